import type { Interval } from '../../src/quantity/interval.ts';

/** One figure of ours beside theirs, in the same unit. */
export interface Comparison {
  /** Of what: a cluster, or a site on a day. */
  readonly name: string;
  /** What it belongs to: others of it are held out with it. */
  readonly group: string;
  readonly ours: Interval;
  readonly theirs: number;
  /** Why they differ. Asked for the worst only. */
  readonly reason: () => string;
}

/** How the ratios of ours to theirs lie. */
export interface Spread {
  readonly count: number;
  readonly p10: number;
  readonly median: number;
  readonly p90: number;
  /** How many are within 1% and within 10%. */
  readonly within1: number;
  readonly within10: number;
}

export function ratioOf({ ours, theirs }: Comparison): number {
  return ours.mid / theirs;
}

/** Whether theirs lies within ours, the ends included. */
export function isInside({ ours, theirs }: Comparison): boolean {
  return ours.low <= theirs * (1 + rounding) && ours.high >= theirs * (1 - rounding);
}

/** How many times its low end the high end of ours is. */
export function widthOf({ ours }: Comparison): number {
  return ours.high / ours.low;
}

/** Of a figure that was computed back and forth. */
const rounding = 1e-9;

/** The spread of comparisons, of which there must be one. */
export function spreadOf(all: readonly Comparison[]): Spread {
  const ratios = all.map(ratioOf).sort((a, b) => a - b);
  const within = (share: number): number => ratios.filter((ratio) => Math.abs(ratio - 1) <= share).length;
  return {
    count: ratios.length,
    p10: quantile(ratios, 0.1),
    median: quantile(ratios, 0.5),
    p90: quantile(ratios, 0.9),
    within1: within(0.01),
    within10: within(0.1),
  };
}

/** Those that differ by more than 1%, the worst first, twice too much being as bad as half; at most `count`. */
export function worstOf(all: readonly Comparison[], count: number): readonly Comparison[] {
  return all
    .filter((each) => Math.abs(ratioOf(each) - 1) > 0.01)
    .sort((a, b) => badness(b) - badness(a) || (a.name < b.name ? -1 : 1))
    .slice(0, count);
}

/** How far a ratio is from 1, either way. */
export function badness(each: Comparison): number {
  return Math.abs(Math.log(ratioOf(each)));
}

/** The value below which that share of some sorted values lies, between the nearest two. */
export function quantile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1);
  const [low = NaN, high = low] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return low + (high - low) * (at - Math.floor(at));
}

/** Whether two figures are the same to within a share of the second. */
export function isNear(a: number, b: number, share: number): boolean {
  return Math.abs(a / b - 1) <= share;
}
