import { idFrom } from '../catalog/id.ts';

/** Gives out ids: those that names lead to, numbered from the second on where two names lead to one. */
export class Ids {
  readonly #taken = new Set<string>();

  /** The id of a name, not given out before. */
  next(name: string): string {
    const base = idFrom(name) || 'unnamed';
    let id = base;
    for (let number = 2; this.#taken.has(id); number += 1) id = `${base}-${number}`;
    this.#taken.add(id);
    return id;
  }
}
