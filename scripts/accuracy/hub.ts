import { groupBy } from '../../src/importers/group-by.ts';
import { lastModified } from '../../src/importers/hub/site-claims.ts';
import { readHub, type HubFiles } from '../../src/importers/hub/read-hub.ts';
import { siteKey } from '../../src/importers/hub/sites.ts';
import { exactly } from '../../src/quantity/interval.ts';
import { statesOf, type SiteState } from '../../src/importers/hub/timeline.ts';
import type { Comparison } from './comparison.ts';
import { hubCaseOf, type HubCase } from './hub-case.ts';
import { compareFromPower, type FromPower } from './hub-power.ts';
import { ImpliedPeaks } from './implied-peaks.ts';
import { hubEquivalentsReason, hubPowerReason } from './hub-reasons.ts';
import type { OurFigures } from './our-figures.ts';

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
      const found = hubCaseOf(state, states, own, our);
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
