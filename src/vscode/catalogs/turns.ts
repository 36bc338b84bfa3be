/**
 * Whose turn it is: of several readings of one file that overlap, only the one that began last counts, for the others may
 * tell of what was there before.
 */
export class Turns {
  readonly #turns = new Map<string, number>();

  /** Begins a turn of `path`; returns whether it is still the last one. */
  begin(path: string): () => boolean {
    const turn = this.#of(path) + 1;
    this.#turns.set(path, turn);
    return () => this.#of(path) === turn;
  }

  /** Watches all paths from now on; returns whether a path has had no turn since. */
  watch(): (path: string) => boolean {
    const before = new Map(this.#turns);
    return (path) => this.#of(path) === (before.get(path) ?? 0);
  }

  #of(path: string): number {
    return this.#turns.get(path) ?? 0;
  }
}
