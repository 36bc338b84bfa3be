import { join } from 'node:path';
import { mendCatalog } from '../rules/mend.ts';
import { readRegular } from './node-folder.ts';
import type { OpenCatalog } from './open-catalog.ts';
import { Stop } from './stop.ts';
import { writeFileWhole } from './write-file.ts';

/** A file that was mended: how many mends that took, and its text then. */
export interface Mended {
  readonly path: string;
  readonly edits: number;
  readonly text: string;
}

/**
 * Mends in memory whatever in these files can only have been meant one way, as Fix All in the editor does, until nothing
 * more is to be mended. Ranking files are never touched. Nothing is written.
 */
export function mendFiles({ catalog }: OpenCatalog, paths: readonly string[]): readonly Mended[] {
  const mended = mendCatalog(catalog, new Set(paths));
  catalog.update(mended);
  return mended.map(({ path, text, done }) => ({ path, edits: done.length, text }));
}

/** Writes what was mended, each file whole; a byte order mark stays. Throws a Stop where one cannot be written. */
export function writeMended({ folder, pathOf }: OpenCatalog, mended: readonly Mended[]): void {
  for (const { path, text } of mended) {
    const file = join(folder, path);
    writeFileWhole(file, hasMark(file, pathOf(path)) ? `\uFEFF${text}` : text, pathOf(path), folder);
  }
}

/** Whether a file begins with a byte order mark, which is to stay. Throws a Stop where it cannot be read. */
export function hasMark(file: string, shown: string): boolean {
  try {
    const [first, second, third] = readRegular(file);
    return first === 0xef && second === 0xbb && third === 0xbf;
  } catch {
    throw new Stop(`${shown} cannot be written: it is not there as it was read.`);
  }
}
