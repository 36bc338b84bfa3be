import type { TextEdit } from '../../document/edits.ts';
import type { SourceDocument } from '../../document/parse.ts';
import type { Edit, Fix, FixContext } from '../fix.ts';

/** The tree of the file that a problem is in. */
export function documentOf({ catalog, file }: FixContext): SourceDocument {
  return catalog.document(file);
}

/** A fix of one or more edits of the file; nothing where one of them cannot be made. */
export function makeFix(
  { file: { path } }: FixContext,
  title: string,
  edits: readonly (TextEdit | undefined)[],
  rest: Omit<Fix, 'title' | 'edits'> = {},
): readonly Fix[] {
  const made = edits.flatMap((edit): Edit[] => (edit ? [{ path, ...edit }] : []));
  return made.length === edits.length ? [{ title, edits: made, ...rest }] : [];
}

/** What a rule noted for its fix, as far as it is there. */
export function dataOf<T extends object>({ problem: { data } }: FixContext): Partial<T> {
  return typeof data === 'object' && data !== null ? data : {};
}
