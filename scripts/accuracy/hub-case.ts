import type { ChipRow } from '../../src/importers/hub/read-hub.ts';
import type { SiteState } from '../../src/importers/hub/timeline.ts';
import type { Interval } from '../../src/quantity/interval.ts';
import type { OurFigures } from './our-figures.ts';

/** How many of each hardware. */
export type Quantities = ReadonlyMap<string, number>;

/** A state of a site on a day for which chip quantities are given too. */
export interface HubCase {
  readonly name: string;
  readonly state: SiteState;
  readonly states: readonly SiteState[];
  /** By chip the quantity of the latest day; all quantities added up; those of the newest day alone. */
  readonly latest: Quantities;
  readonly added: Quantities;
  readonly newest: Quantities;
  readonly equivalents: Interval;
  readonly theirs: number;
  readonly itPower: Interval | undefined;
}

/** What we compute of a state from its chips; undefined where one of them is not in the catalog, or nothing is stated. */
export function hubCaseOf(
  state: SiteState,
  states: readonly SiteState[],
  rows: readonly ChipRow[],
  our: OurFigures,
): HubCase | undefined {
  const [latest, added, newest] = [
    new Map<string, number>(),
    new Map<string, number>(),
    new Map<string, number>(),
  ];
  const inOrder = [...rows].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  for (const { chip, count, date } of inOrder) {
    const hardware = our.chips.find(chip);
    if (hardware === undefined) return undefined;
    latest.set(hardware, count?.value ?? 0);
    added.set(hardware, (added.get(hardware) ?? 0) + (count?.value ?? 0));
    if (date === state.date) newest.set(hardware, count?.value ?? 0);
  }
  const batches = [...latest].map(([hardware, count]) => ({ hardware, count, since: state.date }));
  const figures = our.figures(batches, state.date);
  const [equivalents, theirs] = [figures('equivalents'), state.equivalents?.value];
  if (equivalents === undefined || theirs === undefined) return undefined;
  const name = `${state.site}, ${state.date}`;
  return {
    ...{ name, state, states, latest, added, newest, equivalents, theirs },
    itPower: figures('itPower'),
  };
}
