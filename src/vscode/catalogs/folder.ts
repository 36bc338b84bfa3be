import * as vscode from 'vscode';
import type { Folder } from '../../catalog/load.ts';

/** A catalog's folder through the file system of the workspace, wherever that is. */
export function folderAt(root: vscode.Uri): Folder {
  return {
    async readDirectory(path) {
      try {
        const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(root, path));
        return entries.map(([name, type]) => [name, fileType(type)] as const);
      } catch {
        return [];
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

/** What a file is, links told apart. */
export function fileType(type: vscode.FileType): 'file' | 'directory' | 'other' {
  if (type === vscode.FileType.File) return 'file';
  return type === vscode.FileType.Directory ? 'directory' : 'other';
}
