import type { Interval } from '../quantity/interval.ts';
import { Contest } from './contest.ts';

/**
 * For each figure the probability to be among the `first` greatest, each taken as triangular over its low, mid and high,
 * and as independent of the others. `figures` are in the list's order, by which equal points are told apart. The sum is
 * `first`, or the number of figures where those are fewer. Only figures that reach across the cut are computed, and of
 * those only from place `from` in the list to before `end`: the others stay 0.
 *
 * Between neighbouring corners all densities are polynomials, so that Gauss–Legendre sums are exact, or to about 1e-14, wherever
 * at most 32 figures overlap. Beyond that they are to about 1e-9, and where thousands overlap to about 1e-4, for a bounded
 * time. The same figures give the same bytes, whoever else is asked for.
 */
export function topChances(
  figures: readonly Interval[],
  first: number,
  from = 0,
  end = figures.length,
): Float64Array {
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
  // Those that are open stand in the order of the list too.
  const [before, asked] = [from, end].map((place) => open.findIndex((index) => index >= place));
  const [start, stop] = [before, asked].map((at) => (at === undefined || at < 0 ? open.length : at));
  if (start === stop) return out;
  const rivals = open.flatMap((index) => figures[index] ?? []);
  const contest = new Contest(rivals, places, start ?? 0, stop ?? 0);
  contest.settle(cut, bar).forEach((chance, at) => (out[open[at] ?? 0] = tidy(chance)));
  return out;
}

/** The chances of the figures of a list to be among the first, each computed when somebody asks, and kept. */
export class TopChances {
  readonly #figures: readonly Interval[];
  /** By how many are the first, and by place. */
  readonly #known = new Map<number, Map<number, number>>();

  /** Of figures in the list’s order. */
  constructor(figures: readonly Interval[]) {
    this.#figures = figures;
  }

  /**
   * The chance of the figure at `place` to be among the `first`; with it, all from `from` to before `end` are computed. Whoever
   * asks for another will ask for more: then all are.
   */
  among(first: number, place: number, from = place, end = place + 1): number {
    const known = this.#known.get(first) ?? new Map<number, number>();
    this.#known.set(first, known);
    const kept = known.get(place);
    if (kept !== undefined) return kept;
    const [start, stop] = known.size === 0 ? [from, end] : [0, this.#figures.length];
    const found = topChances(this.#figures, first, start, stop);
    for (let at = start; at < stop; at++) known.set(at, found[at] ?? 0);
    return known.get(place) ?? 0;
  }
}

/** A probability without what rounding left of it. */
function tidy(chance: number): number {
  return Math.min(1, Math.max(0, Math.round(chance * 1e10) / 1e10));
}
