import { accessSync, constants, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadCatalog } from '../../catalog/load.ts';
import type { TextFile } from '../../importers/csv-table.ts';
import type { ExistingFiles, PlannedFile } from '../../importers/plan.ts';
import { makeFolder } from '../make-folder.ts';
import { nodeFolder } from '../node-folder.ts';
import { reasonOf, Stop } from '../stop.ts';

/** A text file of the disk; `shown` is what messages call it. */
export function readTextFile(path: string, shown: string): TextFile {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new Stop(`${shown} cannot be read: ${isMissing ? 'there is no such file' : reasonOf(error)}.`);
  }
  try {
    return { name: shown, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    throw new Stop(`${shown}:1:1: the file is not UTF-8 text. Save it as CSV with that encoding.`);
  }
}

/** The catalog files of a folder; none where there is no such folder. */
export async function readExisting(folder: string): Promise<ExistingFiles> {
  const changes = await loadCatalog(nodeFolder(folder));
  return new Map(
    changes.flatMap((change) => {
      if ('text' in change) return [[change.path, change.text] as const];
      return existsSync(join(folder, change.path)) ? [[change.path, undefined] as const] : [];
    }),
  );
}

/**
 * Writes files all together or not at all: each beside its place first; when all are there, each under its name. Throws a
 * Stop where one cannot be written.
 */
export function writeTogether(
  folder: string,
  files: readonly PlannedFile[],
  shown: (path: string) => string,
  progress: (done: number) => void,
): void {
  const made: string[] = [];
  const beside: { readonly from: string; readonly to: string; readonly path: string }[] = [];
  let current = '.';
  try {
    for (const [index, { path, text }] of files.entries()) {
      current = path;
      const to = join(folder, path);
      const first = makeFolder(dirname(to));
      if (first !== undefined) made.push(first);
      // A rename would replace even what is marked read-only.
      if (existsSync(to)) accessSync(to, constants.W_OK);
      const from = join(dirname(to), `.${to.slice(dirname(to).length + 1)}.${process.pid}.tmp`);
      beside.push({ from, to, path });
      writeFileSync(from, text, { flag: 'wx' });
      progress(index + 1);
    }
    for (const { from, to, path } of beside) {
      current = path;
      renameSync(from, to);
    }
  } catch (error) {
    for (const { from } of beside) remove(from);
    for (const each of made.reverse()) remove(each);
    throw new Stop(`${shown(current)} cannot be written: ${reasonOf(error)}. Nothing was changed.`);
  }
}

/** Takes away what was written. What cannot even be looked for was not: it must not hide why the writing ended. */
function remove(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // The error that is being told is the one that matters.
  }
}
