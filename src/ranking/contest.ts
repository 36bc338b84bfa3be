import type { Interval } from '../quantity/interval.ts';
import { addEvent, addFourEvents } from './event-counts.ts';
import { gaussLegendre, nodesFor, type QuadratureNode } from './gauss-legendre.ts';
import { Overlap } from './overlap.ts';

/** So many figures that overlap are integrated to the last digit. */
const exactUpTo = 32;
/** Multiplications after which the whole stretch is gone through in small steps instead. */
const budget = 6e7;
/** What is less likely than e to the power of this is left out. */
const negligible = -30;
/** What is likelier than that is not divided out of a product. */
const likely = 0.4;

/** Stretches that lie beside each other, by their ends, each with the nodes that it needs. */
interface Plan {
  readonly ends: number[];
  readonly nodes: number[];
}

/** The figures that reach across the cut, in the list's order, and the places that are left for them. */
export class Contest {
  readonly #overlap: Overlap;
  readonly #places: number;
  readonly #chances: Float64Array;
  /** Whose chance is asked for: from one place in the list's order to before another. */
  readonly #first: number;
  readonly #end: number;
  /** Of each active figure how likely it is above what is looked at, and its share of that. */
  readonly #above: Float64Array;
  readonly #shares: Float64Array;
  /** How likely 0, 1, 2, … are above; at most so many of those after one; and what was before each of those likely above. */
  readonly #counts: Float64Array;
  readonly #after: Float64Array;
  #before = new Float64Array(0);
  /** Which of the active are likely above. */
  readonly #heads: Int32Array;
  readonly #four = new Float64Array(4);
  readonly #rules = new Map<number, readonly QuadratureNode[]>();

  /** Asks for the chances of those from place `first` to before `end`; the others are rivals. */
  constructor(figures: readonly Interval[], places: number, first: number, end: number) {
    const size = figures.length;
    this.#overlap = new Overlap(figures);
    this.#chances = new Float64Array(size);
    this.#places = places;
    this.#first = first;
    this.#end = end;
    this.#above = new Float64Array(size);
    this.#shares = new Float64Array(size);
    this.#heads = new Int32Array(size);
    this.#counts = new Float64Array(Math.max(1, places));
    this.#after = new Float64Array(Math.max(1, places));
  }

  /** How likely each that is asked for has a place: nothing below `cut` has one, and all above `bar`. */
  settle(cut: number, bar: number): Float64Array {
    const [low, high] = [this.#outUpTo(cut, bar), this.#inFrom(cut, bar)];
    const points = new Map<number, number[]>();
    const { low: lows, mid: mids, high: highs } = this.#overlap;
    for (let i = this.#first; i < this.#end; i++) {
      const at = lows[i] ?? 0;
      if (!this.#overlap.isPoint(i)) this.#chances[i] = this.#overlap.chanceAbove(i, high);
      else if (at > high) this.#chances[i] = 1;
      else if (at >= low) points.set(at, [...(points.get(at) ?? []), i]);
    }
    for (const [value, tied] of points) this.#settlePoints(value, tied);
    if (low >= high) return this.#chances;
    const corners = new Set([...lows, ...mids, ...highs]);
    const inner = Float64Array.from([...corners].filter((x) => x > low && x < high)).sort();
    const plan = this.#plan([low, ...inner, high]);
    if (plan) this.#integrate(plan);
    else this.#integrateInSteps(low, high);
    return this.#chances;
  }

  /** Equal points take the places that are left in the order of the list. */
  #settlePoints(value: number, tied: readonly number[]): void {
    const left = this.#places - this.#overlap.lookAt(value);
    // Those before the first that is asked for tie too.
    let before = 0;
    const { low, high, active, count } = this.#overlap;
    for (let i = 0; i < this.#first; i++) if (low[i] === value && high[i] === value) before += 1;
    for (let k = 0; k < count; k++) this.#above[k] = this.#overlap.chanceAbove(active[k] ?? 0, value);
    this.#countActive(left);
    for (const i of tied) {
      let chance = 0;
      for (let d = 0; d < left - before; d++) chance += this.#counts[d] ?? 0;
      this.#chances[i] = chance;
      before += 1;
    }
  }

  #integrate({ ends, nodes }: Plan): void {
    this.#overlap.sweep(ends, (low, high, surely, at) => {
      const left = this.#places - surely;
      if (left <= 0 || !this.#isAskedForHere()) return true;
      const { heights, densities, slopes } = this.#overlap.lookAround(low, high);
      for (const { x, weight } of this.#rule(nodes[at] ?? 1)) {
        for (let k = 0; k < this.#overlap.count; k++) {
          const density = densities[k] ?? 0;
          const slope = slopes[k] ?? 0;
          this.#above[k] = (heights[k] ?? 0) - x * (density + (x * slope) / 2);
          this.#shares[k] = weight * (density + x * slope);
        }
        this.#addShares(left);
      }
      return true;
    });
  }

