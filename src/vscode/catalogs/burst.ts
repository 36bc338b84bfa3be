import { Disposable } from '../disposable.ts';
import type { Edge, Timer } from '../edge.ts';

/** How long it has to be quiet before a burst is dealt with, and how long a burst lasts at most, in ms. */
const quiet = 50;
const longest = 500;

/**
 * Gathers what is said many times over and in any order, and has each thing dealt with once, when it is quiet again: one
 * burst after the other, never two at the same time.
 */
export class Burst extends Disposable {
  readonly #edge: Edge;
  readonly #what: string;
  readonly #deal: (said: ReadonlySet<string>) => Promise<unknown>;
  #said = new Set<string>();
  #begun = 0;
  #timer: Timer | undefined;
  #dealing: Promise<unknown> = Promise.resolve();

  constructor(edge: Edge, what: string, deal: (said: ReadonlySet<string>) => Promise<unknown>) {
    super();
    this.#edge = edge;
    this.#what = what;
    this.#deal = deal;
    this.register({ dispose: () => this.#timer?.dispose() });
  }

  /** Whether something has been said that was not dealt with yet. */
  has(thing: string): boolean {
    return this.#said.has(thing);
  }

  add(thing: string): void {
    if (this.isDisposed) return;
    if (this.#said.size === 0) this.#begun = Date.now();
    this.#said.add(thing);
    this.#timer?.dispose();
    const left = this.#begun + longest - Date.now();
    this.#timer = this.#edge.after(this.#what, Math.max(0, Math.min(quiet, left)), () => this.now());
  }

  /** Deals with what was said, and with `things`, at once; resolves when that is done. */
  now(...things: readonly string[]): Promise<unknown> {
    for (const thing of things) this.#said.add(thing);
    this.#timer?.dispose();
    this.#dealing = this.#dealing.then(() => this.#next());
    return this.#dealing;
  }

  async #next(): Promise<void> {
    if (this.isDisposed || this.#said.size === 0) return;
    const said = this.#said;
    this.#said = new Set();
    await this.#edge.attempt(this.#what, () => this.#deal(said));
  }
}
