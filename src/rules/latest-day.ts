import type { Day } from '../catalog/day.ts';
import type { CatalogView } from '../catalog/view.ts';

/** The latest day that any list of a catalog speaks of: what dates are held against, so that no clock is asked. */
export function latestDay(catalog: CatalogView): Day | undefined {
  const days = catalog.allEditions().map(({ asOf }) => asOf);
  return days.reduce<Day | undefined>(
    (latest, day) => (latest === undefined || day > latest ? day : latest),
    undefined,
  );
}

/** The last day that a date may mean as it is written: 2025 may be as late as 2025-12-31. */
export function lastDayOf(written: string, day: Day): Day {
  if (/^\d{4}$/.test(written)) return `${written}-12-31` as Day;
  if (!/^\d{4}-\d{2}$/.test(written)) return day;
  const [year = 0, month = 1] = written.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) as Day;
}
