import type { Schema } from '../../catalog/read/schemas.ts';
import { dimensions, type Dimension } from '../../quantity/dimension.ts';
import { formatRange } from '../../quantity/format.ts';
import { parseQuantity } from '../../quantity/parse.ts';
import { suffixesOf, takesMultiplier } from '../../quantity/suffix.ts';
import { toInterval, type Uncertainty } from '../../quantity/uncertainty.ts';
import type { Cursor } from './cursor.ts';
import { valueCompletion, type Completion } from './item.ts';

/** Where nothing is typed yet: the notations of a figure, the key's own example first. */
export function notationCompletions(
  cursor: Cursor,
  schema: Schema,
  dimension: Dimension,
): readonly Completion[] {
  if (cursor.span.start !== cursor.span.end) return [];
  const examples = [...(schema.examples ?? []).map(String), ...dimensions[dimension].examples];
  return [...new Set(examples)].map((example) =>
    valueCompletion(cursor, example, { kind: 'word', detail: 'for example' }),
  );
}

/**
 * Units after a number and a space, or after their first letter: those near the unit of the schema's example first. None
 * where a bare number is a figure, for then the line may end there.
 */
export function unitCompletions(
  text: string,
  offset: number,
  cursor: Cursor,
  schema: Schema,
  dimension: Dimension,
): readonly Completion[] {
  if (takesMultiplier(dimension) || dimension === 'ratio') return [];
  const typed = /\d[+)]?(\s*)([A-Za-z/]*)$/.exec(text.slice(cursor.span.start, offset));
  const [, space = '', begun = ''] = typed ?? [];
  if (!typed || (space === '' && begun === '')) return [];
  const rest = /^[A-Za-z/]*/.exec(text.slice(offset))?.[0].length ?? 0;
  const span = { start: offset - begun.length, end: offset + rest };
  const units = suffixesOf(dimension);
  const usual = units.findIndex((unit) => String(schema.examples?.[0]).endsWith(` ${unit}`));
  const distance = (unit: string): number => Math.abs(units.indexOf(unit) - Math.max(0, usual));
  return [...units]
    .sort((a, b) => distance(a) - distance(b))
    .map((unit) => ({
      label: unit,
      kind: 'unit',
      insert: space === '' ? ` ${unit}` : unit,
      span,
      filter: unit,
    }));
}

/** In the bracket after an exact figure, its range: as wide as the catalog takes “about” to be. */
export function rangeCompletions(
  text: string,
  offset: number,
  cursor: Cursor,
  dimension: Dimension,
  uncertainty: Uncertainty,
): readonly Completion[] {
  const typed = text.slice(cursor.span.start, offset);
  const before = /^["']?([^()"']*\S)\s*\($/.exec(typed)?.[1] ?? '';
  const parsed = parseQuantity(before, dimension);
  if (!parsed.ok) return [];
  const { low, high, approximate, bound } = parsed.quantity;
  if (low !== high || approximate || bound !== 'none') return [];
  const range = formatRange(toInterval({ ...parsed.quantity, approximate: true }, uncertainty), dimension);
  if (range === '') return [];
  // An editor closes the bracket that it sees opened.
  const closed = text[offset] === ')';
  const detail = 'as wide as “about”; write what the source says';
  return [
    {
      label: range,
      kind: 'unit',
      detail,
      insert: closed ? range : `${range})`,
      span: { start: offset, end: offset },
    },
  ];
}
