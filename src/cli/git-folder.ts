import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { entryFolders, fileKind } from '../catalog/file-kind.ts';
import type { Folder } from '../catalog/load.ts';
import { upward } from './find-catalog.ts';
import { askGit } from './git.ts';
import { tooLong, largestFile } from './node-folder.ts';
import { Stop } from './stop.ts';

/** A folder as it was at a revision of the git repository that holds it. Nothing is checked out. */
export function gitFolder(folder: string, revision: string): Folder {
  const real = realpathSync(folder);
  refuseBare(real, folder);
  const prefix = prefixOf(real, folder, revision);
  const commit = commitOf(real, revision);
  const entries = listTree(real, commit, prefix);
  if (!entries.has('catalog.yaml')) {
    throw new Stop(`There is no catalog in ${prefix.slice(0, -1) || 'the repository'} at ${revision}.`);
  }
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const blobs = readBlobs(real, entries, revision);
  return {
    readDirectory: (path) => Promise.resolve(childrenOf(entries, path)),
    readFile: (path) => {
      const blob = blobs.get(entries.get(path)?.object ?? '');
      if (typeof blob === 'number') return Promise.reject(new Error(tooLong(blob)));
      return blob ? Promise.resolve(blob) : Promise.reject(new Error('there is no such file'));
    },
    decode: (bytes) => decoder.decode(bytes),
  };
}

/**
 * A repository that lies in the folder as files of it (`HEAD`, `objects`, `refs`) is the stranger's through and through:
 * git takes it for the folder's own, with the programs that its configuration names. Throws a Stop.
 */
export function refuseBare(real: string, shown: string): void {
  for (const folder of upward(real)) {
    if (existsSync(join(folder, '.git'))) return;
    if (['HEAD', 'objects', 'refs'].every((name) => existsSync(join(folder, name)))) {
      throw new Stop(
        `${shown} has no revisions: ${folder} holds the inside of a git repository, which is not used.`,
      );
    }
  }
}

/** Where the folder lies in its repository: empty, or with a slash at its end. */
function prefixOf(real: string, folder: string, revision: string): string {
  const answer = askGit(real, ['rev-parse', '--show-prefix']);
  if (answer.ok) return answer.output.toString('utf8').replace(/\n$/, '');
  const isNone = answer.reason.startsWith('not a git repository');
  throw new Stop(
    `“${revision}” is no folder, and ${folder} is in ${isNone ? 'no git repository' : `a git repository that cannot be read: ${answer.reason}`}.`,
  );
}

/** The commit that a revision names. */
function commitOf(real: string, revision: string): string {
  const unknown = `“${revision}” is neither a folder nor a git revision`;
  if (revision.startsWith('-')) throw new Stop(`${unknown}.`); // git would take it for an option
  if (/^\^|\.\.|[\0\n]/.test(revision)) {
    throw new Stop(`${unknown}: name one commit, such as main, HEAD~1 or a tag.`);
  }
  const answer = askGit(real, ['rev-parse', '--verify', `${revision}^{commit}`]);
  const commit = answer.ok ? answer.output.toString('utf8').trim() : '';
  if (/^[0-9a-f]{40,64}$/.test(commit)) return commit;
  const said = answer.ok ? '' : answer.reason;
  const reason = said === 'Needed a single revision' ? '' : said;
  const shallow = isShallow(real)
    ? 'this clone is shallow, so it may end before that (git fetch --unshallow gets the rest)'
    : '';
  throw new Stop(`${[unknown, reason, shallow].filter((each) => each !== '').join(': ')}.`);
}

function isShallow(real: string): boolean {
  const answer = askGit(real, ['rev-parse', '--is-shallow-repository']);
  return answer.ok && answer.output.toString('utf8').trim() === 'true';
}

interface TreeEntry {
  readonly type: 'file' | 'directory' | 'other';
  readonly object: string;
}

