import * as vscode from 'vscode';
import { Catalog } from '../../catalog/catalog.ts';
import { listCatalog, type Folder } from '../../catalog/load.ts';
import { makingLists } from '../../ranking/making-lists.ts';
import { Rankings } from '../../ranking/rankings.ts';
import { Checker } from '../../rules/checker.ts';
import type { DiffSide } from '../../views/diff/catalog-diff.ts';
import { listingProblems } from '../../views/problems/problem-list.ts';
import { inThousands } from '../catalogs/opening-progress.ts';
import { inOrderOfReading, readInSlices } from '../catalogs/opening.ts';
import { Pace } from '../catalogs/pace.ts';
import type { GitRepository } from './git-api.ts';
import { folderAtCommit } from './revision-files.ts';
import { Cancelled, type Revision } from './revision.ts';

/** From how many files on it is told how far the reading is, and may be cancelled. */
const worthTelling = 500;

interface Reading {
  readonly tell: (message: string) => void;
  readonly isWanted: () => boolean;
}

/**
 * A catalog as it was at a commit, to be compared with: read, ranked and checked in slices. Refuses where there was none, git
 * cannot read it, or the user cancels it; `files` is how many there are about, by which it is known whether that takes a while.
 */
export async function sideAt(
  repository: GitRepository,
  root: vscode.Uri,
  revision: Revision,
  files: number,
): Promise<DiffSide> {
  const read = (reading: Reading): Promise<DiffSide> => readSide(repository, root, revision, reading);
  if (files < worthTelling) return read({ tell: () => undefined, isWanted: () => true });
  const location = vscode.ProgressLocation.Notification;
  return vscode.window.withProgress(
    { location, title: `Comparing with ${revision.name}`, cancellable: true },
    (progress, token) =>
      read({
        tell: (message) => progress.report({ message }),
        isWanted: () => !token.isCancellationRequested,
      }),
  );
}

async function readSide(
  repository: GitRepository,
  root: vscode.Uri,
  revision: Revision,
  { tell, isWanted }: Reading,
): Promise<DiffSide> {
  const pace = new Pace();
  const goOn = <T>(answer: T | undefined): T => {
    if (answer === undefined || !isWanted())
      throw new Cancelled(`The comparison with ${revision.name} was cancelled.`);
    return answer;
  };
  tell('Asking git what changed');
  const folder: Folder = goOn(await folderAtCommit(repository, root, revision, isWanted));
  await pace.rest();
  const { paths, refused } = await listCatalog(folder);
  const all = inThousands(paths.length);
  const catalog = new Catalog();
  const rankings = new Rankings(catalog);
  const checker = new Checker(catalog, rankings);
  catalog.update(refused);
  await readInSlices(folder, inOrderOfReading(paths), pace, {
    take: (changes) => catalog.update(changes),
    report: (done) => tell(`Reading ${inThousands(done)} of ${all} files`),
    isWanted,
  });
  tell(`Ranking ${all} files`);
  const lists = makingLists(catalog, rankings, rankings.latestEdition());
  await pace.through(lists, isWanted);
  goOn(catalog);
  tell(`Checking ${all} files`);
  return {
    catalog,
    rankings,
    problems: goOn(await pace.through(listingProblems(catalog, checker), isWanted)),
  };
}
