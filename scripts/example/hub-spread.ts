import type { Spread } from '../../src/importers/figure-text.ts';
import type { Hub, TimelineRow } from '../../src/importers/hub/read-hub.ts';
import type { HubSpread } from '../../src/importers/hub/site-factory.ts';

/**
 * How far an earlier reading of the hub lies from a later one in what both say of one site on one day: the tenth and the
 * ninetieth percentile of earlier over later, so that four fifths of what the hub revised lie within.
 */
export function hubSpread(earlier: Hub, later: Hub): HubSpread {
  const before = new Map(earlier.timeline.map((row) => [keyOf(row), row]));
  const ratios = (key: 'equivalents' | 'itPower' | 'power' | 'cost'): readonly number[] =>
    later.timeline.flatMap((row) => {
      const [then, now] = [before.get(keyOf(row))?.[key]?.value ?? 0, row[key]?.value ?? 0];
      return then > 0 && now > 0 ? [then / now] : [];
    });
  return {
    equivalents: spreadOf(ratios('equivalents')),
    power: spreadOf([...ratios('itPower'), ...ratios('power')]),
    cost: spreadOf(ratios('cost')),
  };
}

function keyOf({ site, date }: TimelineRow): string {
  return `${site.toLowerCase()} ${date}`;
}

/** The percentiles, to two figures behind the point, and never without the figure itself. */
function spreadOf(ratios: readonly number[]): Spread {
  const sorted = [...ratios].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] ?? 1;
  const rounded = (value: number): number => Math.round(value * 100) / 100;
  return [Math.min(1, rounded(at(0.1))), Math.max(1, rounded(at(0.9)))];
}
