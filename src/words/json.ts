import type { FigureSummary } from '../ranking/summary.ts';
import { invisible, isPlain } from './printable.ts';
import type { SafeJson } from './safe-text.ts';

/**
 * A value as JSON text with a final line break. Numbers have at most twelve significant digits; what could steer a terminal
 * or cannot be seen stands as an escape, which reads the same.
 */
export function jsonText(value: unknown, indent = 2): SafeJson {
  const text = JSON.stringify(
    value,
    (_, each: unknown) => (typeof each === 'number' ? exported(each) : each),
    indent,
  );
  return `${shown(text)}\n` as SafeJson;
}

/** A JSON text in which what could steer a terminal, or cannot be seen, is escaped. */
function shown(text: string): string {
  if (isPlain(text)) return text;
  return text.replace(invisible, escaped).replace(/(?!\n)[\p{Cc}\p{Zl}\p{Zp}]/gu, escaped);
}

/**
 * The text of `{...before, [name]: [...items], ...after}` as `jsonText` writes it, in pieces: each item is asked for when its
 * turn comes, and kept by nobody.
 */
export function* jsonPieces(
  before: object,
  name: string,
  items: Iterable<unknown>,
  after: object = {},
): Generator<SafeJson, void> {
  const open = '{\n'.length;
  const close = '\n}\n'.length;
  yield `${jsonText(before).slice(0, -close)},\n  ${JSON.stringify(name)}: [` as SafeJson;
  let separator = '';
  for (const item of items) {
    const text = flatText(item) ?? jsonText(item).trimEnd().replaceAll('\n', '\n    ');
    yield `${separator}\n    ${text}` as SafeJson;
    separator = ',';
  }
  const more = Object.keys(after).length === 0 ? '' : `,\n${jsonText(after).slice(open, -close)}`;
  yield `${separator === '' ? '' : '\n  '}]${more}\n}\n` as SafeJson;
}

/** The text of an item that is a map of words and whole numbers, as nearly all are; undefined of any other. */
function flatText(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null || Array.isArray(item) || 'toJSON' in item) return undefined;
  let pairs = '';
  for (const [key, value] of Object.entries(item) as readonly (readonly [string, unknown])[]) {
    if (typeof value !== 'string' && !isShort(value)) return undefined;
    pairs += `${pairs === '' ? '' : ','}\n      ${JSON.stringify(key)}: ${JSON.stringify(value)}`;
  }
  return pairs === '' ? '{}' : shown(`{${pairs}\n    }`);
}

/** Whether a value is a whole number of so few digits that it is handed on as it is. */
function isShort(value: unknown): boolean {
  return Number.isInteger(value) && Math.abs(value as number) < 1e12;
}

/** A number as it is handed on: what the arithmetic leaves beyond twelve significant digits is no part of it. */
export function exported(value: number): number {
  return Number.isFinite(value) && !isShort(value) ? Number(value.toPrecision(12)) : value;
}

/** `{low, mid, high}`, with `missing` where a mix is incomplete; null where there is no figure. */
export function figureJson(figure: FigureSummary): object | null {
  if ('absent' in figure) return null;
  const { low, mid, high, missing } = figure;
  return { low, mid, high, ...(missing.length > 0 ? { missing } : {}) };
}

function escaped(character: string): string {
  return Array.from(
    { length: character.length },
    (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`,
  ).join('');
}
