import type { Catalog } from '../catalog/catalog.ts';
import type { EntryKind } from '../catalog/entries.ts';
import { entryPath } from '../catalog/file-kind.ts';
import type { Related } from '../catalog/problem.ts';
import { spanAt, type Path } from '../document/node.ts';

/** Another file that a problem speaks of, at a path in it. */
export function relatedTo(
  catalog: Catalog,
  kind: EntryKind,
  id: string,
  path: Path,
  message: string,
): readonly Related[] {
  const file = catalog.file(entryPath(kind, id));
  if (!file) return [];
  const { start, end } = spanAt(catalog.document(file).root, path) ?? { start: 0, end: 0 };
  return [{ file: file.path, span: { start, end }, message }];
}
