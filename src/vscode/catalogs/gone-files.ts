import { Disposable } from '../disposable.ts';
import type { Edge, Timer } from '../edge.ts';

/** When what was found gone is looked for once more, in ms: no event may tell that it came back. */
const secondLook = 1000;

/** The files of a catalog that are not on the disk, by path. What an event told of is looked for once more, and then left alone. */
export class GoneFiles extends Disposable {
  readonly #edge: Edge;
  readonly #what: string;
  readonly #lookFor: (path: string) => void;
  readonly #gone = new Set<string>();
  /** Of those, the ones that an event told of. */
  readonly #missing = new Map<string, 'looked for again soon' | 'looked for again'>();
  #again: Timer | undefined;

  constructor(edge: Edge, what: string, lookFor: (path: string) => void) {
    super();
    this.#edge = edge;
    this.#what = what;
    this.#lookFor = lookFor;
    this.register({ dispose: () => this.#again?.dispose() });
  }

  has(path: string): boolean {
    return this.#gone.has(path);
  }

  add(path: string): void {
    this.#gone.add(path);
  }

  delete(path: string): void {
    this.#gone.delete(path);
  }

  /** Has those of `paths` that have just gone looked for once more. */
  lookAgain(paths: Iterable<string>): void {
    for (const path of paths)
      if (this.#gone.has(path) && !this.#missing.has(path)) this.#missing.set(path, 'looked for again soon');
    for (const path of this.#missing.keys()) if (!this.#gone.has(path)) this.#missing.delete(path);
    const soon = [...this.#missing].flatMap(([path, state]) => (state === 'looked for again' ? [] : [path]));
    if (soon.length === 0) return;
    this.#again?.dispose();
    this.#again = this.#edge.after(this.#what, secondLook, () => {
      for (const path of soon) {
        this.#missing.set(path, 'looked for again');
        this.#lookFor(path);
      }
    });
  }
}
