import * as vscode from 'vscode';

/** Where the extension may keep what it can make again. */
export interface Storage {
  readonly folder: vscode.Uri;
  /** What is kept of a file here that cannot be changed with it. */
  readonly memento: vscode.Memento;
  /** Which build of the extension this is: another one may show something else of the same texts. */
  readonly build: () => Promise<string>;
}

/** Where this window may keep something; undefined where it has no such place, or cannot say whether it is what it was. */
export function storageOf({
  storageUri,
  globalStorageUri,
  workspaceState,
  extension,
  extensionUri,
}: Partial<vscode.ExtensionContext>): Storage | undefined {
  const folder = storageUri ?? globalStorageUri;
  if (!folder || !workspaceState || !extension || !extensionUri || !canHash()) return undefined;
  const { version = '' } = extension.packageJSON as { readonly version?: string };
  const build = async (): Promise<string> => {
    try {
      const file = vscode.Uri.joinPath(extensionUri, 'dist', 'extension.js');
      const { mtime, size } = await vscode.workspace.fs.stat(file);
      return `${version} ${size} ${mtime}`;
    } catch {
      return version; // of an extension that comes from a server, which never changes a version
    }
  };
  return { folder, memento: workspaceState, build };
}

/** Whether this host can hash: some do not, where the page is not from a safe address. */
function canHash(): boolean {
  return (globalThis.crypto as Crypto | undefined)?.subtle !== undefined;
}
