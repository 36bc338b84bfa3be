import type { Factory } from './entries.ts';
import { FamilyGraph, type WayUp } from './family-graph.ts';

/** What a factory says of others: what it is a part of, and what it takes the place of. */
export type Bonds = Pick<Factory, 'partOf' | 'supersedes'>;

/**
 * How the factories of a catalog hang together. What follows from all of it, such as circles, is found once for all of
 * them, and anew when a factory says something else of others.
 */
export class Families {
  /** Of those that say anything of others: of most catalogs few. */
  readonly #bonds = new Map<string, Bonds>();
  #graph: FamilyGraph | undefined;
  /** Both ends of what changed since somebody asked, from below and from above; undefined while nobody has. */
  #changed: { readonly below: Set<string>; readonly above: Set<string> } | undefined;

  /** What a factory says of others; undefined where it says nothing. */
  at(id: string): Bonds | undefined {
    return this.#bonds.get(id);
  }

  /** Takes what a factory says now, undefined where it is gone. */
  set(id: string, bonds: Bonds | undefined): void {
    const before = this.#bonds.get(id);
    const now = bonds && bonds.partOf.length + bonds.supersedes.length > 0 ? bonds : undefined;
    if (before === now || (before && now && saysTheSame(before, now))) return;
    if (now) this.#bonds.set(id, { partOf: now.partOf, supersedes: now.supersedes });
    else this.#bonds.delete(id);
    this.#graph = undefined;
    for (const each of this.#changed ? [before, now] : []) {
      if (each && each.partOf.length > 0) this.#changed?.below.add(id);
      if (each && each.supersedes.length > 0) this.#changed?.above.add(id);
      for (const whole of each?.partOf ?? []) this.#changed?.above.add(whole);
      for (const former of each?.supersedes ?? []) this.#changed?.below.add(former);
    }
  }

  /** The factories of whose family or ways up something may have changed since this was last asked; none while nobody asked for any. */
  takeChanged(): Iterable<string> {
    const changed = this.#changed;
    if (!changed || changed.below.size + changed.above.size === 0) return [];
    this.#changed = { below: new Set(), above: new Set() };
    const graph = this.#whole();
    return [...graph.allBelow(changed.below), ...graph.allAbove(changed.above)];
  }

  /**
   * Every factory above and below one, and itself: what it is a part of, at any distance, or was superseded by, and the
   * other way round. None of them is ever counted beside it.
   */
  of(id: string): ReadonlySet<string> {
    const graph = this.#asked();
    return new Set([...graph.allAbove([id]), ...graph.allBelow([id])]);
  }

  /** The shortest way from a factory up to another, which names at most so many; undefined where there is none. */
  wayUp(from: string, to: string, most: number): WayUp | undefined {
    return this.#asked().wayUp(from, to, most);
  }

  #asked(): FamilyGraph {
    this.#changed ??= { below: new Set(), above: new Set() };
    return this.#whole();
  }

  #whole(): FamilyGraph {
    return (this.#graph ??= new FamilyGraph(this.#bonds));
  }
}

function saysTheSame(a: Bonds, b: Bonds): boolean {
  return isSameList(a.partOf, b.partOf) && isSameList(a.supersedes, b.supersedes);
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each, i) => each === b[i]);
}
