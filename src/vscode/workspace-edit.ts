import * as vscode from 'vscode';
import type { Fix } from '../rules/fix.ts';
import type { OpenCatalog } from './catalogs/open-catalog.ts';
import { toRange } from './ranges.ts';

/** What is to be done to a catalog as one edit, undone in one step: texts first, then files. */
export function toWorkspaceEdit(
  open: OpenCatalog,
  {
    edits = [],
    renames = [],
    creates = [],
    deletes = [],
  }: Pick<Fix, 'edits' | 'renames' | 'creates' | 'deletes'>,
): vscode.WorkspaceEdit {
  const whole = new vscode.WorkspaceEdit();
  for (const { path, start, end, text } of edits) {
    const file = open.catalog.file(path);
    if (file)
      whole.replace(open.uriOf(path), toRange(open.catalog.document(file).lines, { start, end }), text);
  }
  for (const { path, text } of creates) {
    whole.createFile(open.uriOf(path), { contents: new TextEncoder().encode(text) });
  }
  for (const { from, to } of renames) {
    whole.renameFile(open.uriOf(from), open.uriOf(to));
    open.ownRenames.add(`${from} → ${to}`);
  }
  for (const path of deletes) whole.deleteFile(open.uriOf(path));
  return whole;
}
