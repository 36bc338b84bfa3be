import type { Catalog } from '../../catalog/catalog.ts';
import type { Edition, Settings, Source } from '../../catalog/entries.ts';
import type { Context } from '../../estimate/context.ts';
import { contextOf } from '../../estimate/factory.ts';
import { earlierList, Moves } from '../../ranking/moves.ts';
import { editionsByDay, type Rankings } from '../../ranking/rankings.ts';
import { equivalentsWord } from '../../words/equivalents-word.ts';

/** Where a factory stands on the list of an edition; null where it is not on it. */
export interface Placing {
  readonly edition: Edition;
  readonly rank: number | null;
}

/** A source that states a licence, under an id that is unique among them. */
export interface LicensedSource {
  readonly key: string;
  readonly source: Source;
}

/** What all data of a catalog is made from: gathered once, so that each entry asks for its own alone. */
export class CatalogData {
  readonly catalog: Catalog;
  readonly rankings: Rankings;
  readonly settings: Settings;
  /** Every edition, the earliest first. */
  readonly editions: readonly Edition[];
  /** The word for GPU-equivalents: `H100e`. */
  readonly unit: string;
  /** What figures are computed with, as of the current edition; undefined where there is none. */
  readonly context: Context | undefined;
  readonly moves: Moves | undefined;
  readonly #ranks: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly #uses = new Map<string, string[]>();

  constructor(catalog: Catalog, rankings: Rankings, settings: Settings) {
    this.catalog = catalog;
    this.rankings = rankings;
    this.settings = settings;
    this.editions = editionsByDay(catalog.allEditions());
    this.unit = equivalentsWord(catalog);
    const { current } = this;
    this.context = current && contextOf(catalog, current);
    this.moves = current && new Moves(catalog, rankings, current, current);
    this.#ranks = new Map(this.editions.map((edition) => [edition.id, ranksOf(catalog, rankings, edition)]));
    for (const { id, batches, claims } of byId(catalog.allFactories())) {
      for (const hardware of new Set([...batches, ...claims].flatMap((each) => each.hardware))) {
        const users = this.#uses.get(hardware);
        if (users) users.push(id);
        else this.#uses.set(hardware, [id]);
      }
    }
  }

  /** The edition with the latest day, of which figures speak where nothing else is said. */
  get current(): Edition | undefined {
    return this.editions.at(-1);
  }

  /** Where a factory stands on every list, by that list's own metric; published lists as they were published. */
  placings(factory: string): readonly Placing[] {
    return this.editions.map((edition) => ({
      edition,
      rank: this.#ranks.get(edition.id)?.get(factory) ?? null,
    }));
  }

  /** The ids of the factories that name an accelerator. */
  usersOf(hardware: string): readonly string[] {
    return this.#uses.get(hardware) ?? [];
  }

  /** Every source of the catalog that states a licence, each once: what must be named wherever its figures go. */
  licensedSources(): readonly LicensedSource[] {
    const { catalog, settings } = this;
    const entries = [settings, ...byId(catalog.allHardware()), ...byId(catalog.allFactories())];
    const found = new Map<string, LicensedSource>();
    const keys = new Set<string>();
    for (const source of entries.flatMap((entry) => entry.sources)) {
      // One without a title only names one of catalog.yaml.
      if (source.licence === undefined || source.title === undefined) continue;
      const identity = JSON.stringify([source.title, source.url, source.date]);
      if (found.has(identity)) continue;
      const key = unusedKey(source.id, keys);
      found.set(identity, { key, source });
    }
    return [...found.values()];
  }
}

/** An id, numbered where it is taken: ids of sources are unique in their file alone. It is taken from then on. */
export function unusedKey(id: string, taken: Set<string>): string {
  let key = id;
  for (let copy = 2; taken.has(key); copy += 1) key = `${id}-${copy}`;
  taken.add(key);
  return key;
}

function ranksOf(catalog: Catalog, rankings: Rankings, edition: Edition): ReadonlyMap<string, number> {
  const ids =
    edition.published === undefined
      ? rankings.list(edition).ids()
      : earlierList(catalog, rankings, edition, edition);
  return new Map(ids.map((id, index) => [id, index + 1]));
}

/** In the order of their ids, however the catalog came to hold them. */
export function byId<T extends { readonly id: string }>(entries: readonly T[]): readonly T[] {
  return [...entries].sort((a, b) => (a.id < b.id ? -1 : 1));
}
