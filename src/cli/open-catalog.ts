import { existsSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { Catalog } from '../catalog/catalog.ts';
import { loadCatalog, type Folder } from '../catalog/load.ts';
import { listProblems, type ListedProblem } from '../publish/problem-list.ts';
import type { PathOf } from '../publish/problems-text.ts';
import { Rankings } from '../ranking/rankings.ts';
import { Checker } from '../rules/checker.ts';
import type { Arguments } from './arguments.ts';
import { findCatalog, upward } from './find-catalog.ts';
import type { Io } from './io.ts';
import { nodeFolder } from './node-folder.ts';

/** A catalog from the disk, whole. */
export interface OpenCatalog {
  /** Its folder, as an absolute path. */
  readonly folder: string;
  readonly catalog: Catalog;
  readonly rankings: Rankings;
  readonly checker: Checker;
  /** Every problem of every file. */
  readonly problems: readonly ListedProblem[];
  /** Paths of its files as seen from the working directory. */
  readonly pathOf: PathOf;
}

/** Reads the catalog that a command is to work on, and checks it once. */
export async function openCatalog(args: Arguments, io: Io): Promise<OpenCatalog> {
  return readCatalog(findCatalog(io.cwd, args.option('catalog')), io);
}

/** Reads the catalog in `folder`, or as it stands elsewhere: at a revision, say. */
export async function readCatalog(
  folder: string,
  io: Io,
  from: Folder = nodeFolder(folder),
): Promise<OpenCatalog> {
  const catalog = new Catalog();
  const rankings = new Rankings(catalog);
  const checker = new Checker(catalog, rankings);
  catalog.update(await loadCatalog(from));
  const problems = listProblems(catalog, checker);
  return { folder, catalog, rankings, checker, problems, pathOf: pathsFrom(io.cwd, folder) };
}

/** Paths of a catalog's files as seen from the root of its repository, or, without one, from the working directory. */
export function repositoryPaths(folder: string, cwd: string): PathOf {
  const root = upward(folder).find((each) => existsSync(join(each, '.git')));
  return pathsFrom(root ?? cwd, folder);
}

function pathsFrom(base: string, folder: string): PathOf {
  return (file) => {
    const path = relative(base, join(folder, file));
    return (isAbsolute(path) ? path : path || '.').split(sep).join('/');
  };
}
