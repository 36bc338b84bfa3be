import { groupBy } from '../../src/importers/group-by.ts';
import { lastModified } from '../../src/importers/hub/site-claims.ts';
import { readHub, type ChipRow, type HubFiles } from '../../src/importers/hub/read-hub.ts';
import { siteKey } from '../../src/importers/hub/sites.ts';
import { exactly, type Interval } from '../../src/quantity/interval.ts';
import { statesOf, type SiteState } from '../../src/importers/hub/timeline.ts';
import type { Comparison } from './comparison.ts';
import { compareFromPower, type FromPower } from './hub-power.ts';
import { ImpliedPeaks } from './implied-peaks.ts';
import { hubEquivalentsReason, hubPowerReason } from './hub-reasons.ts';
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

/** Ours beside what the hub states. */
export interface HubComparisons extends FromPower {
  /** The last day on which a row was written. */
  readonly readOn: string;
  /** States in which something runs. */
  readonly states: number;
  /** Days with both quantities and figures, and how many of them have a chip that the catalog does not know. */
  readonly days: number;
  readonly unknown: number;
  readonly equivalents: readonly Comparison[];
  /** The same with the peaks that the hub itself implies. */
  readonly byImpliedPeaks: readonly Comparison[];
  readonly itPower: readonly Comparison[];
  readonly peaks: ImpliedPeaks;
}

/** Compares every state of the hub of which both have a figure. */
export function compareHub(files: HubFiles, our: OurFigures): HubComparisons {
  const { timeline, chips } = readHub(files);
  const quantities = groupBy(chips, ({ site }) => siteKey(site));
  const cases: HubCase[] = [];
  const running: SiteState[] = [];
  let unknown = 0;
  for (const [key, rows] of groupBy(timeline, ({ site }) => siteKey(site))) {
    const states = statesOf(rows);
    for (const state of states.filter(({ runs }) => runs)) {
      running.push(state);
      const own = (quantities.get(key) ?? []).filter(({ date, count }) => date <= state.date && count);
      if (!state.equivalents?.value || !own.some(({ date }) => date === state.date)) continue;
      const found = caseOf(state, states, own, our);
      if (found) cases.push(found);
      else unknown += 1;
    }
  }
  const peaks = new ImpliedPeaks(cases, our);
  return {
    readOn: lastModified(chips) ?? 'a day that they do not say',
    states: running.length,
    days: cases.length + unknown,
    unknown,
    equivalents: cases.map((each) => ({
      ...{ name: each.name, group: each.state.site, ours: each.equivalents, theirs: each.theirs },
      reason: () => hubEquivalentsReason(each, peaks, our),
    })),
    byImpliedPeaks: cases.map((each) => ({
      ...{ name: each.name, group: each.state.site, theirs: each.theirs },
      ours: exactly(peaks.equivalents(each.latest)),
      reason: () => hubEquivalentsReason(each, peaks, our),
    })),
    itPower: cases.flatMap((each) => {
      const theirs = (each.state.itPower?.value ?? 0) * 1e6;
      if (each.itPower === undefined || theirs === 0) return [];
      const named = { name: each.name, group: each.state.site };
      return [{ ...named, ours: each.itPower, theirs, reason: () => hubPowerReason(each, peaks) }];
    }),
    ...compareFromPower(running, our),
    peaks,
  };
}

function caseOf(
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
