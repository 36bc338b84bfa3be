import { fileKind } from '../catalog/file-kind.ts';
import { supersedesMark } from '../catalog/marks.ts';
import type { CatalogView } from '../catalog/view.ts';

/** Whether of two factories one is the whole of the other or has replaced it, so that both are never counted. */
export function areKin(view: CatalogView, a: string, b: string): boolean {
  return wayUp(view, a, b) !== undefined || wayUp(view, b, a) !== undefined;
}

/**
 * The way from a factory up to another, through wholes and through what superseded it, both ends included; undefined
 * where there is none. From a factory to itself it is a circle.
 */
export function wayUp(view: CatalogView, from: string, to: string): readonly string[] | undefined {
  const ways: string[][] = [[from]];
  const seen = new Set<string>();
  for (const way of ways) {
    for (const above of directlyAbove(view, way.at(-1) ?? from)) {
      if (above === to) return [...way, above];
      if (seen.has(above)) continue;
      seen.add(above);
      ways.push([...way, above]);
    }
  }
  return undefined;
}

function directlyAbove(view: CatalogView, id: string): readonly string[] {
  const wholes = view.factory(id)?.partOf ?? [];
  const successors = view.marked(supersedesMark(id)).flatMap((path) => fileKind(path)?.id ?? []);
  return [...wholes, ...successors];
}
