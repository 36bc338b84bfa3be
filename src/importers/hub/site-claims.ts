import { closest } from '../../catalog/closest.ts';
import type { Day } from '../../catalog/day.ts';
import type { ClaimBasis } from '../../catalog/entries.ts';
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
    const hardware = reporter.chip(chip, index.find(machines.get(chip) ?? chip) ?? index.find(chip));
    return {
      count: countText(count),
      hardware,
      of: hardware === undefined ? chip : undefined,
      date,
      basis: basisOf(countSource.toLowerCase()),
      source,
      note: noteOf(countSource.toLowerCase(), chipSource.toLowerCase(), note),
    };
  });
}

/** What the hub counts by the name of a chip alone: with 5,000 TOP/s each, they are those of NVL72 racks. */
const machines: ReadonlyMap<string, string> = new Map([
  ['B200', 'nvidia-gb200'],
  ['B300', 'nvidia-gb300'],
  ['Rubin', 'nvidia-r200'],
]);

/** How a source says that it knows, in our words; undefined for other words, which stay as they are. */
function basisOf(tag: string): ClaimBasis | undefined {
  const known = [...tags.keys()];
  const right = tags.has(tag) ? tag : closest(tag, known);
  return right === undefined ? undefined : tags.get(right);
}

const tags: ReadonlyMap<string, ClaimBasis> = new Map([
  ['estimate', 'estimated'],
  ['estimated', 'estimated'],
  ['company disclosure', 'disclosed'],
  ['disclosed', 'disclosed'],
  ['reported', 'reported'],
  ['calculated', 'calculated'],
]);

/** What the tags of count and type say beyond the basis of the count, and the row's own note. */
function noteOf(countSource: string, chipSource: string, note: string): string | undefined {
  const said = [
    ...(countSource !== '' && basisOf(countSource) === undefined
      ? [`Source of the count: ${countSource}.`]
      : []),
    ...(chipSource !== '' && chipSource !== countSource
      ? [`Source of the type of chip: ${chipSource}.`]
      : []),
    ...(note === '' ? [] : [note]),
  ];
  return said.length === 0 ? undefined : said.join(' ');
}

/** The last day on which a row was written: the data were read on that day or later. */
export function lastModified(rows: readonly ChipRow[]): Day | undefined {
  return rows.reduce<Day | undefined>((last, { modified }) => {
    if (modified === undefined) return last;
    return last === undefined || modified > last ? modified : last;
  }, undefined);
}
