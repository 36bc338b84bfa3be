import {
  lstatSync,
  mkdirSync,
  openSync,
  closeSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { SiteFolder } from '../site/write-site.ts';
import { readRegular } from './node-folder.ts';
import { makeFolder } from './write-file.ts';

/** How many bytes a file of a site may have, to be compared with what is made. */
const largest = 1_000_000_000;

/** A folder of the disk as that of a site. What is asked is done in place; no link below `root` is followed. */
export function siteFolder(root: string): SiteFolder {
  const sure = new Set<string>();
  /** The folder that a path lies in, made where it is missing, each step of the way a folder itself. */
  const holding = (path: string): string => {
    const folder = dirname(path);
    const at = join(root, folder);
    if (sure.has(folder)) return at;
    if (folder === '.') makeFolder(root);
    else {
      holding(folder);
      const found = lstatSync(at, { throwIfNoEntry: false });
      if (!found) mkdirSync(at);
      else if (!found.isDirectory()) throw new NoFolder(folder, found.isSymbolicLink());
    }
    sure.add(folder);
    return at;
  };
  const find = (path: string) => {
    for (let at = path.indexOf('/'); at > 0; at = path.indexOf('/', at + 1)) {
      const folder = path.slice(0, at);
      if (sure.has(folder)) continue;
      const found = lstatSync(join(root, folder), { throwIfNoEntry: false });
      if (!found) return undefined;
      if (!found.isDirectory()) throw new NoFolder(folder, found.isSymbolicLink());
    }
    return lstatSync(join(root, path), { throwIfNoEntry: false });
  };
  return {
    names: () =>
      done(() => (lstatSync(root, { throwIfNoEntry: false }) ? readdirSync(realpathSync(root)) : undefined)),
    read: (path) =>
      done(() => {
        const found = find(path);
        if (!found) return undefined;
        // A link or a folder in the place of a file is somebody else's: no file of ours is like it.
        return found.isFile() ? readRegular(join(root, path), largest) : new Uint8Array([0]);
      }),
    write: (path, bytes) =>
      done(() => {
        holding(path);
        const file = openSync(join(root, path), 'wx');
        try {
          writeFileSync(file, bytes);
        } finally {
          closeSync(file);
        }
      }),
    move: (from, to) =>
      done(() => {
        holding(to);
        renameSync(join(root, from), join(root, to));
      }),
    remove: (path) => done(() => (find(path) ? rmSync(join(root, path)) : undefined)),
    removeEmpty: (path) =>
      done(() => {
        if (find(path)?.isDirectory() !== true || readdirSync(join(root, path)).length > 0) return;
        rmdirSync(join(root, path));
        sure.delete(path);
      }),
    removeAll: (path) =>
      done(() => {
        if (!find(path)) return;
        rmSync(join(root, path), { recursive: true });
        for (const each of sure) if (each === path || each.startsWith(`${path}/`)) sure.delete(each);
      }),
  };
}

/** Something in the place of a folder of the site. */
class NoFolder extends Error {
  constructor(path: string, isLink: boolean) {
    super(`${path} is ${isLink ? 'a link, and no link is followed' : 'no folder'}`);
  }
}

function done<T>(act: () => T): Promise<T> {
  try {
    return Promise.resolve(act());
  } catch (error) {
    return Promise.reject(error instanceof Error ? error : new Error(String(error)));
  }
}
