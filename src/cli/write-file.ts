import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { reasonOf, Stop } from './stop.ts';

/**
 * Writes a file whole or not at all: beside it first, then under its name. A link is written through, and the mode stays.
 * Throws a Stop where it cannot be written, or where the path lies in `within` and links lead out of there.
 */
export function writeFileWhole(path: string, text: string, shown: string, within?: string): void {
  try {
    prepareFile(path, text, within).place();
  } catch (error) {
    throw new Stop(`${shown} cannot be written: ${reasonOf(error)}.`);
  }
}

/** A file whose text is on the disk, and not yet under its name. */
export interface PreparedFile {
  /** Puts it under its name, in one step. */
  place(): void;
  /** Takes away what was written, where it is not in its place. */
  drop(): void;
}

/** Writes a text beside the file that it is for. Throws what the file system says; nothing is left then. */
export function prepareFile(path: string, text: string, within?: string): PreparedFile {
  const target = targetOf(path, within);
  const found = statSync(target, { throwIfNoEntry: false });
  // A rename would replace even what is marked read-only, or is no file.
  if (found && !found.isFile())
    throw new Error(found.isDirectory() ? 'it is a folder' : 'it is no regular file');
  if (found) accessSync(target, constants.W_OK);
  // A name that nobody has: what a killed run left is in nobody's way.
  const beside = join(
    dirname(target),
    `.${basename(target).slice(0, 100)}.${crypto.randomUUID().slice(-12)}.tmp`,
  );
  const drop = (): void => rmSync(beside, { force: true });
  const file = openSync(beside, 'wx');
  try {
    writeFileSync(file, text); // writeSync may write a part of it
    if (found) fchmodSync(file, found.mode & 0o7777);
    fsyncSync(file);
  } catch (error) {
    drop();
    throw error;
  } finally {
    closeSync(file);
  }
  const place = (): void => {
    try {
      renameSync(beside, target);
    } catch (error) {
      drop();
      throw error;
    }
  };
  return { place, drop };
}

/** Where a path leads. Throws where it lies in a folder, and leads out of it: a stranger may have put the link there. */
function targetOf(path: string, within: string | undefined): string {
  const target = throughLinks(path);
  if (within === undefined || !isIn(resolve(within), resolve(path))) return target;
  if (isIn(realpathSync(within), target)) return target;
  throw new Error(`it is a link that leads out of ${within}, to ${target}`);
}

/** The path itself without links: of the folder that is to hold it, and of the file, be it there yet or not. */
function throughLinks(path: string): string {
  let at = path;
  for (let steps = 0; steps < 40; steps += 1) {
    at = join(realpathSync(dirname(at)), basename(at));
    if (lstatSync(at, { throwIfNoEntry: false })?.isSymbolicLink() !== true) return at;
    at = resolve(dirname(at), readlinkSync(at));
  }
  throw new Error('its links go round in a circle');
}

/** Whether a path is a folder or lies in it, by their names. */
export function isIn(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !/^\.\.[\\/]/.test(way) && !isAbsolute(way);
}

/**
 * Makes a folder and those above it; returns those that were missing, the outermost first. Folder by
 * folder, since Node's own `recursive` never comes back where a file system lets nobody make one (/proc). Throws what the
 * file system says.
 */
export function makeFolder(folder: string): readonly string[] {
  const missing: string[] = [];
  let at = folder;
  while (isMissing(at)) {
    missing.push(at);
    at = dirname(at);
  }
  missing.reverse();
  for (const each of missing) mkdirSync(each);
  return missing;
}

function isMissing(folder: string): boolean {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found && !found.isDirectory())
    throw Object.assign(new Error(`${folder} is no folder`), { code: 'ENOTDIR' });
  return found === undefined;
}
