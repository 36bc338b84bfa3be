import { circlesOf } from './circles.ts';
import type { Factory } from './entries.ts';
import { entryPath } from './file-kind.ts';

/** A way from one factory up to another: the first between the two, and how many there are. */
export interface WayUp {
  readonly first: readonly string[];
  readonly count: number;
}

/** The factories that hang together with others, by numbers. */
export class FamilyGraph {
  readonly #ids: string[] = [];
  readonly #numbers = new Map<string, number>();
  /** By number those directly above: wholes in the order of the file, then what supersedes it in the order of paths. */
  readonly #up: number[][] = [];
  readonly #down: number[][] = [];
  /** By number the circle that each is in, once somebody has asked for a way. */
  #circles: ReturnType<typeof circlesOf> | undefined;

  constructor(bonds: ReadonlyMap<string, Pick<Factory, 'partOf' | 'supersedes'>>) {
    const successors = new Map<string, string[]>();
    for (const [id, { partOf, supersedes }] of bonds) {
      for (const whole of partOf) this.#link(id, whole);
      for (const former of supersedes) {
        const others = successors.get(former);
        if (others) others.push(id);
        else successors.set(former, [id]);
      }
    }
    for (const [former, ids] of successors) {
      const byPath = ids.map((id) => [entryPath('factory', id), id] as const);
      for (const [, id] of byPath.sort(([a], [b]) => (a < b ? -1 : 1))) this.#link(former, id);
    }
  }

  /** These and all above them. */
  allAbove(ids: Iterable<string>): Iterable<string> {
    return this.#reached(ids, this.#up);
  }

  /** These and all below them. */
  allBelow(ids: Iterable<string>): Iterable<string> {
    return this.#reached(ids, this.#down);
  }

  /** The shortest way up, of which the first `most` are named; undefined where there is none. */
  wayUp(from: string, to: string, most: number): WayUp | undefined {
    const [start, end] = [this.#numbers.get(from), this.#numbers.get(to)];
    if (start === undefined || end === undefined) return undefined;
    const { circleOf, placeIn, ringSizes } = (this.#circles ??= circlesOf(this.#up));
    const circle = circleOf[start];
    if (circle === undefined || circle !== circleOf[end]) return undefined;
    const size = ringSizes[circle] ?? 0;
    const named = (way: readonly number[]): readonly string[] => way.map((at) => this.#ids[at] ?? '');
    if (size > 0) {
      const count = (((placeIn[end] ?? 0) - (placeIn[start] ?? 0) + size) % size) - 1;
      const way: number[] = [];
      let at = start;
      while (way.length < Math.min(count, most)) {
        at = this.#up[at]?.find((above) => circleOf[above] === circle) ?? at;
        way.push(at);
      }
      return { first: named(way), count };
    }
    const way = this.#shortest(start, end, circleOf);
    return way && { first: named(way.slice(0, most)), count: way.length };
  }

  /** What lies between two on the shortest way up, which never leaves their circle. */
  #shortest(start: number, end: number, circleOf: Int32Array): readonly number[] | undefined {
    const before = new Map([[start, -1]]);
    for (const at of before.keys()) {
      for (const above of this.#up[at] ?? []) {
        if (above === end) {
          const way: number[] = [];
          for (let each = at; each !== start; each = before.get(each) ?? start) way.push(each);
          return way.reverse();
        }
        if (circleOf[above] === circleOf[start] && !before.has(above)) before.set(above, at);
      }
    }
    return undefined;
  }

  #reached(ids: Iterable<string>, next: readonly (readonly number[])[]): Iterable<string> {
    const found = new Set(ids);
    for (const id of found) {
      for (const at of next[this.#numbers.get(id) ?? -1] ?? []) found.add(this.#ids[at] ?? '');
    }
    return found;
  }

  #link(below: string, above: string): void {
    const [from, to] = [this.#numberOf(below), this.#numberOf(above)];
    this.#up[from]?.push(to);
    this.#down[to]?.push(from);
  }

  #numberOf(id: string): number {
    const known = this.#numbers.get(id);
    if (known !== undefined) return known;
    const number = this.#ids.push(id) - 1;
    this.#numbers.set(id, number);
    this.#up.push([]);
    this.#down.push([]);
    return number;
  }
}
