import { existsSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { Catalog, type Change } from '../catalog/catalog.ts';
import { listCatalog, readChanges, type Folder } from '../catalog/load.ts';
import { eachProblem, listProblems, type ListedProblem } from '../views/problems/problem-list.ts';
import { placeText, type PathOf } from '../views/problems/problems-text.ts';
import { Rankings } from '../ranking/rankings.ts';
import { readAndCheck } from '../rules/check-while-reading.ts';
import { Checker } from '../rules/checker.ts';
import { printable } from '../words/printable.ts';
import type { Arguments } from './command.ts';
import { suitFiles } from './engine.ts';
import { findCatalog, upward } from './find-catalog.ts';
import type { Io } from './io.ts';
import { nodeFolder } from './node-folder.ts';

/** A catalog from the disk, whole. */
export class OpenCatalog {
  readonly catalog = new Catalog();
  readonly rankings = new Rankings(this.catalog);
  readonly checker = new Checker(this.catalog, this.rankings);
  readonly #once = new Checker(this.catalog, this.rankings, { once: true });
  /** Its folder, as an absolute path. */
  readonly folder: string;
  /** Paths of its files as seen from the working directory. */
  readonly pathOf: PathOf;
  #problems: readonly ListedProblem[] | undefined;
  #errors: readonly ListedProblem[] | undefined;

  constructor(folder: string, cwd: string) {
    this.folder = folder;
    this.pathOf = pathsFrom(cwd, folder);
  }

  /** Takes the files of a catalog that is all to be checked. */
  takeAndCheck(changes: readonly Change[]): void {
    readAndCheck(this.catalog, this.#once, changes);
  }

  /** Every problem of every file. */
  get problems(): readonly ListedProblem[] {
    return (this.#problems ??= this.problemsOf());
  }

  /** Every problem of these files. */
  problemsOf(paths = this.checker.paths()): readonly ListedProblem[] {
    return listProblems(this.catalog, this.#once, paths);
  }

  /** The same one after the other: a file is checked when its turn comes. */
  eachProblemOf(paths: readonly string[]): Iterable<ListedProblem> {
    return eachProblem(this.catalog, this.#once, paths);
  }

  /** The errors among them, without asking the rules that only warn: those take longer than the rest of a command. */
  get errors(): readonly ListedProblem[] {
    return (this.#errors ??= listProblems(
      this.catalog,
      new Checker(this.catalog, this.rankings, { only: 'errors', once: true }),
    ));
  }
}

/** Reads the catalog that a command is to work on. */
export async function openCatalog(args: Arguments, io: Io): Promise<OpenCatalog> {
  return readCatalog(findCatalog(io.cwd, args.option('catalog')), io);
}

/** Reads the catalog in `folder`, or as it stands elsewhere: at a revision, say. `isChecked` where all problems are asked for. */
export async function readCatalog(
  folder: string,
  io: Io,
  from: Folder = nodeFolder(folder),
  { isChecked = false }: { readonly isChecked?: boolean } = {},
): Promise<OpenCatalog> {
  const open = new OpenCatalog(folder, io.cwd);
  const { paths, refused } = await listCatalog(from);
  suitFiles(paths.length);
  const changes = [...refused, ...(await readChanges(from, paths))];
  try {
    if (isChecked) open.takeAndCheck(changes);
    else open.catalog.update(changes);
  } catch {
    // One file that nobody foresaw hides no other.
    open.catalog.update(changes.map(orRefused));
  }
  return open;
}

/** The change, or, where the file cannot even be read without a fault of ours, a refusal that says so. */
function orRefused(change: Change): Change {
  try {
    new Catalog().update([change]);
    return change;
  } catch (error) {
    const { message } = error instanceof Error ? error : { message: String(error) };
    const refused = `The file cannot be read, by a fault of AI Factories: ${message.replace(/\.$/, '')}.`;
    return { path: change.path, refused };
  }
}

/** Names the errors of a catalog on standard error, one a line; returns whether there are any. */
export function reportErrors(
  open: OpenCatalog,
  io: Io,
  matters: (problem: ListedProblem) => boolean = () => true,
): boolean {
  const errors = open.errors.filter(matters);
  for (const problem of errors) {
    io.stderr.write(`${placeText(problem, open.pathOf)} ${printable(problem.message)}\n`);
  }
  return errors.length > 0;
}

/** Paths of a catalog's files as seen from the root of its repository, or, without one, from the working directory. */
export function repositoryPaths(folder: string, cwd: string): PathOf {
  return pathsFrom(repositoryRoot(folder) ?? cwd, folder);
}

/** The folder of the repository that holds a folder; undefined where there is none. */
export function repositoryRoot(folder: string): string | undefined {
  return upward(folder).find((each) => existsSync(join(each, '.git')));
}

/** Paths of a catalog’s files as seen from a folder. */
export function pathsFrom(base: string, folder: string): PathOf {
  return (file) => {
    const path = relative(base, join(folder, file));
    return (isAbsolute(path) ? path : path || '.').split(sep).join('/');
  };
}
