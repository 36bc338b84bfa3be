import * as vscode from 'vscode';
import type { Catalogs } from './catalogs/catalogs.ts';

/** Keeps `aiFactories.hasCatalog`, by which menus show our commands. */
export function registerContextKeys(catalogs: Catalogs): vscode.Disposable {
  const update = (): void => {
    void vscode.commands.executeCommand('setContext', 'aiFactories.hasCatalog', catalogs.all().length > 0);
  };
  return vscode.Disposable.from(catalogs.onDidChange(update), catalogs.onDidClose(update));
}
