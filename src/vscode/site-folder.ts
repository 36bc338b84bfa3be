import * as vscode from 'vscode';
import type { SiteFolder } from '../site/write-site.ts';

/** A folder that the editor reaches, on a disk or elsewhere, as that of a site. No link below it is followed. */
export function siteFolder(root: vscode.Uri): SiteFolder {
  const { fs } = vscode.workspace;
  const at = (path: string): vscode.Uri => vscode.Uri.joinPath(root, path);
  const sure = new Set<string>();
  /** The type of what is there; undefined where nothing is. Refuses a link in the place of a folder above it. */
  const typeOf = async (path: string): Promise<vscode.FileType | undefined> => {
    for (const folder of above(path)) {
      if (sure.has(folder)) continue;
      const type = await statType(at(folder));
      if (type === undefined) return undefined;
      if (type !== vscode.FileType.Directory) {
        const isLink = (type & vscode.FileType.SymbolicLink) !== 0;
        throw new Error(`${folder} is ${isLink ? 'a link, and no link is followed' : 'no folder'}`);
      }
      sure.add(folder);
    }
    return statType(at(path));
  };
  const makeAbove = async (path: string): Promise<void> => {
    await typeOf(path);
    const folder = above(path).at(-1);
    if (folder === undefined || sure.has(folder)) return;
    await fs.createDirectory(at(folder));
    for (const each of above(path)) sure.add(each);
  };
  const remove = async (path: string, recursive: boolean): Promise<void> => {
    if ((await typeOf(path)) === undefined) return;
    await fs.delete(at(path), { recursive, useTrash: false });
    for (const each of sure) if (each === path || each.startsWith(`${path}/`)) sure.delete(each);
  };
  return {
    names: async () =>
      (await statType(root)) === undefined ? undefined : (await fs.readDirectory(root)).map(([name]) => name),
    read: async (path) => {
      const type = await typeOf(path);
      if (type === undefined) return undefined;
      // A link or a folder in the place of a file is somebody else's: no file of ours is like it.
      return type === vscode.FileType.File ? fs.readFile(at(path)) : new Uint8Array([0]);
    },
    write: async (path, bytes) => {
      await makeAbove(path);
      await fs.writeFile(at(path), bytes);
    },
    move: async (from, to) => {
      await makeAbove(to);
      await fs.rename(at(from), at(to), { overwrite: true });
    },
    remove: (path) => remove(path, false),
    removeEmpty: async (path) => {
      if ((await typeOf(path)) !== vscode.FileType.Directory) return;
      if ((await fs.readDirectory(at(path))).length === 0) await remove(path, true);
    },
    removeAll: (path) => remove(path, true),
  };
}

/** The folders that a path lies in, the outermost first: `a`, `a/b` of `a/b/c`. */
function above(path: string): readonly string[] {
  const steps = path.split('/').slice(0, -1);
  return steps.map((_, index) => steps.slice(0, index + 1).join('/'));
}

async function statType(uri: vscode.Uri): Promise<vscode.FileType | undefined> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type;
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}
