import { insertInList, insertItem, insertPair, type TextEdit } from '../../document/edits.ts';
import { keySpanAt, nodeAt } from '../../document/node.ts';
import type { SourceDocument } from '../../document/parse.ts';
import type { Fix, FixedFile } from '../fix.ts';
import { makeStub } from './make-fix.ts';

/** A source at the end of the list of sources, which begins here where there is none: its title is to be written. */
export function beginSource(
  context: FixedFile,
  title: string,
  id: string,
  supports: readonly string[] = [],
): readonly Fix[] {
  const rest = supports.length > 0 ? `, supports: [${supports.join(', ')}]` : '';
  const before = id === '' ? '{id: ' : `{id: ${id}, title: `;
  const item = id === '' ? `${before}, title: ${rest}}` : `${before}${rest}}`;
  const edit = insertInList(context.document(), 'sources', item);
  return edit ? makeStub(context, title, edit, edit.text.lastIndexOf(item) + before.length) : [];
}

/** Adds what a source of this file supports. */
export function addSupports(
  document: SourceDocument,
  index: number,
  paths: readonly string[],
): TextEdit | undefined {
  const place = ['sources', index, 'supports'];
  const list = nodeAt(document.root, place);
  if (!keySpanAt(document.root, place) || !list) {
    return insertPair(document, ['sources', index], 'supports', `[${paths.join(', ')}]`);
  }
  if (list.kind !== 'sequence') return undefined;
  if (list.flow) return insertItem(document, place, paths.join(', '));
  const edits = paths.map((path) => insertItem(document, place, path));
  const [first] = edits;
  return first && { ...first, text: edits.map((edit) => edit?.text ?? '').join('') };
}
