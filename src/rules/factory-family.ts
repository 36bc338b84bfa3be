import { fileKind } from '../catalog/file-kind.ts';
import { partOfMark, supersedesMark } from '../catalog/marks.ts';
import type { CatalogView } from '../catalog/view.ts';

/**
 * Every factory above and below one: what it is a part of, at any distance, or was superseded by, and the other way
 * round. None of them is ever counted beside it.
 */
export function familyOf(catalog: CatalogView, id: string): ReadonlySet<string> {
  return new Set([...reachable(catalog, id, directlyAbove), ...reachable(catalog, id, directlyBelow)]);
}

/**
 * The way from a factory up to another, through wholes and through what superseded it, both ends included; undefined
 * where there is none. From a factory to itself it is a circle.
 */
export function wayUp(catalog: CatalogView, from: string, to: string): readonly string[] | undefined {
  /** By factory the one from which it was reached first. */
  const before = new Map([[from, '']]);
  for (const id of before.keys()) {
    for (const above of directlyAbove(catalog, id)) {
      if (above === to) return [...wayTo(id, before), above];
      if (!before.has(above)) before.set(above, id);
    }
  }
  return undefined;
}

function wayTo(id: string, before: ReadonlyMap<string, string>): readonly string[] {
  const way: string[] = [];
  for (let each = id; each !== ''; each = before.get(each) ?? '') way.push(each);
  return way.reverse();
}

type Step = (catalog: CatalogView, id: string) => readonly string[];

function reachable(catalog: CatalogView, from: string, step: Step): ReadonlySet<string> {
  const found = new Set([from]);
  for (const id of found) for (const next of step(catalog, id)) found.add(next);
  return found;
}

function directlyAbove(catalog: CatalogView, id: string): readonly string[] {
  const wholes = catalog.factory(id)?.partOf ?? [];
  return [...wholes, ...idsOf(catalog.marked(supersedesMark(id)))];
}

function directlyBelow(catalog: CatalogView, id: string): readonly string[] {
  const former = catalog.factory(id)?.supersedes ?? [];
  return [...former, ...idsOf(catalog.marked(partOfMark(id)))];
}

function idsOf(paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => fileKind(path)?.id ?? []);
}
