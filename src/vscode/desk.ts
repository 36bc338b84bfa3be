import type { Desk } from '../language/desk.ts';
import type { OpenCatalog } from './catalogs/open-catalog.ts';

/** An open catalog as language features see it. */
export function deskOf(open: OpenCatalog): Desk {
  return { catalog: open.catalog, rankings: open.rankings, edition: open.currentEdition() };
}
