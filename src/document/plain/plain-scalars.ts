import { sourceOf, type Scalar, type ScalarNode } from '../node.ts';
import { code, inDoubt, type PlainLines } from './plain-lines.ts';

/** Implicit keys may have 1,024 characters. */
const longestKey = 1000;

/** A key and its colon, on one line; in brackets, what ends a value there ends a key as well. */
export function readKey(lines: PlainLines, inFlow: boolean): ScalarNode {
  const { text, at: start } = lines;
  const key = isQuote(text.charCodeAt(start)) ? readQuoted(lines) : readPlainKey(lines, inFlow);
  const at = lines.afterBlanks(key.end);
  if (text.charCodeAt(at) !== code.colon || !lines.isGap(at + 1) || at - start > longestKey) throw inDoubt;
  lines.at = at + 1;
  return key;
}

function readPlainKey(lines: PlainLines, inFlow: boolean): ScalarNode {
  const { text, at: start } = lines;
  if (!isPlainStart(text.charCodeAt(start))) throw inDoubt;
  let at = lines.colonOrEnd(start);
  if (text.charCodeAt(at) !== code.colon) throw inDoubt;
  if (inFlow && /[,[\]{}:]/.test(text.slice(start, at))) throw inDoubt;
  while (text.charCodeAt(at - 1) === code.space) at -= 1;
  return { kind: 'scalar', start, end: at, style: 'plain', value: text.slice(start, at) };
}

/** A scalar between quotes, on one line. */
export function readQuoted(lines: PlainLines): ScalarNode {
  const { text, at: start } = lines;
  const quote = text.charCodeAt(start);
  const isSingle = quote === code.singleQuote;
  let at = start + 1;
  let isEscaped = false;
  for (; ; at++) {
    const c = text.charCodeAt(at);
    if (lines.isLineEnd(at)) throw inDoubt;
    if (isSingle ? c === quote && text.charCodeAt(at + 1) === quote : c === code.backslash) {
      isEscaped = true;
      at += 1;
    } else if (c === quote) break;
  }
  lines.at = at + 1;
  const inside = text.slice(start + 1, at);
  const value = !isEscaped ? inside : isSingle ? inside.replaceAll("''", "'") : unescaped(inside);
  return { kind: 'scalar', start, end: lines.at, style: isSingle ? 'single' : 'double', value };
}

