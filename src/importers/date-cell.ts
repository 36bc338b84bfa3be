import { parseDay, type Day } from '../catalog/day.ts';
import type { Cell } from './columns.ts';

/**
 * The day in a cell; undefined where it is blank. Taken are 2025, 2025-06, 2025-06-17, each with a time of day or not;
 * June 17, 2025, 17 June 2025, June 2025; and 6/17/2025 where only one of the two can be the month.
 */
export function dayIn(cell: Cell): Day | undefined {
  if (cell.text === '') return undefined;
  const written = plainForm(cell);
  const parsed = written === undefined ? undefined : parseDay(written);
  if (parsed?.ok === true) return parsed.day;
  throw cell.error('is not a date. Write 2025, 2025-06 or 2025-06-17.');
}

const months = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** The date as DESIGN writes it; undefined where it has none of the forms. */
function plainForm(cell: Cell): string | undefined {
  const { text } = cell;
  const iso =
    /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2})?)?$/.exec(
      text,
    );
  if (iso) return iso[1];
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (slashed) return fromSlashes(cell, Number(slashed[1]), Number(slashed[2]), slashed[3] ?? '');
  const american = /^([a-z]{3,9})\.?(?: (\d{1,2}),?)? (\d{4})$/i.exec(text);
  const other = /^(\d{1,2}) ([a-z]{3,9})\.?,? (\d{4})$/i.exec(text);
  const [name, day, year] = american ? american.slice(1) : [other?.[2], other?.[1], other?.[3]];
  const month = months.findIndex((each) => each.startsWith(name?.toLowerCase() ?? '-')) + 1;
  if (month === 0 || year === undefined) return undefined;
  return [year, padded(month), ...(day === undefined ? [] : [padded(Number(day))])].join('-');
}

function fromSlashes(cell: Cell, first: number, second: number, year: string): string {
  if (first <= 12 && second <= 12 && first !== second) {
    throw cell.error('may be either of two days. Write 2025-06-17.');
  }
  const [month, day] = first <= 12 ? [first, second] : [second, first];
  return `${year}-${padded(month)}-${padded(day)}`;
}

function padded(n: number): string {
  return String(n).padStart(2, '0');
}
