import { dimensions, type Dimension } from './dimension.ts';
import { formatFull } from './format.ts';
import {
  refuse,
  refuseBare,
  refuseForeign,
  refuseFlawed,
  refuseHalfBare,
  refuseMarkedRange,
  refuseSuffix,
  refuseWithoutDollar,
  type Refusal,
} from './refusal.ts';
import { ourWay } from './rewriting.ts';
import { scan, type Scanned } from './scan.ts';
import { foreignSignInFigure } from './signs.ts';
import { shortWay } from './short-way.ts';
import { exponentOf, takesMultiplier } from './suffix.ts';
import type { Quantity } from './uncertainty.ts';

export type { Quantity };

/** Longer texts are not taken apart. */
const longest = 1000;

const tooLarge = 'is over 2^53, too large to be kept exactly';

export type Parsed = { readonly ok: true; readonly quantity: Quantity } | Refusal;

/**
 * Reads what is written (`~150,000+`, `1–1.5 GW`, `$100B`) as a figure of the dimension; a number is what a bare YAML
 * number gives, and `source` how it was written. Never throws: a refusal quotes what is written, says what was expected
 * and, where it can be told, what to write instead.
 */
export function parseQuantity(
  written: string | number,
  dimension: Dimension,
  source = String(written),
): Parsed {
  if (typeof written === 'number') return readBare(written, dimension, source);
  const quantity = shortWay(written, dimension);
  return quantity ? { ok: true, quantity } : parseInFull(written, dimension);
}

/** The same of any text, without the short way for those that nearly all are. */
export function parseInFull(written: string, dimension: Dimension): Parsed {
  if (written.length > longest) return refuseFlawed(written, dimension, 'unreadable');
  const isForeign = foreignSignInFigure(written) !== undefined;
  const text = isForeign ? written : written.trim();
  const parsed = isForeign ? parseText(text, dimension) : parseOurs(text, dimension);
  if (parsed.ok || parsed.suggestion !== undefined) return parsed;
  const better = ourWay(text, dimension, (other) => parseText(other, dimension).ok);
  return refuseForeign(text, dimension, parsed, better) ?? parsed;
}

function parseText(text: string, dimension: Dimension): Parsed {
  if (foreignSignInFigure(text) && !/^[−-]/.test(text)) return refuseFlawed(text, dimension, 'unreadable');
  return parseOurs(text, dimension);
}

/** Reads a text that has no other signs than figures are written with, or that begins with a minus. */
function parseOurs(text: string, dimension: Dimension): Parsed {
  const scanned = scan(text);
  if (scanned === 'markedRange')
    return refuseMarkedRange(text, dimension, (better) => parseText(better, dimension).ok);
  return typeof scanned === 'string'
    ? refuseFlawed(text, dimension, scanned)
    : read(text, scanned, dimension);
}

function readBare(n: number, dimension: Dimension, source: string): Parsed {
  if (n < 0) return refuse(source, dimension, 'is negative');
  const isWhole = /^\d+$/.test(source);
  const problem =
    isWhole && takesMultiplier(dimension) && isAbove(source, 0) ? tooLarge : outOfReach(n, dimension);
  if (problem !== undefined) return refuse(source, dimension, problem);
  if (!dimensions[dimension].bare) return refuseBare(source, dimension);
  // Adding 0 makes 0 of -0.
  return { ok: true, quantity: { low: n + 0, high: n + 0, approximate: false, bound: 'none' } };
}

function read(text: string, scanned: Scanned, dimension: Dimension): Parsed {
  const { approximate, bound, middle, first, second } = scanned;
  if (dimension !== 'money' && (first.dollar || middle?.dollar === true || second?.dollar === true)) {
    return refuseFlawed(text, dimension, 'unreadable');
  }
  const lowSuffix = first.suffix === '' && second ? second.suffix : first.suffix;
  const highSuffix = second ? second.suffix : first.suffix;
  const low = valueOf(first.digits, lowSuffix, dimension);
  const high = second ? valueOf(second.digits, highSuffix, dimension) : low;
  const mid = middle && valueOf(middle.digits, middle.suffix, dimension);
  if (low === undefined || high === undefined || (middle && mid === undefined)) {
    const suffixes = [...(middle ? [middle.suffix] : []), lowSuffix, highSuffix];
    const wrong = suffixes.find((suffix) => exponentOf(suffix, dimension) === undefined) ?? '';
    if (wrong === '') {
      const unit = suffixes.find((suffix) => suffix !== '');
      return middle && unit !== undefined
        ? refuseHalfBare(text, unit, dimension)
        : refuseBare(text, dimension);
    }
    return refuseSuffix(text, wrong, dimension);
  }
  if (dimension === 'money' && (!first.dollar || middle?.dollar === false)) return refuseWithoutDollar(text);
  const problem =
    outOfReach(low, dimension) ?? outOfReach(high, dimension) ?? outOfReach(mid ?? low, dimension);
  if (problem !== undefined) return refuse(text, dimension, problem);
  const last = second ?? first;
  if (
    takesMultiplier(dimension) &&
    high === 2 ** 53 &&
    isAbove(last.digits, exponentOf(highSuffix, dimension) ?? 0)
  ) {
    return refuse(text, dimension, tooLarge);
  }
  if (low > high) {
    const reason = `runs from ${formatFull(low, dimension)} down to ${formatFull(high, dimension)}`;
    return refuse(text, dimension, reason, 'the lower figure first');
  }
  if (mid === undefined) return { ok: true, quantity: { low, high, approximate, bound } };
  if (mid < low || mid > high) {
    const range = `${formatFull(low, dimension)} to ${formatFull(high, dimension)}`;
    const reason = `has ${formatFull(mid, dimension)} outside its own range, ${range}`;
    return refuse(text, dimension, reason, 'a range that holds the figure before it');
  }
  return { ok: true, quantity: { low, mid, high, approximate, bound } };
}

/** The exponent goes into the text, so that 24.6k is 24,600 and not a float beside it. */
function valueOf(digits: string, suffix: string, dimension: Dimension): number | undefined {
  const exponent = exponentOf(suffix, dimension);
  if (exponent === undefined) return undefined;
  return exponent === 0 ? Number(digits) : Number(`${digits}e${exponent}`);
}

function outOfReach(n: number, dimension: Dimension): string | undefined {
  if (Number.isNaN(n)) return 'is not a number';
  if (n === Infinity) return 'is infinite';
  if (n > 2 ** 53 && takesMultiplier(dimension)) return tooLarge;
  return undefined;
}

/** Whether digits × 10^exponent are above 2^53 where the nearest number is 2^53 itself. */
function isAbove(digits: string, exponent: number): boolean {
  const [whole = '', fraction = ''] = digits.split('.');
  const padded = fraction.padEnd(exponent, '0');
  const integer = BigInt(whole + padded.slice(0, exponent));
  const limit = 2n ** 53n;
  return integer > limit || (integer === limit && /[1-9]/.test(padded.slice(exponent)));
}
