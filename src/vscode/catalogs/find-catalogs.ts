import * as vscode from 'vscode';
import { isCatalogText } from '../../catalog/file-kind.ts';

/** How deep below a workspace folder catalogs are looked for by walking, and how many folders at most. */
const deepest = 4;
const mostFolders = 2000;

/**
 * The folders of the workspace that are catalogs. The search is asked first and then helped by walking, for in some
 * hosts the search finds nothing early on, or only files that are committed.
 */
export async function findCatalogs(folder: vscode.WorkspaceFolder): Promise<readonly vscode.Uri[]> {
  const pattern = new vscode.RelativePattern(folder, '**/catalog.yaml');
  const found = new Map<string, vscode.Uri>();
  const add = async (uri: vscode.Uri): Promise<void> => {
    const root = vscode.Uri.joinPath(uri, '..');
    if (!found.has(root.toString()) && (await isCatalog(uri))) found.set(root.toString(), root);
  };
  for (const uri of await vscode.workspace.findFiles(pattern, '**/node_modules/**', 100)) await add(uri);
  for (const uri of await walk(folder.uri)) await add(uri);
  return [...found.values()];
}

/** The catalogs in a folder, as far as walking finds them. */
export async function catalogsBelow(folder: vscode.Uri): Promise<readonly vscode.Uri[]> {
  const roots: vscode.Uri[] = [];
  for (const uri of await walk(folder)) if (await isCatalog(uri)) roots.push(vscode.Uri.joinPath(uri, '..'));
  return roots;
}

export async function isFolder(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    ({ type }) => type === vscode.FileType.Directory,
    () => false,
  );
}

/** Whether a catalog.yaml is one of ours. */
export async function isCatalog(uri: vscode.Uri): Promise<boolean> {
  try {
    return isCatalogText(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)));
  } catch {
    return false;
  }
}

async function walk(root: vscode.Uri): Promise<readonly vscode.Uri[]> {
  const files: vscode.Uri[] = [];
  let folders = [root];
  let visited = 0;
  for (let depth = 0; depth <= deepest && folders.length > 0; depth++) {
    const next: vscode.Uri[] = [];
    for (const folder of folders) {
      if (visited++ >= mostFolders) return files;
      for (const [name, type] of await entriesOf(folder)) {
        if (name === 'catalog.yaml' && type === vscode.FileType.File)
          files.push(vscode.Uri.joinPath(folder, name));
        if (type !== vscode.FileType.Directory || name.startsWith('.') || name === 'node_modules') continue;
        next.push(vscode.Uri.joinPath(folder, name));
      }
    }
    folders = next;
  }
  return files;
}

async function entriesOf(folder: vscode.Uri): Promise<readonly [string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}
