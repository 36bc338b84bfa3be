import { yearOf } from '../../src/catalog/day.ts';
import { pueEntry } from '../../src/estimate/context.ts';
import type { SiteState } from '../../src/importers/hub/timeline.ts';
import type { Comparison } from './comparison.ts';
import type { OurFigures } from './our-figures.ts';

/** What follows from stated IT power alone: facility power by our PUE, cost by dollars per watt, equivalents. */
export interface FromPower {
  readonly facilityPower: readonly Comparison[];
  readonly cost: readonly Comparison[];
  readonly impliedEquivalents: readonly Comparison[];
}

type Power = 'facilityPower' | 'cost' | 'equivalents';

/** Compares what we compute from the IT power of each state with what the hub states beside it. */
export function compareFromPower(running: readonly SiteState[], our: OurFigures): FromPower {
  const computed = new Map(
    running.flatMap((state) => {
      if (!state.itPower?.value) return [];
      const batch = { itPower: `${state.itPower.digits} MW`, since: state.date };
      return [[state, our.figures([batch], state.date)] as const];
    }),
  );
  const compare = (
    measure: Power,
    stated: (state: SiteState) => number | undefined,
    reason: (state: SiteState, ours: number) => string,
  ): readonly Comparison[] =>
    [...computed].flatMap(([state, figures]) => {
      const [ours, theirs] = [figures(measure), stated(state)];
      if (ours === undefined || !theirs) return [];
      const named = { name: `${state.site}, ${state.date}`, group: state.site };
      return [{ ...named, ours, theirs, reason: () => reason(state, ours.mid) }];
    });
  const share = shareOfHardware(our);
  return {
    facilityPower: compare('facilityPower', megawatts, (state) => pueReason(state, our)),
    cost: compare('cost', ({ cost }) => cost && cost.value * 1e9 * share, perWattReason),
    impliedEquivalents: compare('equivalents', ({ equivalents }) => equivalents?.value, impliedReason),
  };
}

function megawatts({ power }: SiteState): number | undefined {
  return power && power.value * 1e6;
}

/** The part of a total cost that is IT hardware. */
function shareOfHardware(our: OurFigures): number {
  const { computePerWatt, constructionPerWatt } = our.context().settings;
  const compute = our.constant(computePerWatt);
  return compute / (compute + our.constant(constructionPerWatt));
}

function pueReason({ power, itPower, date }: SiteState, our: OurFigures): string {
  const [year, ours] = pueEntry(our.context().settings, yearOf(date));
  const theirs = (power?.value ?? NaN) / (itPower?.value ?? NaN);
  return `The hub's figures come to a PUE of ${theirs.toFixed(2)}; ours is ${our.constant(ours).toFixed(2)} (${year}).`;
}

function perWattReason({ cost, itPower }: SiteState): string {
  const perWatt = ((cost?.value ?? NaN) * 1e3) / (itPower?.value ?? NaN);
  return `The hub's total comes to $${perWatt.toFixed(2)} per IT watt.`;
}

/** How the site's power for an equivalent lies to that of the accelerators of the time. */
function impliedReason({ itPower, equivalents, date }: SiteState, ours: number): string {
  const watts = (itPower?.value ?? NaN) * 1e6;
  const [site, median] = [watts / (equivalents?.value ?? NaN), watts / ours].map(Math.round);
  const year = yearOf(date);
  const kind = (site ?? 0) > (median ?? 0) ? 'less efficient' : 'more efficient';
  return `${site} W of IT power an H100-equivalent; accelerators released in ${year - 2}–${year} have ${median} W in the median. The site counts as ${kind} than they are.`;
}
