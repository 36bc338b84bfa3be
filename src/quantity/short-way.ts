import type { Dimension } from './dimension.ts';
import { exponentOf, takesMultiplier } from './suffix.ts';
import type { Quantity } from './uncertainty.ts';

/** One end of a figure: its digits as a whole number, how many of them stand behind the point, and what follows it. */
interface End {
  digits: number;
  decimals: number;
  suffix: string;
  isMarked: boolean;
  /** Where the text goes on. */
  next: number;
}

const sign = {
  dollar: 0x24,
  percent: 0x25,
  plus: 0x2b,
  comma: 0x2c,
  dash: 0x2d,
  point: 0x2e,
  slash: 0x2f,
  tilde: 0x7e,
  rangeDash: 0x2013,
} as const;

/**
 * Reads a figure as nearly all are written: `~12,345`, `123+`, `700 W`, `$1.5–2B`. Undefined for whatever else there is,
 * right or wrong: what this reads, `parseQuantity` reads as the same in any case, and takes ten times as long for it.
 */
export function shortWay(written: string, dimension: Dimension): Quantity | undefined {
  if (written.length > longest) return undefined;
  const approximate = written.charCodeAt(0) === sign.tilde;
  const first = readEnd(written, approximate ? 1 : 0, dimension === 'money');
  if (!first) return undefined;
  if (first.next === written.length) {
    const value = valueOf(first, first.suffix, dimension);
    if (value === undefined) return undefined;
    return { low: value, high: value, approximate, bound: first.isMarked ? 'atLeast' : 'none' };
  }
  const dash = written.charCodeAt(first.next);
  if (first.isMarked || (dash !== sign.rangeDash && dash !== sign.dash)) return undefined;
  const hasDollar = written.charCodeAt(first.next + 1) === sign.dollar;
  const second = readEnd(written, first.next + 1, hasDollar && dimension === 'money');
  if (second?.next !== written.length) return undefined;
  const low = valueOf(first, first.suffix === '' ? second.suffix : first.suffix, dimension);
  const high = valueOf(second, second.suffix, dimension);
  if (low === undefined || high === undefined || low > high) return undefined;
  return { low, high, approximate, bound: second.isMarked ? 'atLeast' : 'none' };
}

/** One end from `from` on, with a `$` before it or without; undefined where anything is in doubt. */
function readEnd(written: string, from: number, withDollar: boolean): End | undefined {
  if (withDollar && written.charCodeAt(from) !== sign.dollar) return undefined;
  const start = withDollar ? from + 1 : from;
  let [at, digits, point, comma] = [start, 0, -1, -1];
  for (; ; at++) {
    const c = written.charCodeAt(at);
    if (isDigit(c)) digits = digits * 10 + c - 0x30;
    else if (c === sign.point && point < 0 && at > start) point = at;
    else if (c === sign.comma && point < 0 && isBetweenThousands(written, at, start, comma)) comma = at;
    else break;
  }
  const end = point < 0 ? at : point;
  if (at === start || at === point + 1 || (comma >= 0 && end - comma !== 4) || digits > mostDigits)
    return undefined;
  const decimals = point < 0 ? 0 : at - point - 1;
  let isMarked = written.charCodeAt(at) === sign.plus;
  if (isMarked) at += 1;
  const afterNumber = at;
  while (written.charCodeAt(at) === 0x20) at += 1;
  const suffixStart = at;
  while (isOfSuffix(written.charCodeAt(at))) at += 1;
  const suffix = written.slice(suffixStart, at);
  if (suffix === '' && at > afterNumber) return undefined;
  if (written.charCodeAt(at) === sign.plus) {
    if (isMarked) return undefined;
    isMarked = true;
    at += 1;
  }
  return { digits, decimals, suffix, isMarked, next: at };
}

/** Whether a comma stands three digits behind the last, or behind one to three digits of which the first is not 0. */
function isBetweenThousands(written: string, at: number, start: number, last: number): boolean {
  if (last >= 0) return at - last === 4;
  return at > start && at - start <= 3 && written.charCodeAt(start) !== 0x30;
}

/**
 * Both the digits and the power of ten are exact, so that one step of arithmetic gives the number nearest to what is
 * written, as reading its text does. Undefined where the suffix is none of the dimension, or the number too large.
 */
function valueOf({ digits, decimals }: End, suffix: string, dimension: Dimension): number | undefined {
  const exponent = exponentOf(suffix, dimension);
  if (exponent === undefined) return undefined;
  const power = exponent - decimals;
  const [up, down] = [powers[power < 0 ? 0 : power], powers[power < 0 ? -power : 0]];
  if (up === undefined || down === undefined) return undefined;
  const value = power < 0 ? digits / down : digits * up;
  return takesMultiplier(dimension) && value >= 2 ** 53 ? undefined : value;
}

/** Longer figures are seldom, and may be too long for any. */
const longest = 48;

const mostDigits = 999_999_999_999_999;

/** Those that a double holds exactly. */
const powers: readonly number[] = Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

function isDigit(c: number): boolean {
  return c >= 0x30 && c <= 0x39;
}

function isOfSuffix(c: number): boolean {
  const letter = c | 0x20;
  return (letter >= 0x61 && letter <= 0x7a) || c === sign.slash || c === sign.percent;
}
