import type { Interval } from '../../src/quantity/interval.ts';
import { gaussLegendre } from '../../src/ranking/gauss-legendre.ts';

/**
 * How likely each figure is among the `first`, as it is defined: the share of a figure in each piece between two corners,
 * times the chance that fewer than `first` of all others are above, by a sum that is exact for polynomials of that degree.
 * Nothing is left out, kept or divided out: slow, and as plain as that.
 */
export function plainChances(figures: readonly Interval[], first: number): readonly number[] {
  const corners = [...new Set(figures.flatMap(({ low, mid, high }) => [low, mid, high]))].sort(
    (a, b) => a - b,
  );
  const rule = gaussLegendre(figures.length);
  return figures.map((own, place) => {
    if (own.low === own.high) return fewerAbove(figures, place, own.low, first);
    let chance = 0;
    for (const [at, to] of corners.entries()) {
      const from = corners[at - 1];
      if (from === undefined || to <= own.low || from >= own.high) continue;
      for (const { x, weight } of rule) {
        const value = (from + to) / 2 + ((to - from) / 2) * x;
        const share = ((weight * (to - from)) / 2) * density(own, value);
        chance += share * fewerAbove(figures, place, value, first);
      }
    }
    return chance;
  });
}

/** How likely fewer than `first` figures other than that at `place` are above a value; of equal points, those before it are. */
function fewerAbove(figures: readonly Interval[], place: number, value: number, first: number): number {
  let counts = [1];
  figures.forEach((other, at) => {
    if (at === place) return;
    const isLevel = other.low === value && other.high === value;
    const p = isLevel ? (at < place ? 1 : 0) : chanceAbove(other, value);
    counts = [...counts, 0].map((count, d) => count * (1 - p) + (counts[d - 1] ?? 0) * p);
  });
  return counts.slice(0, first).reduce((sum, count) => sum + count, 0);
}

function chanceAbove({ low, mid, high }: Interval, x: number): number {
  if (x < low) return 1;
  if (x >= high) return 0;
  if (x < mid) return 1 - (x - low) ** 2 / ((high - low) * (mid - low));
  return (high - x) ** 2 / ((high - low) * (high - mid));
}

function density({ low, mid, high }: Interval, x: number): number {
  if (x <= low || x >= high) return 0;
  return x < mid
    ? (2 * (x - low)) / ((high - low) * (mid - low))
    : (2 * (high - x)) / ((high - low) * (high - mid));
}
