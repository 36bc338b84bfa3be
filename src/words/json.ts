import type { FigureSummary } from '../ranking/summary.ts';
import { invisible } from './printable.ts';
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
  return `${text.replace(invisible, escaped).replace(/(?!\n)[\p{Cc}\p{Zl}\p{Zp}]/gu, escaped)}\n` as SafeJson;
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
    yield `${separator}\n    ${jsonText(item).trimEnd().replaceAll('\n', '\n    ')}` as SafeJson;
    separator = ',';
  }
  const more = Object.keys(after).length === 0 ? '' : `,\n${jsonText(after).slice(open, -close)}`;
  yield `${separator === '' ? '' : '\n  '}]${more}\n}\n` as SafeJson;
}

/** A number as it is handed on: what the arithmetic leaves beyond twelve significant digits is no part of it. */
export function exported(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(12)) : value;
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
