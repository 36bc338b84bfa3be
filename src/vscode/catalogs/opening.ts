import type { Change } from '../../catalog/catalog.ts';
import { listCatalog, readChanges, type Folder, type Listing } from '../../catalog/load.ts';
import { entryFolders } from '../../catalog/file-kind.ts';
import type { Pace } from './pace.ts';

/** How many files are read from the disk at once: the next ones, while those before are taken in. */
const readsAtOnce = 64;

/** How many files are taken in between two looks at the clock. */
const few = 4;

/** What is done with the files of a catalog while it opens. */
export interface Reader {
  /** Takes in what some files say. */
  readonly take: (changes: readonly Change[]) => void;
  /** Told now and then how many files were taken in. */
  readonly report: (done: number) => void;
  /** Whether anybody still wants the catalog. */
  readonly isWanted: () => boolean;
}

/** The order in which files are read: what figures rest on first, so that nothing has to be looked at twice. */
export function inOrderOfReading(paths: readonly string[]): readonly string[] {
  const isFactory = (path: string): boolean => path.startsWith('factories/');
  return [...paths.filter((path) => !isFactory(path)), ...paths.filter(isFactory)];
}

/** Looks which files there are; and says of others whether they are where nobody could look now. */
export async function listSeen(
  folder: Folder,
): Promise<{ readonly listing: Listing; readonly isUnseen: (path: string) => boolean }> {
  const unlisted: string[] = [];
  const readDirectory = async (path: string): ReturnType<Folder['readDirectory']> => {
    try {
      return await folder.readDirectory(path);
    } catch (error) {
      unlisted.push(path === '' ? '' : `${path}/`);
      throw error;
    }
  };
  const listing = await listCatalog({ ...folder, readDirectory });
  const isUnseen = (path: string): boolean =>
    unlisted.some((name) =>
      name === '' ? !path.includes('/') && !Object.hasOwn(entryFolders, path) : path.startsWith(name),
    );
  return { listing, isUnseen };
}

/** Takes in what was read before, in slices. */
export async function takeInSlices(
  changes: readonly Change[],
  pace: Pace,
  { take, isWanted }: Pick<Reader, 'take' | 'isWanted'>,
): Promise<void> {
  for (let i = 0; i < changes.length; i += few) {
    if (pace.isOver) await pace.rest();
    if (!isWanted()) return;
    take(changes.slice(i, i + few));
  }
}

/** Reads these files in slices, in order. Resolves when all of them are taken in, or nobody wants them any more. */
export async function readInSlices(
  folder: Folder,
  paths: readonly string[],
  pace: Pace,
  { take, report, isWanted }: Reader,
): Promise<void> {
  const read = (from: number): Promise<readonly Change[]> =>
    readChanges(folder, paths.slice(from, from + readsAtOnce));
  let next = read(0);
  for (let from = 0; from < paths.length; from += readsAtOnce) {
    const changes = await pace.after(next);
    next = read(from + readsAtOnce);
    await takeInSlices(changes, pace, { take, isWanted });
    if (!isWanted()) return;
    report(from + changes.length);
  }
}