/** What lies in a catalog's folder and in its folders of entries, by its path relative to the catalog. */
function listTree(real: string, commit: string, prefix: string): ReadonlyMap<string, TreeEntry> {
  const entries = new Map<string, TreeEntry>();
  const list = (within: string): void => {
    const where = prefix + within === '' ? [] : ['--', prefix + within];
    const listed = gitOrStop(real, ['ls-tree', '-z', '--full-tree', commit, ...where]).toString('utf8');
    for (const line of listed.split('\0')) {
      const [, mode = '', object = '', path = ''] = /^(\d+) \w+ ([0-9a-f]+)\t([^]*)$/.exec(line) ?? [];
      if (path !== '') entries.set(path.slice(prefix.length), { type: typeOf(mode), object });
    }
  };
  list('');
  for (const name of Object.keys(entryFolders)) {
    if (entries.get(name)?.type === 'directory') list(`${name}/`);
  }
  return entries;
}

/** Links and submodules are neither files nor folders. */
function typeOf(mode: string): TreeEntry['type'] {
  if (mode.startsWith('100')) return 'file';
  return mode === '040000' ? 'directory' : 'other';
}

/** The contents of the files of a catalog by their objects; of those that are too long, how many bytes they have. */
function readBlobs(
  real: string,
  entries: ReadonlyMap<string, TreeEntry>,
  revision: string,
): ReadonlyMap<string, Uint8Array | number> {
  const wanted = [...entries].filter(([path, { type }]) => type === 'file' && fileKind(path));
  if (wanted.length === 0) return new Map();
  const objects = wanted.map(([, { object }]) => object);
  const sizes = sizesOf(real, objects);
  const lacking = wanted.filter(([, { object }]) => !sizes.has(object)).map(([path]) => path);
  if (lacking.length > 0) {
    const more = lacking.length > 1 ? ` and ${lacking.length - 1} more` : '';
    throw new Stop(
      `${revision} cannot be read: git has no object of ${lacking[0] ?? ''}${more} (a partial or damaged clone). Fetch the rest with git.`,
    );
  }
  const short = objects.filter((object) => (sizes.get(object) ?? 0) <= largestFile);
  return new Map<string, Uint8Array | number>([...sizes, ...contentsOf(real, short)]);
}

/** How many bytes each object has; those that the repository lacks are left out. */
function sizesOf(real: string, objects: readonly string[]): ReadonlyMap<string, number> {
  const listed = gitOrStop(real, ['cat-file', '--batch-check'], objects).toString('latin1');
  return new Map(
    listed.split('\n').flatMap((line) => {
      const [, object = '', size = ''] = /^([0-9a-f]+) blob (\d+)$/.exec(line) ?? [];
      return object === '' ? [] : [[object, Number(size)] as const];
    }),
  );
}

/** The contents of objects, all asked for at once: `<object> blob <size>`, a line break, the bytes, a line break. */
function contentsOf(real: string, objects: readonly string[]): ReadonlyMap<string, Uint8Array> {
  const blobs = new Map<string, Uint8Array>();
  if (objects.length === 0) return blobs;
  const output = gitOrStop(real, ['cat-file', '--batch'], objects);
  let at = 0;
  while (at < output.length) {
    const end = output.indexOf('\n', at);
    const [object = '', , size = '0'] = output.toString('latin1', at, end).split(' ');
    const start = end + 1;
    blobs.set(object, output.subarray(start, start + Number(size)));
    at = start + Number(size) + 1;
  }
  return blobs;
}

function childrenOf(
  entries: ReadonlyMap<string, TreeEntry>,
  folder: string,
): readonly (readonly [string, TreeEntry['type']])[] {
  const start = folder === '' ? '' : `${folder}/`;
  return [...entries].flatMap(([path, { type }]) => {
    const name = path.slice(start.length);
    return path.startsWith(start) && !name.includes('/') ? [[name, type] as const] : [];
  });
}

function gitOrStop(real: string, args: readonly string[], objects: readonly string[] = []): Buffer {
  const answer = askGit(real, args, { input: objects.map((object) => `${object}\n`).join('') });
  if (answer.ok) return answer.output;
  throw new Stop(`The revision cannot be read: ${answer.reason}.`);
}
