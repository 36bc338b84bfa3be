import * as vscode from 'vscode';
import { dayOf } from '../../catalog/day.ts';
import { newCatalog } from '../../catalog/new-files.ts';
import type { Catalogs } from '../catalogs/catalogs.ts';
import { Refusal, type Edge } from '../edge.ts';
import { askFolder } from './ask.ts';

/** AI Factories: Create Catalog. Takes the folder where a caller knows it. */
export async function createCatalogCommand(
  edge: Edge,
  catalogs: Catalogs,
  folder?: vscode.Uri,
): Promise<void> {
  const root = folder ?? (await askFolder(edge, 'Create Catalog', 'catalog'));
  if (root) await create(catalogs, root);
}

async function create(catalogs: Catalogs, root: vscode.Uri): Promise<void> {
  const files = newCatalog(dayOf(new Date()));
  const edit = new vscode.WorkspaceEdit();
  for (const { path, text, isAdvice } of files) {
    const uri = vscode.Uri.joinPath(root, path);
    const isThere = await exists(uri);
    if (isThere && isAdvice === true) continue;
    if (isThere)
      throw new Refusal(`Nothing was created: there is a file ${path} in ${nameOf(root)} already.`);
    edit.createFile(uri, { contents: new TextEncoder().encode(text) });
  }
  if (!(await vscode.workspace.applyEdit(edit)))
    throw new Refusal(`Nothing was created: ${nameOf(root)} cannot be written.`);
  await catalogs.openAt(root);
  const example = files.find(({ path }) => path.startsWith('factories/'));
  if (example) await openAtName(vscode.Uri.joinPath(root, example.path));
}

/** Opens a new factory with its name selected, to be typed over. */
async function openAtName(uri: vscode.Uri): Promise<void> {
  const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
  const { document } = editor;
  const found = /^name: (.*)$/m.exec(document.getText());
  if (!found) return;
  const start = found.index + 'name: '.length;
  editor.selection = new vscode.Selection(
    document.positionAt(start),
    document.positionAt(found.index + found[0].length),
  );
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

function nameOf(root: vscode.Uri): string {
  return vscode.workspace.asRelativePath(root);
}
