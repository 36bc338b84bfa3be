import { entryPath } from '../catalog/file-kind.ts';
import type { CatalogView } from '../catalog/view.ts';

/**
 * Every factory above and below one: what it is a part of, at any distance, or was superseded by, and the other way
 * round. None of them is ever counted beside it.
 */
export function familyOf(catalog: CatalogView, id: string): ReadonlySet<string> {
  return catalog.family(id);
}

/** The paths of every factory above and below one, and its own. */
export function familyPaths(catalog: CatalogView, id: string): ReadonlySet<string> {
  return new Set([...familyOf(catalog, id)].map((each) => entryPath('factory', each)));
}
