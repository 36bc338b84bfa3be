import type { Catalog } from './catalog.ts';
import { recording, type CatalogView, type Key } from './view.ts';

/**
 * Values computed from a catalog, each kept until something that its computation looked at changes. So an edit costs
 * what depends on it, not what the catalog holds.
 */
export class Memo<T> {
  readonly #view: CatalogView;
  readonly #compute: (id: string, view: CatalogView) => T;
  readonly #values = new Map<string, { readonly value: T; readonly keys: ReadonlySet<Key> }>();
  readonly #dependents = new Map<Key, Set<string>>();

  /** The caller passes each change of `catalog` on to `forget`. */
  constructor(catalog: Catalog, compute: (id: string, view: CatalogView) => T) {
    this.#view = catalog;
    this.#compute = compute;
  }

  /** The value for `id`, computed now or kept from before. */
  get(id: string): T {
    const kept = this.#values.get(id);
    if (kept) return kept.value;
    const keys = new Set<Key>();
    const value = this.#compute(id, recording(this.#view, keys));
    this.#values.set(id, { value, keys });
    for (const key of keys) this.#dependentsOf(key).add(id);
    return value;
  }

  /** Drops every value that looked at one of `keys`; returns whose. */
  forget(keys: Iterable<Key>): ReadonlySet<string> {
    const stale = new Set<string>();
    for (const key of keys) for (const id of this.#dependents.get(key) ?? []) stale.add(id);
    for (const id of stale) this.drop(id);
    return stale;
  }

  /** Drops the value of `id`, whatever it looked at. */
  drop(id: string): void {
    for (const key of this.#values.get(id)?.keys ?? []) this.#dependents.get(key)?.delete(id);
    this.#values.delete(id);
  }

  #dependentsOf(key: Key): Set<string> {
    const kept = this.#dependents.get(key);
    if (kept) return kept;
    const made = new Set<string>();
    this.#dependents.set(key, made);
    return made;
  }
}
