import { closeSync, constants, fstatSync, lstatSync, openSync, readdirSync, readSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import { join } from 'node:path';
import type { Change } from '../catalog/catalog.ts';
import { decoded, unreadable, type Folder } from '../catalog/load.ts';
import { reasonOf } from './stop.ts';

/** How many bytes of a file are read at most. Files of more characters than a quarter of it are refused anyway. */
export const largestFile = 4_000_000;

/** Why a file of so many bytes is not read. */
export function tooLong(bytes: number, limit = largestFile): string {
  return `it has ${bytes} bytes, and at most ${limit} are read. Split it.`;
}

/**
 * A folder of the disk. It reads in place: for many small files that is several times as quick as waiting for each. It
 * follows no link below its root, waits for no pipe and reads no device.
 */
export function nodeFolder(root: string): Folder {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  return {
    readDirectory: (path) => settle(() => entriesOf(join(root, path), path)),
    readFile: (path) => settle(() => readRegular(join(root, path))),
    decode: (bytes) => decoder.decode(bytes),
  };
}

/** One file of a folder, read at once and not when its turn comes. */
export function readNow(root: string, folder: Pick<Folder, 'decode'>, path: string): Change {
  try {
    return decoded(folder, path, readRegular(join(root, path)));
  } catch (error) {
    return unreadable(path, inWords(error));
  }
}

/** The bytes of a regular file. Throws where it is anything else, a link too, or longer than `limit` bytes. */
export function readRegular(path: string, limit = largestFile): Uint8Array {
  // Windows has no name for these, and none counts as 0.
  const flags = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW;
  // Opened without waiting, for a pipe has no end, and looked at afterwards, for a name may change in between.
  const file = openSync(path, flags);
  try {
    const { size } = regularOrThrow(fstatSync(file));
    if (size > limit) throw new Error(tooLong(size, limit).slice(0, -1));
    const bytes = Buffer.allocUnsafe(size + 1); // one more: it may grow, and files of /proc tell no size
    let length = 0;
    while (length < bytes.length) {
      const read = readSync(file, bytes, length, bytes.length - length, null);
      length += read;
      // Less than was asked, and as much as there was, is all of it; what tells no size is asked once more.
      if (read === 0 || (size > 0 && length === size)) return bytes.subarray(0, length);
    }
    throw new Error('it changes while it is read');
  } finally {
    closeSync(file);
  }
}

function regularOrThrow<T extends { isFile(): boolean; isDirectory(): boolean }>(found: T): T {
  if (found.isFile()) return found;
  throw new Error(found.isDirectory() ? 'it is a folder' : 'it is no regular file');
}

function entriesOf(
  path: string,
  name: string,
): readonly (readonly [string, 'file' | 'directory' | 'other'])[] {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (!found || (found.isFile() && name !== '')) return [];
  if (found.isSymbolicLink() && name !== '') throw new Error('it is a link, and no link is followed');
  const entries: readonly Dirent[] = readdirSync(path, { withFileTypes: true });
  return entries.map((entry) => [entry.name, typeOf(entry)]);
}

function typeOf(entry: Dirent): 'file' | 'directory' | 'other' {
  if (entry.isFile()) return 'file';
  return entry.isDirectory() ? 'directory' : 'other';
}

/** What `read` gives, or why it cannot, in words and without the path: whoever reads the message knows the file. */
function settle<T>(read: () => T): Promise<T> {
  try {
    return Promise.resolve(read());
  } catch (error) {
    return Promise.reject(inWords(error));
  }
}

function inWords(error: unknown): Error {
  const isGone = (error as NodeJS.ErrnoException).code === 'ENOENT';
  return new Error(isGone ? 'it is gone.' : `${reasonOf(error)}.`);
}
