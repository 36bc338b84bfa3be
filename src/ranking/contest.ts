import type { Interval } from '../quantity/interval.ts';
import { gaussLegendre, type QuadratureNode } from './gauss-legendre.ts';

/** So many figures that overlap are integrated exactly: with as many nodes as figures. */
const exactUpTo = 32;
/** Multiplications after which the whole stretch is gone through in small steps instead. */
const budget = 6e7;
/** What is less likely than e to the power of this is left out. */
const negligible = -37;
/** What is likelier than that is not divided out of a product. */
const likely = 0.4;

interface Stretch {
  readonly low: number;
  readonly high: number;
}

/** The figures that reach across the cut, in the list's order, and the places that are left for them. */
export class Contest {
  readonly #low: Float64Array;
  readonly #mid: Float64Array;
  readonly #high: Float64Array;
  readonly #places: number;
  readonly #chances: Float64Array;
  readonly #expectations = new Map<number, number>();
  readonly #sums = new Map<number, readonly QuadratureNode[]>();
  /** Which figures are neither surely above nor surely below what is looked at, and how likely each is above. */
  #active: number[] = [];
  #above: number[] = [];

  constructor(figures: readonly Interval[], places: number) {
    this.#low = Float64Array.from(figures, ({ low }) => low);
    this.#mid = Float64Array.from(figures, ({ mid }) => mid);
    this.#high = Float64Array.from(figures, ({ high }) => high);
    this.#chances = new Float64Array(figures.length);
    this.#places = places;
  }

  /** How likely each has a place: nothing below `cut` has one, and all above `bar`. */
  settle(cut: number, bar: number): Float64Array {
    const [low, high] = [this.#outUpTo(cut, bar), this.#inFrom(cut, bar)];
    const points = new Map<number, number[]>();
    this.#low.forEach((at, i) => {
      if (!this.#isPoint(i)) this.#chances[i] = this.#chanceAbove(i, high);
      else if (at > high) this.#chances[i] = 1;
      else if (at >= low) points.set(at, [...(points.get(at) ?? []), i]);
    });
    for (const [value, tied] of points) this.#settlePoints(value, tied);
    if (low >= high) return this.#chances;
    const corners = new Set([...this.#low, ...this.#mid, ...this.#high]);
    const inner = Float64Array.from([...corners].filter((x) => x > low && x < high)).sort();
    const pieces = this.#pieces([low, ...inner, high]);
    if (pieces) for (const [piece, nodes] of pieces) this.#integrate(piece, nodes);
    else this.#integrateInSteps({ low, high });
    return this.#chances;
  }

  /** Equal points take the places that are left in the order of the list. */
  #settlePoints(value: number, tied: readonly number[]): void {
    const left = this.#lookAt(value);
    const counts = countsOf(left, this.#above);
    tied.forEach((i, before) => {
      let chance = 0;
      for (let d = 0; d < left - before; d++) chance += counts[d] ?? 0;
      this.#chances[i] = chance;
    });
  }

  #integrate({ low, high }: Stretch, nodes: number): void {
    const sum = this.#sums.get(nodes) ?? gaussLegendre(nodes);
    this.#sums.set(nodes, sum);
    const half = (high - low) / 2;
    for (const { x, weight } of sum) {
      const value = low + half * (1 + x);
      const left = this.#lookAt(value);
      this.#addShares(left, (i) => weight * half * this.#density(i, value));
    }
  }

  /** The whole share of a figure in a step counts as what stands in its middle: good where little changes in a step. */
  #integrateInSteps(stretch: Stretch): void {
    for (const { low, high } of this.#split(stretch, Math.sqrt(this.#places) / 12)) {
      const left = this.#lookAt((low + high) / 2, low, high);
      this.#addShares(left, (i) => this.#chanceAbove(i, low) - this.#chanceAbove(i, high));
    }
  }

