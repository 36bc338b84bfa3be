/** How many items a block has at first; with twice as many it is halved. */
const blockSize = 256;

/** How a list is ordered: by a number, ascending, and where that is the same, by another comparison. */
export interface Sorting<T> {
  readonly keyOf: (item: T) => number;
  readonly compareEqual: (a: T, b: T) => number;
}

/**
 * Items in order, in blocks: to put one in, to take one out and to ask how many stand before one moves no more than a
 * block of them, and looks at the sizes of the others. Keys stand beside each other in memory, for what takes long in a
 * large list is not to compare them but to fetch them.
 */
export class SortedList<T> {
  readonly #keyOf: (item: T) => number;
  readonly #compareEqual: (a: T, b: T) => number;
  /** None of them is empty. */
  readonly #blocks: { readonly keys: number[]; readonly items: T[] }[] = [];
  /** Of each block the key of its last item, and how many it has. */
  readonly #lastKeys: number[] = [];
  readonly #sizes: number[] = [];
  #length: number;

  /** A list of items that are in order. */
  constructor(sorted: readonly T[], { keyOf, compareEqual }: Sorting<T>) {
    this.#keyOf = keyOf;
    this.#compareEqual = compareEqual;
    this.#length = sorted.length;
    for (let from = 0; from < sorted.length; from += blockSize) {
      const items = sorted.slice(from, from + blockSize);
      const at = this.#blocks.push({ keys: items.map(keyOf), items }) - 1;
      this.#measure(at);
    }
  }

  get length(): number {
    return this.#length;
  }

  /** Puts an item in its place, before those that are equal. */
  add(item: T): void {
    const key = this.#keyOf(item);
    if (this.#blocks.length === 0) this.#blocks.push({ keys: [], items: [] });
    const at = Math.min(this.#blockOf(key, item, 0), this.#blocks.length - 1);
    const block = this.#blocks[at];
    if (!block) return;
    const place = this.#placeIn(at, key, item, 0);
    block.keys.splice(place, 0, key);
    block.items.splice(place, 0, item);
    this.#length += 1;
    if (block.keys.length >= 2 * blockSize) {
      const rest = { keys: block.keys.splice(blockSize), items: block.items.splice(blockSize) };
      this.#blocks.splice(at + 1, 0, rest);
      this.#lastKeys.splice(at + 1, 0, 0);
      this.#sizes.splice(at + 1, 0, 0);
      this.#measure(at + 1);
    }
    this.#measure(at);
  }

  /** Takes the first item that is equal to this one out; nothing where there is none. */
  remove(item: T): void {
    const key = this.#keyOf(item);
    const at = this.#blockOf(key, item, 0);
    const block = this.#blocks[at];
    if (!block) return;
    const place = this.#placeIn(at, key, item, 0);
    if (block.keys[place] !== key || this.#compareEqual(block.items[place] as T, item) !== 0) return;
    block.keys.splice(place, 1);
    block.items.splice(place, 1);
    this.#length -= 1;
    if (block.keys.length > 0) this.#measure(at);
    else for (const each of [this.#blocks, this.#lastKeys, this.#sizes]) each.splice(at, 1);
  }

  /** How many items come before this one. */
  countBefore(item: T): number {
    return this.#count(item, 0);
  }

  /** How many items come before this one or are equal to it. */
  countUpTo(item: T): number {
    return this.#count(item, 1);
  }

  /** The items from place `from`, counted from 0, to before `to`. */
  slice(from: number, to: number): readonly T[] {
    const found: T[] = [];
    let start = 0;
    for (const [at, size] of this.#sizes.entries()) {
      if (start >= to) break;
      const items = this.#blocks[at]?.items ?? [];
      if (start + size > from) found.push(...items.slice(Math.max(0, from - start), to - start));
      start += size;
    }
    return found;
  }

  /** All items in order. */
  items(): readonly T[] {
    return this.#blocks.flatMap(({ items }) => items);
  }

  #measure(at: number): void {
    const keys = this.#blocks[at]?.keys ?? [];
    this.#lastKeys[at] = keys.at(-1) ?? 0;
    this.#sizes[at] = keys.length;
  }

  #count(item: T, bound: 0 | 1): number {
    const key = this.#keyOf(item);
    const at = this.#blockOf(key, item, bound);
    let before = 0;
    for (let i = 0; i < at; i++) before += this.#sizes[i] ?? 0;
    return before + this.#placeIn(at, key, item, bound);
  }

  /** The first block whose last item does not come before this one, or with 1 as bound comes after it; else their number. */
  #blockOf(key: number, item: T, bound: 0 | 1): number {
    return firstWhere(this.#lastKeys, key, (at) => {
      return this.#compareEqual(this.#blocks[at]?.items.at(-1) as T, item) >= bound;
    });
  }

  /** The first place in a block of which the same holds; 0 where there is no such block. */
  #placeIn(block: number, key: number, item: T, bound: 0 | 1): number {
    const { keys, items } = this.#blocks[block] ?? { keys: [], items: [] };
    return firstWhere(keys, key, (at) => this.#compareEqual(items[at] as T, item) >= bound);
  }
}

/** The first of sorted keys that is greater than `key`, or that is equal where `holds` says so; their number where none is. */
function firstWhere(keys: readonly number[], key: number, holds: (at: number) => boolean): number {
  let [low, high] = [0, keys.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = keys[middle] ?? 0;
    if (other === key ? holds(middle) : other > key) high = middle;
    else low = middle + 1;
  }
  return low;
}