/** What is between double quotes, where YAML and JSON mean the same by it. */
function unescaped(inside: string): string {
  if (/\\[^"\\/bfnrt]/.test(inside)) throw inDoubt;
  try {
    return JSON.parse(`"${inside}"`) as string;
  } catch {
    throw inDoubt;
  }
}

/** A plain scalar, on as many lines as are indented more than what holds it, and on to the next line after it. */
export function readPlain(lines: PlainLines, indent: number): ScalarNode {
  const { text, at: start } = lines;
  if (!mayBegin(lines, false)) throw inDoubt;
  let value = '';
  for (;;) {
    const from = lines.at;
    const stop = lines.colonOrEnd(from);
    if (text.charCodeAt(stop) === code.colon) throw inDoubt;
    let end = stop;
    while (text.charCodeAt(end - 1) === code.space) end -= 1;
    value += text.slice(from, end);
    const next = (lines.at = lines.nextLine(stop));
    lines.toContent();
    if (lines.indent <= indent) return plainNode(start, end, value);
    const empty = lines.isComment(stop) ? undefined : emptyLines(lines, next);
    if (empty === undefined) throw inDoubt; // after a comment, no scalar goes on
    value += empty === 0 ? ' ' : '\n'.repeat(empty);
  }
}

/** How many empty lines there are from a line on; undefined where a comment follows. */
function emptyLines(lines: PlainLines, from: number): number | undefined {
  let lineStart = from;
  for (let empty = 0; ; empty++) {
    const at = lines.afterBlanks(lineStart);
    if (lines.text.charCodeAt(at) === code.hash) return undefined;
    if (at >= lines.text.length || !lines.isLineEnd(at)) return empty;
    lineStart = lines.nextLine(at);
  }
}

/** A plain scalar in brackets, on one line. */
export function readFlowPlain(lines: PlainLines): ScalarNode {
  const { text, at: start } = lines;
  if (!mayBegin(lines, true)) throw inDoubt;
  let at = start;
  for (; !lines.isLineEnd(at); at++) {
    const c = text.charCodeAt(at);
    if (c === code.comma || c === code.closeList || c === code.closeMap) break;
    if (c === code.openList || c === code.openMap || lines.isComment(at)) throw inDoubt;
    if (c === code.colon && (lines.isGap(at + 1) || isFlowMark(text.charCodeAt(at + 1)))) throw inDoubt;
  }
  lines.at = at;
  while (text.charCodeAt(at - 1) === code.space) at -= 1;
  return plainNode(start, at, text.slice(start, at));
}

function plainNode(start: number, end: number, written: string): ScalarNode {
  const short = shortNumber(written);
  if (short !== undefined) return { kind: 'scalar', start, end, style: 'plain', value: short };
  const value = plainScalar(written);
  if (typeof value === 'string') return { kind: 'scalar', start, end, style: 'plain', value };
  const { source } = sourceOf(value, written);
  if (source === undefined) return { kind: 'scalar', start, end, style: 'plain', value };
  return { kind: 'scalar', start, end, style: 'plain', value, source };
}

/** Whether a plain scalar begins here: with a letter, say, or with - or : and something right after it. */
function mayBegin(lines: PlainLines, inFlow: boolean): boolean {
  const c = lines.text.charCodeAt(lines.at);
  if (c !== code.dash && c !== code.colon) return isPlainStart(c);
  return !lines.isGap(lines.at + 1) && !(inFlow && isFlowMark(lines.text.charCodeAt(lines.at + 1)));
}

/** Letters and digits, of any script, and the marks by which YAML means nothing. */
function isPlainStart(c: number): boolean {
  if ((c >= 0x61 && c <= 0x7a) || (c >= 0x41 && c <= 0x5a) || (c >= 0x30 && c <= 0x39) || c > 0x7f)
    return true;
  return '$()+./;=^_~'.includes(String.fromCharCode(c));
}

export function isQuote(c: number): boolean {
  return c === code.singleQuote || c === code.doubleQuote;
}

function isFlowMark(c: number): boolean {
  return c === code.comma || isBracket(c) || c === code.closeList || c === code.closeMap;
}

/** Whether a flow collection begins. */
export function isBracket(c: number): boolean {
  return c === code.openList || c === code.openMap;
}

/**
 * What a plain scalar means in the core schema of YAML 1.2. Numbers in hexadecimal or octal stay text: nobody writes a
 * count like that on purpose.
 */
function plainScalar(written: string): Scalar {
  if (!mayMeanMore(written.charCodeAt(0))) return written;
  if (number.test(written)) return parseFloat(written);
  if (written.length > longestWord || isDigit(written.charCodeAt(0))) return written;
  const word = words.get(written);
  return word === undefined ? written : word;
}

/** Whether a number, a boolean or null may begin with this: a digit, one of -+.~ or of nNtTfF. */
function mayMeanMore(c: number): boolean {
  if (isDigit(c)) return true;
  const letter = c | 0x20;
  return c < 0x30
    ? c >= 0x2b && c !== 0x2c && c !== 0x2f
    : letter === 0x6e || letter === 0x74 || letter === 0x66 || c === 0x7e;
}

function isDigit(c: number): boolean {
  return c >= 0x30 && c <= 0x39;
}

/**
 * A number of up to fifteen digits that is written just as it would be shown, such as 2025 or -84.5: a double holds each
 * exactly enough to show it again. Undefined for every other text.
 */
export function shortNumber(written: string): number | undefined {
  const first = written.charCodeAt(0) === code.dash ? 1 : 0;
  if (!isDigit(written.charCodeAt(first)) || written.length - first > 16) return undefined;
  let digits = 0;
  let point = -1;
  for (let at = first; at < written.length; at++) {
    const c = written.charCodeAt(at);
    if (isDigit(c)) digits = digits * 10 + c - 0x30;
    else if (c === code.point && point < 0) point = at;
    else return undefined;
  }
  const decimals = point < 0 ? 0 : written.length - 1 - point;
  if (digits > 999_999_999_999_999 || decimals >= powers.length) return undefined;
  const isPadded = written.charCodeAt(first) === 0x30 && point !== first + 1 && written.length > first + 1;
  const isTrailing = point >= 0 && (decimals === 0 || written.charCodeAt(written.length - 1) === 0x30);
  if (isPadded || isTrailing || (first > 0 && digits === 0)) return undefined;
  const value = digits / (powers[decimals] ?? NaN);
  if (decimals > 0 && value < 1e-6) return undefined; // is shown with an exponent
  return first > 0 ? -value : value;
}

const powers: readonly number[] = Array.from({ length: 16 }, (_, exponent) => 10 ** exponent);

const number = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;

/** The longest of the words. */
const longestWord = 5;

const words: ReadonlyMap<string, Scalar> = new Map<string, Scalar>([
  ...['~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
  ...['.nan', '.NaN', '.NAN'].map((word) => [word, NaN] as const),
  ...['.inf', '.Inf', '.INF'].flatMap(
    (word) =>
      [
        [word, Infinity],
        [`+${word}`, Infinity],
        [`-${word}`, -Infinity],
      ] as const,
  ),
]);
