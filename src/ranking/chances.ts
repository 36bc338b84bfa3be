import type { Interval } from '../quantity/interval.ts';
import { Contest } from './contest.ts';

/**
 * For each figure the probability to be among the `first` greatest, each taken as triangular over its low, mid and high,
 * and as independent of the others. `figures` are in the list's order, by which equal points are told apart. The sum is
 * `first`, or the number of figures where those are fewer. Only figures that reach across the cut are computed.
 *
 * Between neighbouring corners all densities are polynomials, so that Gauss–Legendre sums are exact up to their degree:
 * wherever at most 32 figures overlap. Beyond that they are to about 1e-9, and where thousands overlap to about 1e-4,
 * for a bounded time. The same figures give the same bytes.
 */
export function topChances(figures: readonly Interval[], first: number): Float64Array {
  const out = new Float64Array(figures.length);
  if (figures.length <= first) return out.fill(1);
  if (first < 1) return out;
  const lows = Float64Array.from(figures, ({ low }) => low).sort();
  const highs = Float64Array.from(figures, ({ high }) => high).sort();
  // As many as the list holds are surely at the cut: what is below is out. No more can pass the bar: what is above is in.
  const cut = lows[figures.length - first] ?? 0;
  const bar = highs[figures.length - first - 1] ?? 0;
  const open: number[] = [];
  let places = first;
  figures.forEach((figure, index) => {
    if (figure.low > bar) {
      out[index] = 1;
      places -= 1;
    } else if (figure.high >= cut) open.push(index);
  });
  if (open.length === 0) return out;
  const contest = new Contest(
    open.flatMap((index) => figures[index] ?? []),
    places,
  );
  contest.settle(cut, bar).forEach((chance, at) => (out[open[at] ?? 0] = tidy(chance)));
  return out;
}

/** A probability without what rounding left of it. */
function tidy(chance: number): number {
  return Math.min(1, Math.max(0, Math.round(chance * 1e10) / 1e10));
}
