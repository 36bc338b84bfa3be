import type { Interval } from '../quantity/interval.ts';
import { SortedList, type Sorting } from './sorted-list.ts';

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
 * Contenders in order. Setting one, asking a rank or the possible ranks finds a place by halving and moves a few hundred
 * at most, so that a keystroke does not go through the catalog.
 */
export class Order {
  readonly #byId: Map<string, Contender>;
  readonly #sorted: SortedList<Contender>;
  readonly #lows: SortedList<number>;
  readonly #highs: SortedList<number>;

  private constructor(byId: Map<string, Contender>) {
    const contenders = [...byId.values()];
    this.#byId = byId;
    this.#sorted = new SortedList(contenders.sort(compareContenders), byPlace);
    this.#lows = sortedNumbers(contenders.map(({ value }) => value.low));
    this.#highs = sortedNumbers(contenders.map(({ value }) => value.high));
  }

  /** An order of all `contenders`, sorted once. */
  static of(contenders: Iterable<Contender>): Order {
    const byId = new Map<string, Contender>();
    for (const contender of contenders) byId.set(contender.id, contender);
    return new Order(byId);
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
    if (before) {
      this.#sorted.remove(before);
      this.#lows.remove(before.value.low);
      this.#highs.remove(before.value.high);
      this.#byId.delete(id);
    }
    if (!contender) return;
    this.#byId.set(id, contender);
    this.#sorted.add(contender);
    this.#lows.add(contender.value.low);
    this.#highs.add(contender.value.high);
  }

  /** The place of `id`, from 1; undefined where it is not ranked. */
  rankOf(id: string): number | undefined {
    const contender = this.#byId.get(id);
    return contender && this.#sorted.countBefore(contender) + 1;
  }

  /** What each is ordered by, in order. */
  figures(): readonly Interval[] {
    return this.#sorted.items().map(({ value }) => value);
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
    return [1 + this.size - this.#lows.countUpTo(high), this.size - this.#highs.countBefore(low)];
  }
}

const byPlace: Sorting<Contender> = { keyOf: ({ value }) => -value.mid, compareEqual: compareContenders };
const bySize: Sorting<number> = { keyOf: (number) => number, compareEqual: () => 0 };

function sortedNumbers(numbers: readonly number[]): SortedList<number> {
  return new SortedList([...Float64Array.from(numbers).sort()], bySize);
}

function compare<T extends number | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
