import type { Schema } from '../../catalog/read/schemas.ts';
import type { Dimension } from '../../quantity/dimension.ts';
import { suffixesOf, takesMultiplier } from '../../quantity/suffix.ts';
import type { Cursor } from './cursor.ts';
import type { Completion } from './item.ts';

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
  const typed = /\d\+?(\s*)([A-Za-z/]*)$/.exec(text.slice(cursor.span.start, offset));
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
