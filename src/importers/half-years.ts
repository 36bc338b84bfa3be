import { yearOf, type Day } from '../catalog/day.ts';
import { yamlText } from './yaml-text.ts';

/** A half-year by its id, such as 2025H2, and its last day. */
export interface HalfYear {
  readonly id: string;
  readonly lastDay: Day;
}

/** The last `count` half-years that were over on a day, the earliest first. */
export function halfYearsUpTo(day: Day, count: number): readonly HalfYear[] {
  const year = yearOf(day);
  const all = Array.from({ length: Math.ceil(count / 2) + 1 }, (_, back) => year - back).flatMap((each) => [
    { id: `${each}H2`, lastDay: `${each}-12-31` as Day },
    { id: `${each}H1`, lastDay: `${each}-06-30` as Day },
  ]);
  return all
    .filter(({ lastDay }) => lastDay <= day)
    .slice(0, count)
    .reverse();
}

/** The half-year in which a day lies. */
export function halfYearOf(day: Day | undefined): HalfYear | undefined {
  if (day === undefined) return undefined;
  const year = yearOf(day);
  return day.slice(5) <= '06-30'
    ? { id: `${year}H1`, lastDay: `${year}-06-30` as Day }
    : { id: `${year}H2`, lastDay: `${year}-12-31` as Day };
}

/** The list of what ran on the last day of a half-year, by GPU-equivalents. */
export function editionText(
  { id, lastDay }: HalfYear,
  title: string,
  extra: Parameters<typeof yamlText>[0] = {},
): string {
  return yamlText({
    title: `${title} — ${id.slice(0, 4)} ${id.slice(4)}`,
    asOf: lastDay,
    size: 20,
    metric: 'equivalents',
    counts: 'operational',
    ...extra,
  });
}
