import type { Catalog } from './catalog.ts';
import { recording, type CatalogView, type Key } from './view.ts';

interface Kept<T> {
  readonly value: T;
  /** What its computation looked at, each as a number. */
  readonly keys: readonly number[];
}

/** From how many dependents on none are listed for a key: all values are looked through when it changes. */
const many = 500;

/** How many dropped values may be waited for: an edit drops few, and those are soon computed again. */
const mostDropped = 500;

/** In place of the dependents of a key that has very many. */
const everybody: ReadonlySet<string> = new Set();

/**
 * Values computed from a catalog, each kept until something that its computation looked at changes. So an edit costs
 * what depends on it, not what the catalog holds.
 *
 * Keys are kept as numbers of 32 bits, for most of them are asked for by one file alone, and their texts would take more
 * room than all else. Where two of them happen to have the same number, a value is computed once more than it had to be.
 */
export class Memo<T> {
  readonly #view: CatalogView;
  readonly #compute: (id: string, view: CatalogView) => T;
  readonly #values = new Map<string, Kept<T>>();
  /** What dropped values looked at: nearly always they look at the same again, and then nothing is listed anew. */
  readonly #dropped = new Map<string, readonly number[]>();
  /** By key whose value looked at it: nearly every key is that of one. */
  readonly #dependents = new Map<number, string | Set<string> | typeof everybody>();

  /** The caller passes each change of `catalog` on to `forget`. */
  constructor(catalog: Catalog, compute: (id: string, view: CatalogView) => T) {
    this.#view = catalog;
    this.#compute = compute;
  }

  /** The value for `id`, computed now or kept from before. */
  get(id: string): T {
    const kept = this.#values.get(id);
    if (kept) return kept.value;
    const noted = new Set<number>();
    const value = this.#compute(id, recording(this.#view, { add: (key) => noted.add(numberOf(key)) }));
    const before = this.#dropped.get(id);
    const isSame = before?.length === noted.size && before.every((key) => noted.has(key));
    const keys = isSame ? before : [...noted];
    if (before) this.#dropped.delete(id);
    this.#values.set(id, { value, keys });
    if (isSame) return value;
    for (const key of before ?? []) this.#remove(key, id);
    for (const key of keys) this.#add(key, id);
    return value;
  }

  /** Drops every value that looked at one of `keys`; returns whose. */
  forget(keys: Iterable<Key>): ReadonlySet<string> {
    const stale = new Set<string>();
    for (const key of keys) {
      for (const id of this.#dependentsOf(numberOf(key))) if (this.#values.has(id)) stale.add(id);
    }
    for (const id of stale) this.drop(id);
    return stale;
  }

  /** Drops the value of `id`, whatever it looked at. */
  drop(id: string): void {
    const kept = this.#values.get(id);
    if (!kept) return;
    this.#values.delete(id);
    this.#dropped.set(id, kept.keys);
    if (this.#dropped.size < mostDropped) return;
    for (const [each, keys] of this.#dropped) for (const key of keys) this.#remove(key, each);
    this.#dropped.clear();
  }

  #dependentsOf(key: number): Iterable<string> {
    const ids = this.#dependents.get(key);
    if (ids === undefined) return [];
    if (ids !== everybody) return typeof ids === 'string' ? [ids] : ids;
    return [...this.#values].flatMap(([id, { keys }]) => (keys.includes(key) ? [id] : []));
  }

  #add(key: number, id: string): void {
    const ids = this.#dependents.get(key);
    if (ids === undefined) this.#dependents.set(key, id);
    else if (typeof ids === 'string') this.#dependents.set(key, new Set([ids, id]));
    else if (ids instanceof Set && ids !== everybody) {
      ids.add(id);
      if (ids.size >= many) this.#dependents.set(key, everybody);
    }
  }

  #remove(key: number, id: string): void {
    const ids = this.#dependents.get(key);
    if (ids === id) this.#dependents.delete(key);
    else if (ids instanceof Set) ids.delete(id);
  }
}

/** A key as a number: half of a mark, or the hash of a text (FNV-1a). */
function numberOf(text: Key): number {
  if (typeof text === 'number') return text | 0;
  let number = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) number = Math.imul(number ^ text.charCodeAt(i), 0x01000193);
  return number;
}
