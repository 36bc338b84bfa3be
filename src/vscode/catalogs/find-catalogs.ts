import * as vscode from 'vscode';
import { encodingOf } from '../../catalog/encoding.ts';
import { isCatalogText } from '../../catalog/file-kind.ts';
import { isHidden } from './hidden.ts';

/** How deep below a workspace folder catalogs are looked for by walking, in how many folders at most, and at once. */
const deepest = 4;
const mostFolders = 2000;
const foldersAtOnce = 50;

/** How many the search may find. */
const mostFound = 1000;

/** The catalogs that the search finds in a folder of the workspace, as their folders. */
export async function searchCatalogs(folder: vscode.WorkspaceFolder): Promise<readonly vscode.Uri[]> {
  const pattern = new vscode.RelativePattern(folder, '**/catalog.yaml');
  return rootsOf(await vscode.workspace.findFiles(pattern, '**/node_modules/**', mostFound));
}

/**
 * The catalogs in a folder, as far as walking finds them: in some hosts the search finds nothing early on, or only files
 * that are committed.
 */
export async function walkToCatalogs(folder: vscode.Uri): Promise<readonly vscode.Uri[]> {
  const files: vscode.Uri[] = [];
  let folders = [folder];
  let left = mostFolders;
  for (let depth = 0; depth <= deepest && folders.length > 0 && left > 0; depth++) {
    const next: vscode.Uri[] = [];
    for (let from = 0; from < folders.length && left > 0; from += foldersAtOnce) {
      const some = folders.slice(from, from + Math.min(foldersAtOnce, left));
      left -= some.length;
      for (const { catalogs, below } of await Promise.all(some.map(lookInto))) {
        files.push(...catalogs);
        next.push(...below);
      }
    }
    folders = next;
  }
  return rootsOf(files);
}

/** Whether a catalog.yaml is one of ours. */
export async function isCatalog(uri: vscode.Uri): Promise<boolean> {
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    return isCatalogText(new TextDecoder(encodingOf(bytes)).decode(bytes));
  } catch {
    return false;
  }
}

async function rootsOf(files: readonly vscode.Uri[]): Promise<readonly vscode.Uri[]> {
  const shown = files.filter((uri) => !isHidden(uri));
  const ours = await Promise.all(shown.map(isCatalog));
  return shown.filter((_, index) => ours[index]).map((uri) => vscode.Uri.joinPath(uri, '..'));
}

async function lookInto(
  folder: vscode.Uri,
): Promise<{ readonly catalogs: readonly vscode.Uri[]; readonly below: readonly vscode.Uri[] }> {
  const [catalogs, below]: [vscode.Uri[], vscode.Uri[]] = [[], []];
  for (const [name, type] of await entriesOf(folder)) {
    // There may be very many files: nothing is made of them.
    const isFolder = type === vscode.FileType.Directory;
    if (!isFolder && !(name === 'catalog.yaml' && type === vscode.FileType.File)) continue;
    const uri = vscode.Uri.joinPath(folder, name);
    if (!isFolder) catalogs.push(uri);
    else if (!isHidden(uri)) below.push(uri);
  }
  return { catalogs, below };
}

async function entriesOf(folder: vscode.Uri): Promise<readonly [string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return []; // not ours to read
  }
}
