import type { Interval } from '../quantity/interval.ts';

/** What decides the place of one factory. */
export interface Contender {
  readonly id: string;
  readonly name: string;
  /** The metric's figure. */
  readonly value: Interval;
  /** Place in the edition's `ties`; Infinity where not named. */
  readonly tie: number;
  /** Equivalents' mid; -Infinity where there is none. */
  readonly equivalents: number;
}

/**
 * The order of a list: the metric's mid, descending; then the edition's `ties`, those named first; then equivalents' mid,
 * descending; then name, by code point; then id, so that the order is total.
 */
export function compareContenders(a: Contender, b: Contender): number {
  return (
    b.value.mid - a.value.mid ||
    compare(a.tie, b.tie) ||
    compare(b.equivalents, a.equivalents) ||
    compare(a.name, b.name) ||
    compare(a.id, b.id)
  );
}

/**
 * Contenders in order. Setting one finds its place by halving; asking a rank or the possible ranks is O(log n), so that a
 * keystroke does not sort the catalog again.
 */
export class Order {
  readonly #byId = new Map<string, Contender>();
  #sorted: Contender[] = [];
  #lows: number[] = [];
  #highs: number[] = [];

  /** An order of all `contenders`, sorted once. */
  static of(contenders: Iterable<Contender>): Order {
    const order = new Order();
    for (const contender of contenders) order.#byId.set(contender.id, contender);
    order.#sorted = [...order.#byId.values()].sort(compareContenders);
    order.#lows = order.#sorted.map(({ value }) => value.low).sort(compare);
    order.#highs = order.#sorted.map(({ value }) => value.high).sort(compare);
    return order;
  }

  get size(): number {
    return this.#sorted.length;
  }

  get(id: string): Contender | undefined {
    return this.#byId.get(id);
  }

  /** Puts a contender in its place, or takes it out of the order. */
  set(id: string, contender: Contender | undefined): void {
    const before = this.#byId.get(id);
    if (before && contender) {
      this.#byId.set(id, contender);
      move(this.#sorted, before, contender, compareContenders);
      move(this.#lows, before.value.low, contender.value.low, compare);
      move(this.#highs, before.value.high, contender.value.high, compare);
      return;
    }
    if (before) {
      this.#sorted.splice(placeOf(this.#sorted, before, compareContenders), 1);
      this.#lows.splice(placeOf(this.#lows, before.value.low, compare), 1);
      this.#highs.splice(placeOf(this.#highs, before.value.high, compare), 1);
      this.#byId.delete(id);
    }
    if (!contender) return;
    this.#byId.set(id, contender);
    this.#sorted.splice(placeOf(this.#sorted, contender, compareContenders), 0, contender);
    this.#lows.splice(placeOf(this.#lows, contender.value.low, compare), 0, contender.value.low);
    this.#highs.splice(placeOf(this.#highs, contender.value.high, compare), 0, contender.value.high);
  }

  /** The place of `id`, from 1; undefined where it is not ranked. */
  rankOf(id: string): number | undefined {
    const contender = this.#byId.get(id);
    return contender && placeOf(this.#sorted, contender, compareContenders) + 1;
  }

  /** What each is ordered by, in order. */
  figures(): readonly Interval[] {
    return this.#sorted.map(({ value }) => value);
  }

  /** The contenders from place `from` (from 0) to before `to`. */
  slice(from: number, to: number): readonly Contender[] {
    return this.#sorted.slice(from, to);
  }

  /**
   * The best and the worst place that the intervals allow: 1 + those whose low is above my high, and n − those whose high
   * is below my low.
   */
  possibleRanks(id: string): readonly [number, number] | undefined {
    const contender = this.#byId.get(id);
    if (!contender) return undefined;
    const { low, high } = contender.value;
    const above = this.#lows.length - placeOf(this.#lows, high, (a, b) => (a <= b ? -1 : 1));
    const below = placeOf(this.#highs, low, compare);
    return [1 + above, this.size - below];
  }
}

/** Puts `after` in the place of `before` in sorted `items`: only what stands between the two moves on. */
function move<T>(items: T[], before: T, after: T, order: (a: T, b: T) => number): void {
  const from = placeOf(items, before, order);
  const place = placeOf(items, after, order);
  const to = place > from ? place - 1 : place;
  const step = from < to ? 1 : -1;
  for (let i = from; i !== to; i += step) items[i] = items[i + step] as T;
  items[to] = after;
}

/** The first index in sorted `items` whose item is not before `item`. */
function placeOf<T>(items: readonly T[], item: T, order: (a: T, b: T) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (order(items[middle] as T, item) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function compare<T extends number | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
