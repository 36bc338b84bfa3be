import { existsSync, realpathSync, rmdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { whyNotUtf8 } from '../../catalog/encoding.ts';
import { loadCatalog } from '../../catalog/load.ts';
import type { TextFile } from '../../importers/csv-table.ts';
import type { FolderFiles, PlannedFile } from '../../importers/plan.ts';
import { nodeFolder, readRegular } from '../node-folder.ts';
import { reasonOf, Stop } from '../stop.ts';
import { makeFolder, prepareFile, type PreparedFile } from '../write-file.ts';

/** How many bytes a table of other people’s data may have. */
const longestTable = 200_000_000;

/** A text file of the disk; `shown` is what messages call it. */
export function readTextFile(path: string, shown: string): TextFile {
  let bytes: Uint8Array;
  try {
    bytes = readRegular(realpathSync(path), longestTable);
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new Stop(`${shown} cannot be read: ${isMissing ? 'there is no such file' : reasonOf(error)}.`);
  }
  const refusedAs = (why: string): Stop =>
    new Stop(`${shown}:1:1: the file ${why}. Save it as CSV with that encoding.`);
  const why = whyNotUtf8(bytes);
  if (why !== undefined) throw refusedAs(why);
  try {
    return { name: shown, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    throw refusedAs('is not UTF-8 text');
  }
}

/** The catalog files of a folder; none where there is no such folder. */
export async function readFolderFiles(folder: string): Promise<FolderFiles> {
  const changes = await loadCatalog(nodeFolder(folder));
  return new Map(
    changes.flatMap((change) => {
      if ('text' in change) return [[change.path, change.text] as const];
      return existsSync(join(folder, change.path)) ? [[change.path, undefined] as const] : [];
    }),
  );
}

/**
 * Writes files all together or, as far as the disk allows, not at all: each beside its place first; when all are there,
 * each under its name. Throws a Stop where one cannot be written, which names what was changed by then.
 */
export function writeTogether(
  folder: string,
  files: readonly PlannedFile[],
  shown: (path: string) => string,
  progress: (done: number) => void,
): void {
  const made: string[] = [];
  const prepared: { readonly path: string; readonly file: PreparedFile }[] = [];
  const placed: string[] = [];
  let current = '.';
  try {
    for (const [index, { path, text }] of files.entries()) {
      current = path;
      made.push(...makeFolder(dirname(join(folder, path))));
      prepared.push({ path, file: prepareFile(join(folder, path), text, folder) });
      progress(index + 1);
    }
    for (const { path, file } of prepared) {
      current = path;
      file.place();
      placed.push(path);
    }
  } catch (error) {
    for (const { file } of prepared.slice(placed.length)) quietly(() => file.drop());
    for (const each of made.reverse()) quietly(() => rmdirSync(each)); // one that holds something stays
    throw new Stop(
      `${shown(current)} cannot be written: ${reasonOf(error)}. ${changedBefore(placed.map(shown))}`,
    );
  }
}

/** How many files a sentence names. */
const mostNamed = 5;

function changedBefore(paths: readonly string[]): string {
  if (paths.length === 0) return 'Nothing was changed.';
  const rest = paths.length - mostNamed;
  const named = paths.slice(0, mostNamed).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
  return `Already written: ${named}. Run it again when that is mended.`;
}

/** The error that is being told is the one that matters. */
function quietly(clean: () => void): void {
  try {
    clean();
  } catch {
    // It stays where it is.
  }
}