  /** The whole share of a figure in a step counts as what stands in its middle: good where little changes in a step. */
  #integrateInSteps(from: number, to: number): void {
    const { active } = this.#overlap;
    const expected = (low: number, high: number): number =>
      this.#overlap.expected(low) - this.#overlap.expected(high);
    const ends = [from, ...endsOfParts(from, to, Math.sqrt(this.#places) / 12, expected)];
    this.#overlap.sweep(ends, (low, high, surely) => {
      const left = this.#places - surely;
      if (left <= 0 || !this.#isAskedForHere()) return true;
      for (let k = 0; k < this.#overlap.count; k++) {
        const i = active[k] ?? 0;
        this.#above[k] = this.#overlap.chanceAbove(i, (low + high) / 2);
        this.#shares[k] = this.#overlap.chanceAbove(i, low) - this.#overlap.chanceAbove(i, high);
      }
      this.#addShares(left);
      return true;
    });
  }

  /** Adds to each active figure its share times the chance that fewer than `left` of the others are above. */
  #addShares(left: number): void {
    const counts = this.#counts;
    const above = this.#above;
    const { active, count } = this.#overlap;
    this.#addLikely(left, this.#countActive(left, likely));
    let fewer = 0;
    for (let d = 0; d < left; d++) fewer += counts[d] ?? 0;
    for (let k = 0; k < count; k++) {
      const p = above[k] ?? 0;
      const i = active[k] ?? 0;
      if (p > likely || !this.#isAskedFor(i)) continue;
      // Fewer of the others: fewer of all, or just as many, of which it is one. From that follow the powers of its odds.
      const odds = p / (1 - p);
      let chance = fewer;
      let factor = odds;
      for (let d = left - 1; d >= 0 && (factor > 1e-14 || factor < -1e-14); d--, factor *= -odds) {
        chance += factor * (counts[d] ?? 0);
      }
      this.#chances[i] = (this.#chances[i] ?? 0) + (this.#shares[k] ?? 0) * chance;
    }
  }

  /** Counts how likely 0, 1, 2, … of the active that are no likelier than `most` are above; returns how many others are. */
  #countActive(left: number, most = 1): number {
    const counts = this.#counts.fill(0, 0, left);
    counts[0] = 1;
    const four = this.#four;
    const { count } = this.#overlap;
    let events = 0;
    let others = 0;
    for (let k = 0; k < count; k++) {
      const p = this.#above[k] ?? 0;
      if (p > most) {
        this.#heads[others++] = k;
        continue;
      }
      four[events++ & 3] = p;
      if ((events & 3) === 0) addFourEvents(counts, four, Math.min(left, events + 1));
    }
    for (let rest = 0; rest < (events & 3); rest++)
      addEvent(counts, four[rest] ?? 0, Math.min(left, events + 1));
    return others;
  }

