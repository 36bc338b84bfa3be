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
  try {
    return entryType((await vscode.workspace.fs.stat(uri)).type);
  } catch (error) {
    // A file that may not be looked at, or not now, has not gone.
    const isThere =
      error instanceof vscode.FileSystemError && /^(NoPermissions|Unavailable)/.test(error.code);
    return isThere ? 'file' : undefined;
  }
}

function entryType(type: vscode.FileType): EntryType {
  if (type === vscode.FileType.File) return 'file';
  return type === vscode.FileType.Directory ? 'directory' : 'other';
}
