import type { EntryKind } from '../catalog/entries.ts';
import { entryPath } from '../catalog/file-kind.ts';
import { idMark } from '../catalog/marks.ts';
import type { Related } from '../catalog/problem.ts';
import type { CatalogView } from '../catalog/view.ts';
import { spanAt, type Path } from '../document/node.ts';

/** Whether there is a file of an id, sound or not: what is wrong with it is said where it stands. */
export function hasFile(catalog: CatalogView, kind: EntryKind, id: string): boolean {
  return isSound(catalog, kind, id) || catalog.marked(idMark(kind, id)).includes(entryPath(kind, id));
}

/** Whether a file of an id says something, now or before it broke: found without putting a mark together. */
function isSound(catalog: CatalogView, kind: EntryKind, id: string): boolean {
  switch (kind) {
    case 'hardware':
      return catalog.hardware(id) !== undefined;
    case 'factory':
      return catalog.factory(id) !== undefined;
    case 'edition':
      return catalog.edition(id) !== undefined;
    case 'catalog':
    case 'ranking':
      return false;
  }
}

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
