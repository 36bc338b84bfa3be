import type { Factory } from '../catalog/entries.ts';

/** How one factory stands above another: as the whole of it, or in its place. */
export type Bond = 'part' | 'superseded';

interface Edge {
  readonly above: string;
  readonly below: string;
  readonly bond: Bond;
}

/**
 * Which factories are parts of which, and which supersede which. Whoever stands above a factory, at whatever distance,
 * must not be counted beside it.
 */
export class Lineage {
  readonly #upward = new Map<string, Set<Edge>>();
  readonly #downward = new Map<string, Set<Edge>>();
  readonly #stated = new Map<string, readonly Edge[]>();

  /** Takes the bonds that a factory's file states; returns whose standing may have changed. */
  set(id: string, factory: Factory | undefined): ReadonlySet<string> {
    const affected = this.descendants(id).add(id);
    if (!this.#stated.has(id) && !factory?.partOf.length && !factory?.supersedes.length) return affected;
    for (const edge of this.#stated.get(id) ?? []) {
      this.#upward.get(edge.below)?.delete(edge);
      this.#downward.get(edge.above)?.delete(edge);
    }
    const edges: readonly Edge[] = [
      ...(factory?.partOf ?? []).map((whole): Edge => ({ above: whole, below: id, bond: 'part' })),
      ...(factory?.supersedes ?? []).map((former): Edge => ({
        above: id,
        below: former,
        bond: 'superseded',
      })),
    ];
    for (const edge of edges) {
      setIn(this.#upward, edge.below).add(edge);
      setIn(this.#downward, edge.above).add(edge);
    }
    if (edges.length > 0) this.#stated.set(id, edges);
    else this.#stated.delete(id);
    for (const below of this.descendants(id)) affected.add(below);
    return affected;
  }

  /**
   * Who stands above `id`, nearest first, with the bond by which `id` hangs from it. Those in a cycle with `id` are left
   * out: neither is above the other.
   */
  ancestors(id: string): readonly { readonly id: string; readonly bond: Bond }[] {
    if (!this.#upward.has(id)) return [];
    const found = new Map<string, Bond>();
    const queue: { readonly id: string; readonly bond?: Bond }[] = [{ id }];
    for (const current of queue) {
      for (const edge of [...(this.#upward.get(current.id) ?? [])].sort(compareEdges)) {
        if (edge.above === id || found.has(edge.above)) continue;
        const bond = current.bond ?? edge.bond;
        found.set(edge.above, bond);
        queue.push({ id: edge.above, bond });
      }
    }
    if (found.size === 0) return [];
    const below = this.descendants(id);
    return [...found].flatMap(([above, bond]) => (below.has(above) ? [] : [{ id: above, bond }]));
  }

  /** All that stands below `id`; with itself, where it is in a cycle. */
  descendants(id: string): Set<string> {
    const found = new Set<string>();
    const queue = [id];
    for (const current of queue) {
      for (const { below } of this.#downward.get(current) ?? []) {
        if (found.has(below)) continue;
        found.add(below);
        queue.push(below);
      }
    }
    return found;
  }
}

/** Parts first, as their file lists them, then by who supersedes: not by which file was read first. */
function compareEdges(a: Edge, b: Edge): number {
  if (a.bond !== b.bond) return a.bond === 'part' ? -1 : 1;
  return a.bond === 'part' ? 0 : a.above < b.above ? -1 : 1;
}

function setIn(map: Map<string, Set<Edge>>, key: string): Set<Edge> {
  const kept = map.get(key) ?? new Set<Edge>();
  map.set(key, kept);
  return kept;
}
