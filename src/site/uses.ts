import type { Catalog } from '../catalog/catalog.ts';
import { ownerSegment } from './addresses.ts';

/** An owner under whom the same factories stand, however the name is written. */
export interface Owner {
  readonly segment: string;
  /** The first way in which it is written; others differ in case, accents or marks. */
  readonly name: string;
  /** Ids of its factories, in their order. */
  readonly factories: readonly string[];
}

/** What leads from one entry to another, the other way round: made once, so that each page asks for its own alone. */
export class Uses {
  readonly #ofHardware = new Map<string, string[]>();
  readonly #owners = new Map<string, { segment: string; name: string; factories: string[] }>();
  readonly #parts = new Map<string, string[]>();
  readonly #successors = new Map<string, string[]>();

  constructor(catalog: Catalog) {
    for (const { id, owners, batches, claims, partOf, supersedes } of catalog.allFactories()) {
      const hardware = new Set([...batches, ...claims].flatMap((each) => each.hardware));
      for (const each of hardware) push(this.#ofHardware, each, id);
      for (const whole of new Set(partOf)) push(this.#parts, whole, id);
      for (const former of new Set(supersedes)) push(this.#successors, former, id);
      for (const name of owners) this.#own(name, id);
    }
  }

  /** The ids of the factories that name an accelerator, in their order. */
  ofHardware(id: string): readonly string[] {
    return this.#ofHardware.get(id) ?? [];
  }

  /** The ids of the factories that are parts of one. */
  partsOf(id: string): readonly string[] {
    return this.#parts.get(id) ?? [];
  }

  /** The ids of the factories that stand in the place of one. */
  successorsOf(id: string): readonly string[] {
    return this.#successors.get(id) ?? [];
  }

  /** Every owner, by name. */
  owners(): readonly Owner[] {
    return [...this.#owners.values()].sort((a, b) => (a.segment < b.segment ? -1 : 1));
  }

  #own(name: string, id: string): void {
    const segment = ownerSegment(name);
    const owner = this.#owners.get(segment) ?? { segment, name: name.trim(), factories: [] };
    this.#owners.set(segment, owner);
    if (owner.factories.at(-1) !== id) owner.factories.push(id);
  }
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const kept = map.get(key);
  if (kept) kept.push(value);
  else map.set(key, [value]);
}
