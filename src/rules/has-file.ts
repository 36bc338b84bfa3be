import type { EntryKind } from '../catalog/entries.ts';
import { entryPath } from '../catalog/file-kind.ts';
import { idMark } from '../catalog/marks.ts';
import type { CatalogView } from '../catalog/view.ts';

/** Whether there is a file of an id, sound or not: what is wrong with it is said where it stands. */
export function hasFile(view: CatalogView, kind: EntryKind, id: string): boolean {
  return view.marked(idMark(kind, id)).includes(entryPath(kind, id));
}
