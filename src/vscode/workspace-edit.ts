import * as vscode from 'vscode';
import type { WorkspaceChange } from '../language/index.ts';
import type { OpenCatalog } from './catalogs/open-catalog.ts';
import { toRange } from './ranges.ts';

/** What is to be done to a catalog as one edit, undone in one step: texts first, then files. */
export function toWorkspaceEdit(
  open: OpenCatalog,
  { edits = [], renames = [], creates = [], deletes = [] }: Partial<WorkspaceChange>,
): vscode.WorkspaceEdit {
  const whole = new vscode.WorkspaceEdit();
  for (const { path, range, text } of edits) whole.replace(open.uriOf(path), toRange(range), text);
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
