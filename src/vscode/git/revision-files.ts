import * as vscode from 'vscode';
import { fileKind } from '../../catalog/file-kind.ts';
import type { Folder } from '../../catalog/load.ts';
import { folderAt } from '../catalogs/catalog-folder.ts';
import { Refusal } from '../edge.ts';
import type { GitRepository } from './git-api.ts';
import type { Revision } from './revision.ts';

/** How many files git is asked for at once, and how long the longest may be, in bytes. */
const atOnce = 8;
const largestFile = 64 * 2 ** 20;

/**
 * The folder of a catalog as it was at a commit. What did not change since is read from where it lies, so that git is asked
 * only for the rest, and for nothing once it is no longer wanted. Refuses where the commit has no catalog there.
 */
export async function folderAtCommit(
  repository: GitRepository,
  root: vscode.Uri,
  { name, commit }: Pick<Revision, 'name' | 'commit'>,
  isWanted: () => boolean,
): Promise<Folder> {
  const pathOf = pathsBelow(root);
  const names = new Map<string, readonly string[]>();
  const namesIn = async (folder: string): Promise<readonly string[]> => {
    const known = names.get(folder) ?? namesOf(await repository.buffer(commit, pathOf(folder)));
    names.set(folder, known);
    return known;
  };
  const top = await namesIn('').catch((): readonly string[] => []);
  if (!top.includes('catalog.yaml'))
    throw new Refusal(`There is no catalog in ${vscode.workspace.asRelativePath(root)} at ${name}.`);
  const disk = folderAt(root);
  const present: Folder = {
    async readDirectory(path) {
      if (path !== '' && !top.includes(`${path}/`)) return [];
      return (await namesIn(path)).map((each) =>
        each.endsWith('/') ? ([each.slice(0, -1), 'directory'] as const) : ([each, 'file'] as const),
      );
    },
    readFile: (path) =>
      Promise.resolve(texts.get(path) ?? Promise.reject(new Error('there is no such file'))),
    decode: (bytes) => disk.decode(bytes),
  };
  const texts = await textsOf(await filesIn(present), disk, repository, { root, commit, isWanted });
  return present;
}

/** The paths of the files that a catalog is read from. */
async function filesIn(within: Folder): Promise<readonly string[]> {
  const found = await Promise.all(
    ['', 'hardware', 'factories', 'editions'].map(async (folder) =>
      (await within.readDirectory(folder)).flatMap(([name, type]) => {
        const path = folder === '' ? name : `${folder}/${name}`;
        return type === 'file' && fileKind(path) ? [path] : [];
      }),
    ),
  );
  return found.flat();
}

/** The bytes of files at a commit; of those that have none to be read, nothing. */
async function textsOf(
  paths: readonly string[],
  disk: Folder,
  repository: GitRepository,
  {
    root,
    commit,
    isWanted,
  }: { readonly root: vscode.Uri; readonly commit: string; readonly isWanted: () => boolean },
): Promise<ReadonlyMap<string, Uint8Array>> {
  const texts = new Map<string, Uint8Array>();
  await eachAtOnce(paths, isWanted, async (path) => {
    const bytes = await disk.readFile(path).catch(() => undefined);
    if (bytes) texts.set(path, bytes);
  });
  // Asked only now: what changes meanwhile is among what changed.
  const changes = await repository.diffWith(commit);
  const changed = new Set(
    changes.flatMap(({ uri, originalUri, renameUri }) =>
      [uri, originalUri, renameUri].flatMap((each) => (each ? [each.fsPath] : [])),
    ),
  );
  const pathOf = pathsBelow(root);
  const others = paths.filter((path) => !texts.has(path) || changed.has(pathOf(path)));
  await eachAtOnce(others, isWanted, async (path) => {
    const { mode, size } = await repository.getObjectDetails(commit, pathOf(path));
    // A link is no file, and its text is where it leads.
    if (mode.startsWith('100') && size <= largestFile)
      texts.set(path, await repository.buffer(commit, pathOf(path)));
    else texts.delete(path);
  });
  return texts;
}

async function eachAtOnce<T>(
  all: readonly T[],
  isWanted: () => boolean,
  task: (each: T) => Promise<void>,
): Promise<void> {
  const left = [...all];
  const worker = async (): Promise<void> => {
    for (let each = left.pop(); each !== undefined && isWanted(); each = left.pop()) await task(each);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

/** The names in a folder, those of folders with a slash at their end: as git shows a tree, below its title. */
function namesOf(shown: Uint8Array): readonly string[] {
  const [, , ...names] = new TextDecoder().decode(shown).split('\n');
  return names.filter((name) => name !== '');
}

/** How git names what lies below a folder: put together, for there may be very many. */
function pathsBelow(root: vscode.Uri): (path: string) => string {
  const { fsPath } = root;
  const first = vscode.Uri.joinPath(root, 'a').fsPath.slice(0, -1);
  const stroke = first.slice(-1);
  return (path) => (path === '' ? fsPath : first + (stroke === '/' ? path : path.replaceAll('/', stroke)));
}
