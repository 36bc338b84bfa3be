import type { Interval } from '../quantity/interval.ts';

/** What the two ends of a line stand for, and how it runs between them. */
export interface Scale {
  readonly from: number;
  readonly to: number;
  readonly kind: 'linear' | 'log';
}

/** An interval on a line of `width`, `inset` from both ends; what lies outside the scale stands at its end. */
export function whisker({ low, mid, high }: Interval, scale: Scale, width: number, inset = 2): Interval {
  const at = (value: number): number => tenth(inset + shareOf(value, scale) * (width - 2 * inset));
  return { low: at(low), mid: at(mid), high: at(high) };
}

/**
 * The scale on which all `intervals` compare, from the lowest end to the highest. It is logarithmic: figures differ by
 * factors, and a width that is the same share of its figure is drawn with the same length.
 */
export function scaleOf(intervals: Iterable<Interval>): Scale {
  let from = Infinity;
  let to = 0;
  for (const { low, mid, high } of intervals) {
    const least = low > 0 ? low : mid > 0 ? mid : high;
    if (least > 0) from = Math.min(from, least);
    to = Math.max(to, high);
  }
  return { from: Math.min(from, to), to, kind: 'log' };
}

function shareOf(value: number, { from, to, kind }: Scale): number {
  if (to <= from) return 0.5;
  if (kind === 'linear') return within((value - from) / (to - from));
  return value <= from ? 0 : within(Math.log(value / from) / Math.log(to / from));
}

function within(share: number): number {
  return Math.min(Math.max(share, 0), 1);
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
