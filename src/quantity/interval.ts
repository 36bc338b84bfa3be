/** A figure with its width: `low` and `high` are its ends, `mid` is what is shown and sorted by. */
export interface Interval {
  readonly low: number;
  readonly mid: number;
  readonly high: number;
}

/** The interval without width at `n`. */
export const exactly = (n: number): Interval => ({ low: n, mid: n, high: n });

/** Whether the interval has no width. */
export function isPoint(interval: Interval): boolean {
  return interval.low === interval.high;
}

/** The sum, end by end. */
export function add(a: Interval, b: Interval): Interval {
  return { low: a.low + b.low, mid: a.mid + b.mid, high: a.high + b.high };
}

/** The sum of all; exactly 0 for an empty list. */
export function sum(intervals: readonly Interval[]): Interval {
  let [low, mid, high] = [0, 0, 0];
  for (const each of intervals) {
    low += each.low;
    mid += each.mid;
    high += each.high;
  }
  return { low, mid, high };
}

/** The product, end by end: for quantities that are not negative. */
export function multiply(a: Interval, b: Interval): Interval {
  return { low: a.low * b.low, mid: a.mid * b.mid, high: a.high * b.high };
}

/** The greater of the two, end by end. */
export function greater(a: Interval, b: Interval): Interval {
  return { low: Math.max(a.low, b.low), mid: Math.max(a.mid, b.mid), high: Math.max(a.high, b.high) };
}

/** The quotient, least by greatest: for `a` not negative and `b` above zero. */
export function divide(a: Interval, b: Interval): Interval {
  return { low: a.low / b.high, mid: a.mid / b.mid, high: a.high / b.low };
}

/** The interval times a number that is not negative. */
export function scale(interval: Interval, k: number): Interval {
  return { low: interval.low * k, mid: interval.mid * k, high: interval.high * k };
}
