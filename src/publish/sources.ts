import type { Catalog } from '../catalog/catalog.ts';
import type { Source } from '../catalog/entries.ts';
import { isCounted } from '../estimate/counted.ts';
import { webAddress } from '../words/web-address.ts';
import { findSource } from '../estimate/sources.ts';
import type { Ranking } from '../ranking/ranking.ts';
import type { Methodology } from './methodology.ts';

/** A source under a name of its own: an id is unique in an entry, not in a list of all. */
export interface PublishedSource extends Source {
  readonly key: string;
}

/** What a list rests on: the sources of its constants, then of its factories in order, then of their accelerators. */
export class PublishedSources {
  readonly #catalog: Catalog;
  readonly #keys = new Map<string, string>();
  readonly #sources = new Map<string, PublishedSource>();

  constructor(catalog: Catalog, ranking: Ranking, { constants }: Methodology) {
    this.#catalog = catalog;
    for (const { source } of constants) if (source) this.#add(source, '');
    const hardware = new Set<string>([catalog.settings()?.reference ?? '']);
    for (const { id } of ranking.rows) {
      this.ofFactory(id);
      const batches = catalog.factory(id)?.batches.filter((batch) => isCounted(batch, ranking)) ?? [];
      for (const each of batches.flatMap((batch) => batch.hardware)) hardware.add(each);
    }
    for (const id of [...hardware].sort()) this.#ofHardware(id);
  }

  /** All of them, each once, in the order in which they were first met. */
  get all(): readonly PublishedSource[] {
    return [...this.#sources.values()];
  }

  /** The keys of the sources of a factory. */
  ofFactory(id: string): readonly string[] {
    const factory = this.#catalog.factory(id);
    if (!factory) return [];
    const { sources, batches, claims } = factory;
    const named = [
      ...sources.map((source) => source.id),
      ...[...batches, ...claims].map(({ source }) => source),
    ];
    return this.#find(sources, named, id);
  }

  /** The key of a source that was met before. */
  keyOf(source: Source): string | undefined {
    return this.#keys.get(identity(source));
  }

  #ofHardware(id: string): void {
    const hardware = this.#catalog.hardware(id);
    if (!hardware) return;
    const named = [
      ...hardware.sources.map((source) => source.id),
      ...hardware.prices.map(({ source }) => source),
    ];
    this.#find(hardware.sources, named, id);
  }

  #find(own: readonly Source[], ids: readonly (string | undefined)[], owner: string): readonly string[] {
    const shared = this.#catalog.settings()?.sources ?? [];
    const keys = ids.flatMap((id) => {
      const source = id === undefined ? undefined : findSource(this.#catalog, own, id);
      if (!source) return [];
      // An entry's note on a shared source speaks of that entry alone.
      const common = shared.find((each) => identity(each) === identity(source));
      return [common ? this.#add(common, '') : this.#add(source, owner)];
    });
    return [...new Set(keys)];
  }

  #add(source: Source, owner: string): string {
    const key = this.#keys.get(identity(source)) ?? (owner === '' ? source.id : `${owner}/${source.id}`);
    this.#keys.set(identity(source), key);
    if (!this.#sources.has(key)) this.#sources.set(key, { ...source, key });
    return key;
  }
}

/** A source as data, under the id by which that data names it. */
export function sourceJson(source: Source, id: string): object {
  const { title, publisher, date, accessed, licence, note } = source;
  const known = Object.entries({ url: webAddress(source.url), publisher, date, accessed, licence, note });
  return {
    id,
    title: title ?? source.id,
    ...Object.fromEntries(known.filter(([, value]) => value !== undefined)),
  };
}

function identity({ id, title, url, date }: Source): string {
  return JSON.stringify([title ?? id, url, date]);
}
