import { readHub, type HubFiles } from '../../src/importers/hub/read-hub.ts';
import { siteKey } from '../../src/importers/hub/sites.ts';
import { statesOf } from '../../src/importers/hub/timeline.ts';
import { groupBy } from '../../src/importers/group-by.ts';
import { quantile, type Comparison } from './comparison.ts';

/** A constant: what is usual, and between which ends it lies. */
export interface Range {
  readonly low: number;
  readonly mid: number;
  readonly high: number;
}

/** A site's facility power over its IT power, in one of its states. */
export interface PowerRatio {
  readonly site: string;
  readonly year: number;
  readonly ratio: number;
}

/** The first year whose PUE is the hub's own; before it stands the US average, which Epoch AI published by year. */
export const firstOfHub = 2025;

/**
 * How wide the power of an exact count is to be in all, high over low: the widest that still tells systems apart. The
 * reports do not place it: their median ratio is 1, so it lies evenly about the mids.
 */
export const powerWidth = 1.86;

/** Of the hub's states since 2025 as many lie below the range, and as many above. */
export const recentTail = 0.02;

/** Of the hub's states before that, as many lie above the range. */
export const earlierTail = 0.05;

/** How far below the US average of a year the best facilities are taken to lie: a convention. */
export const bestFacilities = 0.95;

/** Facility power over IT power of every state of the hub that states both. */
export function powerRatios(files: HubFiles): readonly PowerRatio[] {
  const { timeline } = readHub(files);
  return [...groupBy(timeline, ({ site }) => siteKey(site)).values()].flatMap((rows) =>
    statesOf(rows).flatMap(({ site, date, power, itPower, runs }) => {
      const ratio = (power?.value ?? 0) / (itPower?.value ?? 0);
      return runs && Number.isFinite(ratio) && ratio > 0
        ? [{ site, year: Number(date.slice(0, 4)), ratio }]
        : [];
    }),
  );
}

/** The PUE since 2025: the median of the hub's states, and the range in which all but a few lie. */
export function recentPue(ratios: readonly PowerRatio[]): Range {
  const recent = sorted(ratios.filter(({ year }) => year >= firstOfHub).map(({ ratio }) => ratio));
  return {
    low: down(quantile(recent, recentTail)),
    mid: nearest(quantile(recent, 0.5)),
    high: up(quantile(recent, 1 - recentTail)),
  };
}

/** The ends of the PUE of earlier years over the US average: a convention below, the hub's states of those years above. */
export function earlierPue(ratios: readonly PowerRatio[], average: ReadonlyMap<number, number>): Range {
  const over = ratios.flatMap(({ year, ratio }) => {
    const mid = average.get(year);
    return year < firstOfHub && mid !== undefined ? [ratio / mid] : [];
  });
  return { low: bestFacilities, mid: 1, high: quantile(sorted(over), 1 - earlierTail) };
}

/** The PUE of each earlier year. */
export function pueOf(average: number, ends: Range): Range {
  return { low: down(average * ends.low), mid: average, high: up(average * ends.high) };
}

/**
 * The ends of overhead and network: what is left of the width of power once the PUE of earlier years has its part, for
 * nearly all that owners report is from those.
 */
export function powerFactor(mid: number, pue: Range): Range {
  const half = Math.sqrt(powerWidth);
  return { low: nearest(mid / half / pue.low), mid, high: nearest((mid * half) / pue.high) };
}

/** What is paid over the price: all that the reports of cost imply, for they are few. `discount` is the middle. */
export function discountOf(reports: readonly Comparison[], discount: number): Range {
  const implied = reports.map(({ ours, theirs }) => (discount * theirs) / ours.mid);
  return {
    low: down(Math.min(discount, ...implied)),
    mid: discount,
    high: up(Math.max(discount, ...implied)),
  };
}

function sorted(values: readonly number[]): readonly number[] {
  return [...values].sort((a, b) => a - b);
}

function nearest(n: number): number {
  return Math.round(n * 100) / 100;
}

function down(n: number): number {
  return Math.floor(n * 100 + 1e-9) / 100;
}

function up(n: number): number {
  return Math.ceil(n * 100 - 1e-9) / 100;
}
