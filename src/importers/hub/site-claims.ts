import type { Day } from '../../catalog/day.ts';
import type { ChipIndex } from '../chip-index.ts';
import { countText } from '../figure-text.ts';
import type { Reporter } from '../report.ts';
import type { Plain } from '../yaml-text.ts';
import type { ChipRow } from './read-hub.ts';

/** How many of which chip a site has on which day, each as a claim: a day may list only what was added on it. */
export function siteClaims(
  rows: readonly ChipRow[],
  index: ChipIndex,
  source: string,
  reporter: Reporter,
): readonly Plain[] {
  const inOrder = [...rows].sort((a, b) => (a.date === b.date ? a.line - b.line : a.date < b.date ? -1 : 1));
  return inOrder.map(({ chip, count, date, chipSource, countSource, note }) => {
    const hardware = reporter.chip(chip, index.find(chip));
    return {
      count: countText(count),
      hardware,
      of: hardware === undefined ? chip : undefined,
      date,
      basis: basisOf(countSource, chipSource),
      source,
      note: note === '' ? undefined : note,
    };
  });
}

/** `estimate`, or what is known of count and type where they differ. */
function basisOf(countSource: string, chipSource: string): string | undefined {
  const [count, chip] = [countSource.toLowerCase(), chipSource.toLowerCase()];
  if (count === chip || chip === '') return count === '' ? undefined : count;
  return `${count === '' ? 'not said' : count}; type of chip: ${chip}`;
}

/** The last day on which a row was written: the data were read on that day or later. */
export function lastModified(rows: readonly ChipRow[]): Day | undefined {
  return rows.reduce<Day | undefined>((last, { modified }) => {
    if (modified === undefined) return last;
    return last === undefined || modified > last ? modified : last;
  }, undefined);
}
