/** How many items a block has at first; with twice as many it is halved. */
const blockSize = 256;

/**
 * Items in order, in blocks: to put one in, to take one out and to ask how many stand before one moves no more than a
 * block of them, and looks at the sizes of the others.
 */
export class SortedList<T> {
  readonly #compare: (a: T, b: T) => number;
  /** None of them is empty. */
  readonly #blocks: T[][] = [];
  /** How many items each block has: beside each other, for they are summed. */
  readonly #sizes: number[] = [];
  #length: number;

  /** A list of items that are `sorted` by `compare`. */
  constructor(sorted: readonly T[], compare: (a: T, b: T) => number) {
    this.#compare = compare;
    this.#length = sorted.length;
    for (let from = 0; from < sorted.length; from += blockSize) {
      const block = sorted.slice(from, from + blockSize);
      this.#blocks.push(block);
      this.#sizes.push(block.length);
    }
  }

  get length(): number {
    return this.#length;
  }

  /** Puts an item in its place, before those that are equal. */
  add(item: T): void {
    const at = Math.max(0, Math.min(this.#blockOf(item, 0), this.#blocks.length - 1));
    const block = this.#blocks[at];
    this.#length += 1;
    if (!block) {
      this.#blocks.push([item]);
      this.#sizes.push(1);
      return;
    }
    block.splice(this.#placeIn(block, item, 0), 0, item);
    this.#sizes[at] = block.length;
    if (block.length < 2 * blockSize) return;
    const rest = block.splice(blockSize);
    this.#blocks.splice(at + 1, 0, rest);
    this.#sizes.splice(at, 1, block.length, rest.length);
  }

  /** Takes the first item that is equal to this one out; nothing where there is none. */
  remove(item: T): void {
    const at = this.#blockOf(item, 0);
    const block = this.#blocks[at];
    if (!block) return;
    const place = this.#placeIn(block, item, 0);
    if (this.#compare(block[place] as T, item) !== 0) return;
    block.splice(place, 1);
    this.#sizes[at] = block.length;
    this.#length -= 1;
    if (block.length > 0) return;
    this.#blocks.splice(at, 1);
    this.#sizes.splice(at, 1);
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
      if (start + size > from)
        found.push(...(this.#blocks[at] ?? []).slice(Math.max(0, from - start), to - start));
      start += size;
    }
    return found;
  }

  /** All items in order. */
  items(): readonly T[] {
    return this.#blocks.flat();
  }

  #count(item: T, bound: 0 | 1): number {
    const at = this.#blockOf(item, bound);
    let before = 0;
    for (let i = 0; i < at; i++) before += this.#sizes[i] ?? 0;
    const block = this.#blocks[at];
    return block ? before + this.#placeIn(block, item, bound) : before;
  }

  /** The first block whose last item does not come before the place of `item`; their number where none is. */
  #blockOf(item: T, bound: 0 | 1): number {
    return firstWhere(this.#blocks.length, (at) => {
      const block = this.#blocks[at];
      return this.#compare(block?.at(-1) as T, item) >= bound;
    });
  }

  /** The first place in a block whose item does not come before `item`; with 1 as bound, whose item comes after it. */
  #placeIn(block: readonly T[], item: T, bound: 0 | 1): number {
    return firstWhere(block.length, (at) => this.#compare(block[at] as T, item) >= bound);
  }
}

/** The first of `count` places at which something holds that holds from some place on; `count` where it never does. */
function firstWhere(count: number, holds: (at: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
