import type { Interval } from '../quantity/interval.ts';

/** Of each active figure how likely it is above the middle of a stretch, its density there, and how that changes. */
interface Around {
  readonly heights: Float64Array;
  readonly densities: Float64Array;
  readonly slopes: Float64Array;
}

/** Figures in an order, and which of them are neither surely above nor surely below what is looked at. */
export class Overlap {
  readonly size: number;
  readonly low: Float64Array;
  readonly mid: Float64Array;
  readonly high: Float64Array;
  /** The first `count` are active. */
  readonly active: Int32Array;
  #count = 0;
  /** Those that are no points, by where they begin; and where the points are. */
  readonly #byLow: readonly number[];
  readonly #points: Float64Array;
  readonly #around: Around;
  readonly #expectations = new Map<number, number>();

  constructor(figures: readonly Interval[]) {
    const size = figures.length;
    this.size = size;
    this.low = Float64Array.from(figures, ({ low }) => low);
    this.mid = Float64Array.from(figures, ({ mid }) => mid);
    this.high = Float64Array.from(figures, ({ high }) => high);
    const [byLow, points]: [number[], number[]] = [[], []];
    for (const [i, { low, high }] of figures.entries()) {
      if (low < high) byLow.push(i);
      else points.push(low);
    }
    this.#byLow = byLow.sort((a, b) => (this.low[a] ?? 0) - (this.low[b] ?? 0));
    this.#points = Float64Array.from(points).sort();
    this.active = new Int32Array(size);
    const values = (): Float64Array => new Float64Array(size);
    this.#around = { heights: values(), densities: values(), slopes: values() };
  }

  /** How many are active. */
  get count(): number {
    return this.#count;
  }

  isPoint(i: number): boolean {
    return this.low[i] === this.high[i];
  }

  /** Takes as active what is neither surely above nor surely below a value; returns how many of the former there are. */
  lookAt(value: number): number {
    this.#count = 0;
    let surely = 0;
    for (let i = 0; i < this.size; i++) {
      const low = this.low[i] ?? 0;
      const high = this.high[i] ?? 0;
      if (low === high ? low > value : low >= value) surely += 1;
      else if (high > value) this.active[this.#count++] = i;
    }
    return surely;
  }

  /**
   * Goes through the stretches between neighbouring ends, from the lowest up, with those as active that reach into each;
   * `visit` is told how many others are surely above it, and says whether to go on.
   */
  sweep(
    ends: readonly number[],
    visit: (low: number, high: number, surely: number, at: number) => boolean,
  ): void {
    const byLow = this.#byLow;
    const points = this.#points;
    const active = this.active;
    let next = 0;
    let passed = 0;
    let count = 0;
    for (let at = 0; at + 1 < ends.length; at++) {
      const low = ends[at] ?? 0;
      const high = ends[at + 1] ?? 0;
      let kept = 0;
      for (let k = 0; k < count; k++) {
        const i = active[k] ?? 0;
        if ((this.high[i] ?? 0) > low) active[kept++] = i;
      }
      for (; next < byLow.length && (this.low[byLow[next] ?? 0] ?? 0) < high; next++) {
        const i = byLow[next] ?? 0;
        if ((this.high[i] ?? 0) > low) active[kept++] = i;
      }
      while (passed < points.length && (points[passed] ?? 0) <= (low + high) / 2) passed += 1;
      this.#count = count = kept;
      const surely = byLow.length - next + points.length - passed;
      if (!visit(low, high, surely, at)) return;
    }
  }

  /** Of each active, in a stretch with no corner inside, with half of it as the unit: see `Around`. */
  lookAround(from: number, to: number): Around {
    const x = (from + to) / 2;
    const half = (to - from) / 2;
    const { heights, densities, slopes } = this.#around;
    for (let k = 0; k < this.#count; k++) {
      const i = this.active[k] ?? 0;
      const low = this.low[i] ?? 0;
      const mid = this.mid[i] ?? 0;
      const high = this.high[i] ?? 0;
      const isRising = x < mid;
      const way = isRising ? x - low : high - x;
      const side = isRising ? mid - low : high - mid;
      const slope = 2 * (half / (high - low)) * (half / side);
      const beyond = (way / (high - low)) * (way / side);
      heights[k] = isRising ? 1 - beyond : beyond;
      densities[k] = 2 * (half / (high - low)) * (way / side);
      slopes[k] = isRising ? slope : -slope;
    }
    return this.#around;
  }

  /** How many fewer of the active are expected above the higher of two values. */
  change(low: number, high: number): number {
    let sum = 0;
    for (let k = 0; k < this.#count; k++) {
      const i = this.active[k] ?? 0;
      sum += this.chanceAbove(i, low) - this.chanceAbove(i, high);
    }
    return sum;
  }

  /** How many figures are expected above a value; asked again for the end of each stretch, where the next begins. */
  expected(value: number): number {
    const kept = this.#expectations.get(value);
    if (kept !== undefined) return kept;
    let sum = 0;
    for (let i = 0; i < this.size; i++) sum += this.chanceAbove(i, value);
    this.#expectations.set(value, sum);
    return sum;
  }

  /** How likely a figure is above `x`; of a point, whether it is. */
  chanceAbove(i: number, x: number): number {
    const low = this.low[i] ?? 0;
    const mid = this.mid[i] ?? 0;
    const high = this.high[i] ?? 0;
    if (x < low) return 1;
    if (x >= high) return 0;
    if (x < mid) return 1 - ((x - low) / (high - low)) * ((x - low) / (mid - low));
    return ((high - x) / (high - low)) * ((high - x) / (high - mid));
  }
}
