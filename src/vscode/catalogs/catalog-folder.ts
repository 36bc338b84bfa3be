import * as vscode from 'vscode';
import type { Folder } from '../../catalog/load.ts';

/** What is at a uri, links told apart. */
export type EntryType = 'file' | 'directory' | 'other';

/** A catalog's folder through the file system of the workspace, wherever that is. */
export function folderAt(root: vscode.Uri): Folder {
  return {
    async readDirectory(path) {
      try {
        const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(root, path));
        return entries.map(([name, type]) => [name, entryType(type)] as const);
      } catch (error) {
        if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return [];
        throw error;
      }
    },
    async readFile(path) {
      return vscode.workspace.fs.readFile(vscode.Uri.joinPath(root, path));
    },
    decode(bytes) {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    },
  };
}

/** What is at a uri now; undefined where nothing is. */
export async function entryAt(uri: vscode.Uri): Promise<EntryType | undefined> {
  const found = await statAt(uri);
  return found && entryType(found.type);
}

/** What is at a uri now, when it was written and how long it is; undefined where nothing is. */
export async function statAt(uri: vscode.Uri): Promise<vscode.FileStat | undefined> {
  try {
    return await vscode.workspace.fs.stat(uri);
  } catch (error) {
    // A file that may not be looked at, or not now, has not gone.
    const isThere =
      error instanceof vscode.FileSystemError && /^(NoPermissions|Unavailable)/.test(error.code);
    return isThere ? { type: vscode.FileType.File, ctime: 0, mtime: 0, size: 0 } : undefined;
  }
}

/** Links told apart. */
export function entryType(type: vscode.FileType): EntryType {
  if (type === vscode.FileType.File) return 'file';
  return type === vscode.FileType.Directory ? 'directory' : 'other';
}
