import { removeAt, type TextEdit } from '../../document/edits.ts';
import type { Path } from '../../document/node.ts';
import type { Edit, Fix, FixedFile } from '../fix.ts';

/** A fix of one or more edits of the file; nothing where one of them cannot be made. */
export function makeFix(
  { file: { path } }: FixedFile,
  title: string,
  edits: readonly (TextEdit | undefined)[],
  rest: Omit<Fix, 'title' | 'edits'> = {},
): readonly Fix[] {
  const made = edits.flatMap((edit): Edit[] => (edit ? [{ path, ...edit }] : []));
  return made.length === edits.length ? [{ title, edits: made, ...rest }] : [];
}

/** A fix that begins something of which only a person knows the end: the cursor waits there. */
export function makeStub(
  context: FixedFile,
  title: string,
  edit: TextEdit | undefined,
  cursor = edit?.text.length,
): readonly Fix[] {
  return edit && cursor !== undefined ? makeFix(context, title, [edit], { cursor }) : [];
}

/** Takes away what stands at a path. */
export function remove(
  context: FixedFile,
  path: Path,
  { title = 'Delete this', ...rest }: Partial<Omit<Fix, 'edits'>> = {},
): readonly Fix[] {
  return makeFix(context, title, [removeAt(context.document(), path)], rest);
}

/** Gives the file another id; every mention follows. */
export function renameFile(id: string, preferred = false): Fix {
  return { title: `Rename the file to ${id}.yaml`, newId: id, preferred };
}
