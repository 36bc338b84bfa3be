import type { Settings, Written } from '../../src/catalog/entries.ts';
import type { ClusterComparisons } from './clusters.ts';
import type { Comparison } from './comparison.ts';
import {
  discountOf,
  earlierPue,
  firstOfHub,
  powerFactor,
  powerRatios,
  pueOf,
  recentPue,
  type PowerRatio,
  type Range,
} from './constant-fit.ts';
import type { OurFigures } from './our-figures.ts';
import type { HubFiles } from '../../src/importers/hub/read-hub.ts';

/** A constant as the data give it, beside the one that we ship. */
export interface FittedConstant {
  readonly key: string;
  readonly fitted: Range;
  readonly shipped: Range;
}

/** Every constant that is fitted: to the hub's states, and to the costs that owners report. */
export function fittedConstants(
  hub: HubFiles,
  { paidCost }: ClusterComparisons,
  our: OurFigures,
): readonly FittedConstant[] {
  const { settings } = our.context();
  const shippedOf = (written: Written): Range => our.range(written);
  const ratios = powerRatios(hub);
  const average = averagePue(settings, our);
  const ends = earlierPue(ratios, average);
  const constant = (key: string, written: Written, fit: (mid: number) => Range): FittedConstant => {
    const shipped = shippedOf(written);
    return { key, fitted: fit(shipped.mid), shipped };
  };
  return [
    constant('power.overhead', settings.overhead, (mid) => powerFactor(mid, ends)),
    constant('power.network', settings.network, (mid) => powerFactor(mid, ends)),
    ...[...settings.pue].map(([year, written]) =>
      constant(`power.pue.${year}`, written, (mid) =>
        year < firstOfHub ? pueOf(mid, ends) : recentPue(ratios),
      ),
    ),
    constant('cost.discount', settings.discount, (mid) => discountOf(paidCost, mid)),
  ];
}

/** How many facility powers lie inside when the PUE is fitted without their site. */
export function heldOutFacilityPowers(hub: HubFiles, our: OurFigures): number {
  const ratios = powerRatios(hub);
  const average = averagePue(our.context().settings, our);
  const years = [...average.keys()];
  const sites = new Set(ratios.map(({ site }) => site));
  const inside = [...sites].map((site) => {
    const others = ratios.filter((each) => each.site !== site);
    const [recent, ends] = [recentPue(others), earlierPue(others, average)];
    const of = ({ year }: PowerRatio): Range => {
      if (year >= firstOfHub) return recent;
      const entry = years.findLast((each) => each <= year) ?? years[0];
      return pueOf(average.get(entry ?? NaN) ?? NaN, ends);
    };
    return ratios.filter((each) => each.site === site && isWithin(of(each), each.ratio)).length;
  });
  return inside.reduce((sum, count) => sum + count, 0);
}

/** How many reported costs lie inside when the discount is fitted without them. */
export function heldOutCosts(reports: readonly Comparison[], our: OurFigures): number {
  const shipped = our.range(our.context().settings.discount);
  return reports.filter((report) => {
    const fitted = discountOf(
      reports.filter(({ group }) => group !== report.group),
      shipped.mid,
    );
    const { low, high } = report.ours;
    const [least, most] = [(low * fitted.low) / shipped.low, (high * fitted.high) / shipped.high];
    return isWithin({ low: least, mid: report.ours.mid, high: most }, report.theirs);
  }).length;
}

function averagePue(settings: Settings, our: OurFigures): ReadonlyMap<number, number> {
  const earlier = [...settings.pue].filter(([year]) => year < firstOfHub);
  return new Map(earlier.map(([year, written]) => [year, our.range(written).mid]));
}

function isWithin({ low, high }: Range, value: number): boolean {
  return value >= low && value <= high;
}