  /** Adds to each active figure its share times the chance that fewer than `left` of the others are above. */
  #addShares(left: number, shareOf: (figure: number) => number): void {
    if (left <= 0) return;
    const add = (at: number, chance: number): void => {
      const i = this.#active[at] ?? 0;
      this.#chances[i] = (this.#chances[i] ?? 0) + shareOf(i) * chance;
    };
    const counts = this.#addLikely(left, add);
    let fewer = 0;
    for (const count of counts) fewer += count;
    this.#above.forEach((p, at) => {
      if (p > likely) return;
      // Fewer of the others: fewer of all, or just as many, of which it is one. From that follow the powers of its odds.
      const odds = p / (1 - p);
      let chance = fewer;
      let factor = odds;
      for (let d = left - 1; d >= 0 && Math.abs(factor) > 1e-14; d--, factor *= -odds) {
        chance += factor * (counts[d] ?? 0);
      }
      add(at, chance);
    });
  }

  /**
   * Adds their shares to the figures that are likely above, and returns how likely 0, 1, 2, … of all active are. All but
   * one are those before it and those after it: to divide it out of the whole, as for the unlikely, would lose all digits.
   */
  #addLikely(left: number, add: (at: number, chance: number) => void): Float64Array {
    const heads = [...this.#above.keys()].filter((at) => (this.#above[at] ?? 0) > likely);
    let counts = countsOf(
      left,
      this.#above.filter((p) => p <= likely),
    );
    const before = heads.map((at) => {
      const former = counts;
      counts = former.slice();
      addEvent(counts, this.#above[at] ?? 0);
      return [at, former] as const;
    });
    // How likely at most 0, 1, 2, … of those after it are above.
    const after = new Float64Array(left).fill(1);
    for (const [at, former] of before.reverse()) {
      let chance = 0;
      for (let d = 0; d < left; d++) chance += (former[d] ?? 0) * (after[left - 1 - d] ?? 0);
      add(at, chance);
      addEvent(after, this.#above[at] ?? 0);
    }
    return counts;
  }

  /** Takes as active what is neither surely above nor surely below a stretch; returns the places that the former leave. */
  #lookAt(value: number, low = value, high = value): number {
    [this.#active, this.#above] = [[], []];
    let left = this.#places;
    for (let i = 0; i < this.#low.length; i++) {
      if (this.#isPoint(i)) left -= (this.#low[i] ?? 0) > value ? 1 : 0;
      else if ((this.#low[i] ?? 0) >= high) left -= 1;
      else if ((this.#high[i] ?? 0) > low) {
        this.#active.push(i);
        this.#above.push(this.#chanceAbove(i, value));
      }
    }
    return left;
  }

  /** The pieces between neighbouring corners, each with the nodes that it needs; undefined where that takes too long. */
  #pieces(ends: readonly number[]): readonly (readonly [Stretch, number])[] | undefined {
    const reach = Math.max(1, Math.sqrt(this.#places));
    const pieces: (readonly [Stretch, number])[] = [];
    const count = this.#low.length;
    let cost = ends.length * count * 3;
    for (let index = 1; index < ends.length && cost <= budget; index++) {
      const piece = { low: ends[index - 1] ?? 0, high: ends[index] ?? 0 };
      this.#lookAt((piece.low + piece.high) / 2);
      const active = this.#active.length;
      const isExact = active <= exactUpTo;
      for (const part of isExact ? [piece] : this.#split(piece, reach)) {
        const nodes = isExact ? Math.max(1, active) : nodesFor(this.#change(part) / reach);
        pieces.push([part, nodes]);
        cost += nodes * (count + 2 * active * this.#places);
      }
    }
    return cost <= budget ? pieces : undefined;
  }

  /** Halves a stretch until the number expected above changes by no more than `most` in a part. */
  #split(stretch: Stretch, most: number): readonly Stretch[] {
    const { low, high } = stretch;
    const middle = (low + high) / 2;
    if (this.#change(stretch) <= most || middle <= low || middle >= high) return [stretch];
    return [...this.#split({ low, high: middle }, most), ...this.#split({ low: middle, high }, most)];
  }

  #change({ low, high }: Stretch): number {
    return this.#expected(low) - this.#expected(high);
  }

  /** How many figures are expected above a value; asked again for the end of each stretch, where the next begins. */
  #expected(value: number): number {
    const kept = this.#expectations.get(value);
    if (kept !== undefined) return kept;
    let sum = 0;
    for (let i = 0; i < this.#low.length; i++) sum += this.#chanceAbove(i, value);
    this.#expectations.set(value, sum);
    return sum;
  }

  /** The value up to which all places are taken, as surely as need be. */
  #outUpTo(cut: number, bar: number): number {
    return lastWhere(cut, bar, (value) => {
      const [others, most] = [this.#expected(value) - 1, this.#places - 1];
      return others > most && logTail(others, most) < negligible;
    });
  }

  /** The value from which there is a place, as surely as need be. */
  #inFrom(cut: number, bar: number): number {
    return -lastWhere(-bar, -cut, (negative) => {
      const others = this.#expected(-negative);
      return others < this.#places && logTail(others, this.#places) < negligible;
    });
  }

  #isPoint(i: number): boolean {
    return this.#low[i] === this.#high[i];
  }

  /** How likely a figure is above `x`; of a point, whether it is. */
  #chanceAbove(i: number, x: number): number {
    const [low, mid, high] = [this.#low[i] ?? 0, this.#mid[i] ?? 0, this.#high[i] ?? 0];
    if (x < low) return 1;
    if (x >= high) return 0;
    if (x < mid) return 1 - ((x - low) / (high - low)) * ((x - low) / (mid - low));
    return ((high - x) / (high - low)) * ((high - x) / (high - mid));
  }

  #density(i: number, x: number): number {
    const [low, mid, high] = [this.#low[i] ?? 0, this.#mid[i] ?? 0, this.#high[i] ?? 0];
    if (x <= low || x >= high) return 0;
    return (2 / (high - low)) * (x < mid ? (x - low) / (mid - low) : (high - x) / (high - mid));
  }
}

/** The nodes for a piece in which the number expected above changes by so many of its deviations. */
function nodesFor(change: number): number {
  return change <= 0.1 ? 3 : change <= 0.5 ? 5 : 8;
}

/** How likely 0, 1, 2, … of independent events happen, up to before `width`. */
function countsOf(width: number, events: readonly number[]): Float64Array {
  const counts = new Float64Array(Math.max(1, width));
  counts[0] = 1;
  for (const p of events) addEvent(counts, p);
  return counts;
}

/** Takes one more event into how likely each count is. */
function addEvent(counts: Float64Array, p: number): void {
  for (let d = counts.length - 1; d > 0; d--) {
    counts[d] = (counts[d] ?? 0) * (1 - p) + (counts[d - 1] ?? 0) * p;
  }
  counts[0] = (counts[0] ?? 0) * (1 - p);
}

/** Chernoff’s bound, as a logarithm, for a count of independent events to be as far from its mean as `count`. */
function logTail(mean: number, count: number): number {
  if (mean <= 0) return -Infinity;
  return count - mean + (count > 0 ? count * Math.log(mean / count) : 0);
}

/** The last value at which something holds that holds up to some value; `from` where it never does. */
function lastWhere(from: number, to: number, holds: (value: number) => boolean): number {
  if (!holds(from)) return from;
  let [low, high] = [from, to];
  for (let step = 0; step < 40 && low < high; step++) {
    const middle = (low + high) / 2;
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}
