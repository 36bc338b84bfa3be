import type { Mark } from '../catalog/marks.ts';
import type { CatalogView } from '../catalog/view.ts';
import { mostCounted, mostNamed } from './name-some.ts';

/** How many files that bear a mark are looked at: enough to count as many as are counted, and a family among them. */
export const mostLookedAt = 2 * mostCounted;

/**
 * The paths that bear one of these marks and come before a path, mark by mark and each in order; of a crowd the first, so
 * that thousands of files that are all alike are not each held against all others.
 */
export function pathsBefore(catalog: CatalogView, marks: readonly Mark[], own: string): Set<string> {
  const paths = new Set<string>();
  for (const mark of marks) {
    for (const path of catalog.marked(mark)) {
      if (path >= own || paths.size >= mostLookedAt) break;
      paths.add(path);
    }
  }
  return paths;
}

/** Whether a file that bears a mark comes before a path. */
export function isAnyBefore(catalog: CatalogView, mark: Mark, own: string): boolean {
  const first = catalog.marked(mark)[0];
  return first !== undefined && first < own;
}

/** How many of sorted paths come before one. */
export function countBefore(paths: readonly string[], path: string): number {
  let [low, high] = [0, paths.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paths[middle] ?? '') < path) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a path is among sorted ones. */
export function isAmong(paths: readonly string[], path: string): boolean {
  return paths[countBefore(paths, path)] === path;
}

/** How many of sorted paths come before one and are not of its family, with at most a few steps for each. */
export function countStrangers(paths: readonly string[], family: ReadonlySet<string>, own: string): number {
  const before = countBefore(paths, own);
  if (before < family.size) return paths.slice(0, before).filter((path) => !family.has(path)).length;
  const relatives = [...family].filter((path) => path < own && isAmong(paths, path));
  return before - relatives.length;
}

/** The first paths in order, as many as are named: of a crowd it would take long to order all. */
export function firstInOrder(paths: Iterable<string>): readonly string[] {
  const first: string[] = [];
  for (const path of paths) {
    if (first.length === mostNamed && path > (first.at(-1) ?? '')) continue;
    first.push(path);
    first.sort();
    first.length = Math.min(first.length, mostNamed);
  }
  return first;
}
