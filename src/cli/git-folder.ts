import { execFileSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { fileKind } from '../catalog/file-kind.ts';
import type { Folder } from '../catalog/load.ts';
import { Stop } from './stop.ts';

/** How much one file or one listing of a repository may be. */
const maxBuffer = 256 * 1024 * 1024;

/** A folder as it was at a revision of the git repository that holds it. Nothing is checked out. */
export function gitFolder(folder: string, revision: string): Folder {
  const real = realpathSync(folder);
  const outside = `“${revision}” is no folder, and ${folder} is in no git repository`;
  const root = ask(real, ['rev-parse', '--show-toplevel'], outside).trim();
  const unknown = `“${revision}” is neither a folder nor a git revision`;
  const commit = ask(
    real,
    ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`],
    unknown,
  ).trim();
  const inRepository = relative(realpathSync(root), real).split(sep).join('/');
  const entries = listTree(root, commit, inRepository);
  if (!entries.has('catalog.yaml')) {
    throw new Stop(`There is no catalog in ${inRepository || 'the repository'} at ${revision}.`);
  }
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const wanted = [...entries].flatMap(([path, { type, object }]) =>
    type === 'file' && fileKind(path) ? [object] : [],
  );
  const blobs = readBlobs(root, wanted);
  return {
    readDirectory: (path) => Promise.resolve(childrenOf(entries, path)),
    readFile: (path) => {
      const blob = blobs.get(entries.get(path)?.object ?? '');
      return blob ? Promise.resolve(blob) : Promise.reject(new Error('there is no such file'));
    },
    decode: (bytes) => decoder.decode(bytes),
  };
}

interface TreeEntry {
  readonly type: 'file' | 'other';
  readonly object: string;
}

/** Every file beneath a folder at a commit, by its path relative to the folder. */
function listTree(root: string, commit: string, folder: string): ReadonlyMap<string, TreeEntry> {
  const where = folder === '' ? [] : ['--', `${folder}/`];
  const listed = git(root, ['ls-tree', '-r', '-z', '--full-tree', commit, ...where]).toString('utf8');
  const entries = new Map<string, TreeEntry>();
  for (const line of listed.split('\0')) {
    const [, mode = '', object = '', path = ''] = /^(\d+) \w+ ([0-9a-f]+)\t([^]*)$/.exec(line) ?? [];
    const type = mode.startsWith('100') ? 'file' : 'other'; // links and submodules are none
    if (path !== '') entries.set(folder === '' ? path : path.slice(folder.length + 1), { type, object });
  }
  return entries;
}

/** The contents of objects, all asked for at once: `<object> blob <size>`, a line break, the bytes, a line break. */
function readBlobs(root: string, objects: readonly string[]): ReadonlyMap<string, Uint8Array> {
  const blobs = new Map<string, Uint8Array>();
  if (objects.length === 0) return blobs;
  const output = git(root, ['cat-file', '--batch'], `${objects.join('\n')}\n`);
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
): readonly (readonly [string, 'file' | 'directory' | 'other'])[] {
  const children = new Map<string, 'file' | 'directory' | 'other'>();
  for (const [path, { type }] of entries) {
    if (!path.startsWith(`${folder}/`)) continue;
    const [name = '', ...deeper] = path.slice(folder.length + 1).split('/');
    children.set(name, deeper.length > 0 ? 'directory' : type);
  }
  return [...children];
}

function ask(cwd: string, args: readonly string[], otherwise: string): string {
  try {
    return git(cwd, args).toString('utf8');
  } catch (error) {
    if (error instanceof Stop) throw error;
    throw new Stop(`${otherwise}.`);
  }
}

/** Runs git without a shell; it asks nobody anything, and no configuration of the repository runs a program. */
function git(cwd: string, args: readonly string[], input?: string): Buffer {
  try {
    return execFileSync('git', ['--no-pager', '-c', 'core.fsmonitor=false', ...args], {
      cwd,
      maxBuffer,
      stdio: ['pipe', 'pipe', 'ignore'],
      input: input ?? '',
      env: { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0' },
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new Stop('git is not installed.');
    throw error;
  }
}
