import type { Interval } from './interval.ts';
import type { Bound } from './scan.ts';

/** A figure as written, in the plain unit of its dimension; `toInterval` gives it its width. */
export interface Quantity {
  readonly low: number;
  /** Equal to `low` unless a range is written. */
  readonly high: number;
  /** The figure before a range in brackets, at or between its ends; absent where none is written so. */
  readonly mid?: number;
  readonly approximate: boolean;
  readonly bound: Bound;
}

/** How far off a catalog takes a figure to be, as ratios: 0.1 is 10%. */
export interface Uncertainty {
  /** How far `~N` may lie from N, either way. */
  readonly approximate: number;
  /** How far `N+` may be exceeded, and how far `≤N` may be missed. */
  readonly openEnded: number;
}

/** The interval of what is written. A bound widens the end it leaves open, `~` the others; the middle stays. */
export function toInterval(q: Quantity, u: Uncertainty): Interval {
  const approximate = q.approximate ? u.approximate : 0;
  const below = q.bound === 'atMost' ? u.openEnded : approximate;
  const above = q.bound === 'atLeast' ? u.openEnded : approximate;
  return {
    low: q.low * Math.max(0, 1 - below),
    mid: q.mid ?? (q.low === q.high ? q.low : (q.low + q.high) / 2),
    high: q.high * (1 + above),
  };
}