  /**
   * Adds their shares to the figures that are likely above, and takes them into how likely each count is. All but one are
   * those before it and those after it: to divide it out of the whole, as for the unlikely, would lose all digits.
   */
  #addLikely(left: number, others: number): void {
    if (this.#before.length < others * left) this.#before = new Float64Array(2 * others * left);
    const before = this.#before;
    const after = this.#after.fill(1, 0, left);
    const counts = this.#counts;
    const { active } = this.#overlap;
    for (let head = 0; head < others; head++) {
      for (let d = 0; d < left; d++) before[head * left + d] = counts[d] ?? 0;
      addEvent(counts, this.#above[this.#heads[head] ?? 0] ?? 0, left);
    }
    // How likely at most 0, 1, 2, … of those after it are above.
    for (let head = others - 1; head >= 0; head--) {
      const k = this.#heads[head] ?? 0;
      const i = active[k] ?? 0;
      if (this.#isAskedFor(i)) {
        let chance = 0;
        for (let d = 0; d < left; d++) chance += (before[head * left + d] ?? 0) * (after[left - 1 - d] ?? 0);
        this.#chances[i] = (this.#chances[i] ?? 0) + (this.#shares[k] ?? 0) * chance;
      }
      addEvent(after, this.#above[k] ?? 0, left);
    }
  }

  /** Cuts the pieces between neighbouring corners as finely as need be; undefined where all that would take too long. */
  #plan(corners: readonly number[]): Plan | undefined {
    const reach = Math.max(1, Math.sqrt(this.#places));
    const plan: Plan = { ends: [corners[0] ?? 0], nodes: [] };
    const change = (low: number, high: number): number => this.#overlap.change(low, high);
    let cost = corners.length * this.#overlap.size;
    this.#overlap.sweep(corners, (low, high, surely) => {
      const left = this.#places - surely;
      const active = this.#overlap.count;
      const isExact = active <= exactUpTo || left <= 0;
      let from = low;
      for (const to of isExact ? [high] : endsOfParts(low, high, reach, change)) {
        const nodes = isExact ? this.#exactNodes(low, high) : roughNodes(change(from, to) / reach);
        plan.ends.push(to);
        plan.nodes.push(nodes);
        cost += left > 0 ? nodes * active * (3 + 2 * left) : active;
        from = to;
      }
      return cost <= budget;
    });
    return cost <= budget ? plan : undefined;
  }

  /**
   * The nodes for a piece in which few figures overlap: as many as those at most, with which the sum is exact, or as many as
   * leave no digit wrong, by how far the chances and their slopes change in half of it.
   */
  #exactNodes(low: number, high: number): number {
    const { densities, slopes } = this.#overlap.lookAround(low, high);
    const { count } = this.#overlap;
    let first = 0;
    let second = 0;
    for (let k = 0; k < count; k++) {
      first += densities[k] ?? 0;
      second += Math.abs(slopes[k] ?? 0) / 2;
    }
    return nodesFor(first, second, Math.max(1, count));
  }

  #rule(nodes: number): readonly QuadratureNode[] {
    const rule = this.#rules.get(nodes) ?? gaussLegendre(nodes);
    this.#rules.set(nodes, rule);
    return rule;
  }

  /** The value up to which all places are taken, as surely as need be. */
  #outUpTo(cut: number, bar: number): number {
    return lastWhere(cut, bar, (value) => {
      const [others, most] = [this.#overlap.expected(value) - 1, this.#places - 1];
      return others > most && logTail(others, most) < negligible;
    });
  }

  /** The value from which there is a place, as surely as need be. */
  #inFrom(cut: number, bar: number): number {
    return -lastWhere(-bar, -cut, (negative) => {
      const others = this.#overlap.expected(-negative);
      return others < this.#places && logTail(others, this.#places) < negligible;
    });
  }

  #isAskedFor(i: number): boolean {
    return i >= this.#first && i < this.#end;
  }

  #isAskedForHere(): boolean {
    const { active, count } = this.#overlap;
    for (let k = 0; k < count; k++) if (this.#isAskedFor(active[k] ?? 0)) return true;
    return false;
  }
}

/** The nodes for a piece in which the number expected above changes by so many of its deviations. */
function roughNodes(change: number): number {
  return change <= 0.1 ? 3 : change <= 0.5 ? 5 : 8;
}

/** The ends of the parts of a stretch, halved until what changes in each is no more than `most`. */
function endsOfParts(
  low: number,
  high: number,
  most: number,
  change: (low: number, high: number) => number,
): readonly number[] {
  const middle = (low + high) / 2;
  if (change(low, high) <= most || middle <= low || middle >= high) return [high];
  return [...endsOfParts(low, middle, most, change), ...endsOfParts(middle, high, most, change)];
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
  for (let step = 0; step < 16 && low < high; step++) {
    const middle = (low + high) / 2;
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}
