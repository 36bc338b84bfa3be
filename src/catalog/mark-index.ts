import type { Mark } from './mark-hash.ts';

/** Several files that bear one mark. */
interface Crowd {
  readonly paths: Set<string>;
  /** The same in order, once somebody has asked for them. */
  sorted: readonly string[] | undefined;
}

/** Each slot has the two halves of a mark, and by whom it is borne. */
const width = 3;

/**
 * Which files bear a mark. It follows edits file by file.
 *
 * It is a table of numbers, for a catalog has ten marks a file, and in a map they would be most of what is kept and looked
 * through when garbage is collected. A slot says who bears its mark: above 0 a file, below 0 a crowd, and 0 that it is free.
 */
export class MarkIndex {
  #slots = new Int32Array(64 * width);
  #used = 0;
  /** The files by their numbers, from 1 on: their paths, and the numbers themselves by path. */
  readonly #paths: string[] = [''];
  readonly #numbers = new Map<string, number>();
  readonly #marks: (readonly Mark[])[] = [[]];
  readonly #unused: number[] = [];
  /** From 1 on. The first has nobody: what bears a mark no longer keeps its slot, until the table grows. */
  readonly #crowds: Crowd[] = [nobody(), nobody()];

  /** The paths of the files that bear a mark, in order. */
  paths(mark: Mark): readonly string[] {
    const bearer = this.#slots[this.#slotOf(mark) + 2] ?? 0;
    if (bearer >= 0) return bearer === 0 ? [] : [this.#paths[bearer] ?? ''];
    const crowd = this.#crowds[-bearer];
    return crowd ? (crowd.sorted ??= [...crowd.paths].sort()) : [];
  }

  /** The marks of a file; none where there is no such file. */
  at(path: string): readonly Mark[] {
    return this.#marks[this.#numbers.get(path) ?? 0] ?? [];
  }

  /** Takes the marks of a file, each once, none where it is gone; returns those whose files changed. */
  set(path: string, marks: readonly Mark[]): readonly Mark[] {
    const before = this.at(path);
    if (before.length === 0) {
      for (const mark of marks) this.#add(mark, path, this.#numberOf(path));
      if (marks.length > 0) this.#marks[this.#numberOf(path)] = marks;
      return marks;
    }
    const [old, now] = [new Set(before), new Set(marks)];
    const lost = before.filter((mark) => !now.has(mark));
    const gained = marks.filter((mark) => !old.has(mark));
    const number = this.#numberOf(path);
    for (const mark of lost) this.#remove(mark, path);
    for (const mark of gained) this.#add(mark, path, number);
    this.#marks[number] = marks;
    if (marks.length === 0) {
      this.#numbers.delete(path);
      this.#unused.push(number);
    }
    return [...lost, ...gained];
  }

  #numberOf(path: string): number {
    const known = this.#numbers.get(path);
    if (known !== undefined) return known;
    const number = this.#unused.pop() ?? this.#paths.length;
    this.#paths[number] = path;
    this.#marks[number] = [];
    this.#numbers.set(path, number);
    return number;
  }

  /** Where the slot of a mark begins, or the free one where it would be. */
  #slotOf(mark: Mark): number {
    const slots = this.#slots;
    const [low, high] = [mark | 0, (mark / 2 ** 32) | 0];
    const last = slots.length / width - 1;
    for (let at = low & last; ; at = (at + 1) & last) {
      const slot = at * width;
      if (slots[slot + 2] === 0 || (slots[slot] === low && slots[slot + 1] === high)) return slot;
    }
  }

  #add(mark: Mark, path: string, number: number): void {
    const slot = this.#slotOf(mark);
    const bearer = this.#slots[slot + 2] ?? 0;
    if (bearer < -1) {
      const crowd = this.#crowds[-bearer];
      crowd?.paths.add(path);
      if (crowd) crowd.sorted = undefined;
    } else if (bearer > 0) {
      this.#slots[slot + 2] = -this.#crowds.length;
      this.#crowds.push({ paths: new Set([this.#paths[bearer] ?? '', path]), sorted: undefined });
    } else {
      this.#slots[slot] = mark | 0;
      this.#slots[slot + 1] = (mark / 2 ** 32) | 0;
      this.#slots[slot + 2] = number;
      if (bearer === 0) this.#used += 1;
      if (this.#used * width > this.#slots.length * fullest) this.#grow();
    }
  }

  #remove(mark: Mark, path: string): void {
    const slot = this.#slotOf(mark);
    const bearer = this.#slots[slot + 2] ?? 0;
    if (bearer > 0) this.#slots[slot + 2] = noBearer;
    const crowd = bearer < -1 ? this.#crowds[-bearer] : undefined;
    crowd?.paths.delete(path);
    if (crowd) crowd.sorted = undefined;
  }

  #grow(): void {
    const before = this.#slots;
    this.#slots = new Int32Array(2 * before.length);
    this.#used = 0;
    for (let from = 0; from < before.length; from += width) {
      const bearer = before[from + 2] ?? 0;
      if (bearer === 0 || bearer === noBearer) continue;
      const slot = this.#slotOf((before[from + 1] ?? 0) * 2 ** 32 + ((before[from] ?? 0) >>> 0));
      for (let i = 0; i < width; i++) this.#slots[slot + i] = before[from + i] ?? 0;
      this.#used += 1;
    }
  }
}

/** Fuller than that, the slots that one comes by on the way to a mark are many. */
const fullest = 0.75;

/** What stands for a mark that nobody bears any longer. */
const noBearer = -1;

function nobody(): Crowd {
  return { paths: new Set(), sorted: [] };
}
