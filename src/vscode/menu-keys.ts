import * as vscode from 'vscode';
import { entryFolders } from '../catalog/file-kind.ts';
import type { Catalogs } from './catalogs/catalogs.ts';
import { Disposable } from './disposable.ts';
import type { Edge } from './edge.ts';

/**
 * What menus go by: whether there is a catalog, and the folders of all of them as VS Code writes paths, on Windows with
 * strokes the other way. A folder of the same name elsewhere is none of ours.
 */
export class MenuKeys extends Disposable {
  readonly #catalogs: Catalogs;
  #told = '';

  constructor(edge: Edge, catalogs: Catalogs) {
    super();
    this.#catalogs = catalogs;
    for (const event of [catalogs.onDidChange, catalogs.onDidClose])
      this.register(edge.on('menus', event, () => this.#tell()));
  }

  async #tell(): Promise<void> {
    const roots = this.#catalogs.all().map(({ root }) => root);
    const now = roots.map(String).join('\n');
    if (now === this.#told) return;
    this.#told = now;
    const set = (key: string, value: unknown): Thenable<unknown> =>
      vscode.commands.executeCommand('setContext', `aiFactories.${key}`, value);
    const inEach = (folder: string): readonly string[] =>
      roots.flatMap((root) => pathsOf(folder === '' ? root : vscode.Uri.joinPath(root, folder)));
    await set('hasCatalog', roots.length > 0);
    await set('catalogFolders', inEach(''));
    for (const [folder, kind] of Object.entries(entryFolders)) await set(`${kind}Folders`, inEach(folder));
  }
}

/** A path in both ways: of a machine that another one shows, either may be what menus have. */
function pathsOf({ fsPath, path }: vscode.Uri): readonly string[] {
  return [...new Set([fsPath, path])];
}
