import type { EntryKind } from '../catalog/entries.ts';
import { entryPath } from '../catalog/file-kind.ts';
import type { Related } from '../catalog/problem.ts';
import type { CatalogView } from '../catalog/view.ts';
import { spanAt, type Path } from '../document/node.ts';

/** A place in another file that a problem speaks of. */
export function placeIn(
  catalog: CatalogView,
  kind: EntryKind,
  id: string,
  path: Path,
  message: string,
): readonly Related[] {
  const file = entryPath(kind, id);
  const document = catalog.documentAt(file);
  if (!document) return [];
  const { start, end } = spanAt(document.root, path) ?? { start: 0, end: 0 };
  return [{ file, span: { start, end }, message }];
}
