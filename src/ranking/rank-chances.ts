import type { Interval } from '../quantity/interval.ts';
import { gaussLegendre } from './gauss-legendre.ts';

/** How likely a figure takes each rank, from rank `first` on; the chances come to 1. */
export interface RankChances {
  readonly first: number;
  readonly chances: Float64Array;
}

/** With more figures that reach across one, its rank is too open to be told rank by rank. */
const mostRivals = 120;

/** Nodes between neighbouring corners: between those all densities are smooth. */
const nodes = 4;

/**
 * How likely the figure at `index` takes each rank it can have, each figure taken as triangular over its low, mid and high
 * and as independent of the others. `figures` are in the list's order, by which equal points are told apart. Undefined
 * where very many reach across it.
 */
export function rankChances(figures: readonly Interval[], index: number): RankChances | undefined {
  const own = figures[index];
  if (!own) return undefined;
  let above = 0;
  const rivals: Interval[] = [];
  figures.forEach((other, at) => {
    if (at === index) return;
    if (isAbove(other, own, at < index)) above += 1;
    else if (!isAbove(own, other, index < at)) rivals.push(other);
  });
  if (rivals.length > mostRivals) return undefined;
  const chances = new Float64Array(rivals.length + 1);
  const add = (value: number, weight: number): void => {
    const counts = countsAt(rivals, value);
    counts.forEach((count, at) => (chances[at] = (chances[at] ?? 0) + weight * count));
  };
  if (own.low === own.high) add(own.low, 1);
  else {
    const ends = [own, ...rivals].flatMap(({ low, mid, high }) => [low, mid, high]);
    const corners = [...new Set(ends)].filter((x) => x >= own.low && x <= own.high).sort((a, b) => a - b);
    const rule = gaussLegendre(nodes);
    corners.slice(1).forEach((to, at) => {
      const half = (to - (corners[at] ?? to)) / 2;
      for (const { x, weight } of rule) {
        const value = to - half + half * x;
        add(value, weight * half * density(own, value));
      }
    });
  }
  const sum = chances.reduce((all, chance) => all + chance, 0);
  return { first: above + 1, chances: chances.map((chance) => chance / sum) };
}

/** Whether one figure is surely above another; of equal points, the one that stands first. */
function isAbove(one: Interval, other: Interval, isFirst: boolean): boolean {
  return (
    one.low > other.high ||
    (one.low === other.high && (isFirst || one.low < one.high || other.low < other.high))
  );
}

/** How likely 0, 1, 2, … of these are above a value. */
function countsAt(rivals: readonly Interval[], value: number): Float64Array {
  const counts = new Float64Array(rivals.length + 1);
  counts[0] = 1;
  rivals.forEach((rival, index) => {
    const p = chanceAbove(rival, value);
    for (let count = index + 1; count > 0; count--)
      counts[count] = (counts[count] ?? 0) * (1 - p) + (counts[count - 1] ?? 0) * p;
    counts[0] = (counts[0] ?? 0) * (1 - p);
  });
  return counts;
}

function chanceAbove({ low, mid, high }: Interval, x: number): number {
  if (x < low) return 1;
  if (x >= high) return 0;
  if (x < mid) return 1 - ((x - low) / (high - low)) * ((x - low) / (mid - low));
  return ((high - x) / (high - low)) * ((high - x) / (high - mid));
}

function density({ low, mid, high }: Interval, x: number): number {
  return (2 / (high - low)) * (x < mid ? (x - low) / (mid - low) : (high - x) / (high - mid));
}
