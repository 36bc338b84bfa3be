import * as vscode from 'vscode';
import type { Catalogs } from '../catalogs/catalogs.ts';
import type { OpenCatalog } from '../catalogs/open-catalog.ts';

/**
 * The catalog that a command is meant for: the active editor's, or the only one, or the one that the user picks. Says what
 * is needed where there is none.
 */
export async function pickCatalog(catalogs: Catalogs): Promise<OpenCatalog | undefined> {
  await catalogs.ready();
  const active = vscode.window.activeTextEditor?.document.uri;
  const here = active && catalogs.of(active);
  if (here) return here;
  const [only, ...others] = catalogs.all();
  if (!only) {
    const create = 'Create Catalog';
    const message =
      'No catalog here yet: no folder of this workspace has a catalog.yaml of the format ai-factories/1.';
    if ((await vscode.window.showInformationMessage(message, create)) === create) {
      await vscode.commands.executeCommand('aiFactories.createCatalog');
    }
    return undefined;
  }
  if (others.length === 0) return only;
  const items = catalogs.all().map((open) => ({
    label: open.catalog.settings()?.title ?? 'Untitled catalog',
    description: vscode.workspace.asRelativePath(open.root),
    open,
  }));
  return (await vscode.window.showQuickPick(items, { placeHolder: 'Which catalog?' }))?.open;
}
