import { parseDay, yearOf, type Day } from './day.ts';

/** A stretch of time, both days of it included. */
export interface Period {
  readonly first: Day;
  readonly last: Day;
}

/** The time that the id of an edition names: `2026H1`, `2026Q3`, `2026-09`, `2026`. Undefined where there is no such time. */
export function periodOf(id: string): Period | undefined {
  const [, year, part = '', number = '', day] = /^(\d{4})(?:([HQ-])(\d{1,2})(?:-(\d{2}))?)?$/.exec(id) ?? [];
  if (year === undefined) return undefined;
  if (day !== undefined) return part === '-' ? between(id, id) : undefined;
  const months = { H: 6, Q: 3, '-': 1 }[part] ?? 12;
  const end = part === '' ? 12 : Number(number) * months;
  if (end < months || end > 12 || (part === '-') !== (number.length === 2)) return undefined;
  return between(monthOf(year, end - months + 1), lastDayOf(monthOf(year, end)));
}

/** The id of the half-year that a day lies in: `2026H1`. */
export function halfYearOf(day: Day): string {
  return `${yearOf(day)}H${day.slice(5, 7) <= '06' ? 1 : 2}`;
}

/** The id of the half-year after another; undefined where that year cannot be written. */
export function halfYearAfter(id: string): string | undefined {
  const [year, half] = id.split('H');
  const after = half === '1' ? `${year ?? ''}H2` : `${Number(year) + 1}H1`;
  return periodOf(after) && after;
}

/** The day of a time that is nearest to another day. */
export function dayNearest({ first, last }: Period, day: Day): Day {
  return day < first ? first : day > last ? last : day;
}

function monthOf(year: string, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}

function lastDayOf(month: string): string {
  const days = ['31', '30', '29', '28'].map((day) => `${month}-${day}`);
  return days.find((day) => parseDay(day).ok) ?? month;
}

function between(from: string, to: string): Period | undefined {
  const [first, last] = [parseDay(from), parseDay(to)];
  return first.ok && last.ok ? { first: first.day, last: last.day } : undefined;
}
