import type { Change } from './catalog.ts';
import { whyNotUtf8 } from './encoding.ts';
import { entryFolders, fileKind } from './file-kind.ts';

/** A folder to read a catalog from; paths are relative to it, with forward slashes. */
export interface Folder {
  /** Names and types; an empty list where there is no such folder. Symbolic links and the like are `other`. */
  readDirectory(
    path: string,
  ): Promise<readonly (readonly [name: string, type: 'file' | 'directory' | 'other'])[]>;
  /** The bytes of a file; throws where it cannot be read. */
  readFile(path: string): Promise<Uint8Array>;
  /** Bytes as UTF-8 text without a byte order mark; throws where they are not UTF-8. The host's TextDecoder. */
  decode(bytes: Uint8Array): string;
}

/** How many files are read at once. */
const readsAtOnce = 64;

/** The files of a catalog by their names: those to read, in order, and those that are refused. */
export interface Listing {
  readonly paths: readonly string[];
  readonly refused: readonly Change[];
}

/** Reads every file of a catalog. What cannot be read is refused by itself and hides nothing else. */
export async function loadCatalog(folder: Folder): Promise<readonly Change[]> {
  const { paths, refused } = await listCatalog(folder);
  return [...refused, ...(await readChanges(folder, paths))];
}

/** Reads these files of a catalog. */
export async function readChanges(folder: Folder, paths: readonly string[]): Promise<readonly Change[]> {
  const changes: Change[] = [];
  for (let from = 0; from < paths.length; from += readsAtOnce) {
    changes.push(
      ...(await Promise.all(paths.slice(from, from + readsAtOnce).map((path) => readChange(folder, path)))),
    );
  }
  return changes;
}

/** Looks which files a catalog has. */
export async function listCatalog(folder: Folder): Promise<Listing> {
  const top = await list(folder, '').catch(() => undefined);
  // Where case does not count, a folder of another name would answer for it. A folder that shows its name only still holds
  // the folders that we know.
  const names = Object.keys(entryFolders).filter(
    (name) => top === undefined || (top.names.has(name) && !top.refused.some(({ path }) => path === name)),
  );
  const below = await Promise.all(names.map((name) => list(folder, name).catch(cannotList(name))));
  const refused = [top, ...below].flatMap((each) => each?.refused ?? []);
  const paths = below.flatMap((each) => each.paths);
  if (!refused.some(({ path }) => path === 'catalog.yaml')) paths.push('catalog.yaml');
  return { paths: paths.sort(), refused };
}

interface FolderListing extends Listing {
  /** What lies at the top, whatever it is. */
  readonly names: ReadonlySet<string>;
}

async function list(folder: Folder, name: string): Promise<FolderListing> {
  const entries = await folder.readDirectory(name);
  const paths: string[] = [];
  const refused: Change[] = [];
  for (const [file, type] of entries) {
    const path = name === '' ? file : `${name}/${file}`;
    // What nearly all are is not looked at more closely: there may be very many.
    if (name !== '' && type === 'file' && file.endsWith('.yaml') && !file.startsWith('.')) {
      paths.push(path);
      continue;
    }
    const why = whyRefused(path, type);
    if (why !== undefined) refused.push({ path, refused: why });
    else if (fileKind(path) && path !== 'catalog.yaml') paths.push(path);
  }
  return { paths, refused, names: new Set(name === '' ? entries.map(([file]) => file) : []) };
}

function cannotList(path: string): (error: unknown) => FolderListing {
  return (error) => ({
    paths: [],
    refused: [{ path, refused: `The folder cannot be read: ${messageOf(error)}` }],
    names: new Set(),
  });
}

/** One file as a change: its text, or why it is refused. */
export async function readChange(folder: Folder, path: string): Promise<Change> {
  let bytes: Uint8Array;
  try {
    bytes = await folder.readFile(path);
  } catch (error) {
    return unreadable(path, error);
  }
  return decoded(folder, path, bytes);
}

/** A file that cannot be read as a change: why it is refused. */
export function unreadable(path: string, error: unknown): Change {
  // Bytes that are no letters were listed as this sign, and no file goes by that.
  if (path.includes('\ufffd'))
    return { path, refused: 'The name of the file is not UTF-8, so that it cannot be opened. Rename it.' };
  return { path, refused: `The file cannot be read: ${messageOf(error)}` };
}

/** The bytes of a file as a change: its text, or why it is refused. */
export function decoded(folder: Pick<Folder, 'decode'>, path: string, bytes: Uint8Array): Change {
  const why = whyNotUtf8(bytes);
  if (why !== undefined) return { path, refused: `The file ${why}. Save it with that encoding.` };
  try {
    return { path, text: folder.decode(bytes) };
  } catch {
    return { path, refused: 'The file is not UTF-8. Save it with that encoding.' };
  }
}

/** Why a file or folder by its name and type is not read; undefined where it is read, or none of ours. */
export function whyRefused(path: string, type: 'file' | 'directory' | 'other'): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (name.startsWith('.')) return undefined;
  if (!path.includes('/')) return whyRefusedAtTop(name, type);
  if (type === 'directory')
    return `A folder is not read here. Move its files up into ${path.split('/')[0] ?? ''}/.`;
  if (type === 'other')
    return 'Only regular files are read, not links or devices. Copy the file itself here.';
  const ending = /\.ya?ml$/i.exec(name)?.[0];
  if (ending !== undefined && ending !== '.yaml') {
    return `The ending is ${ending}. Rename the file to ${name.slice(0, -ending.length)}.yaml.`;
  }
  return undefined;
}

/** Whether a file or folder of that name beside catalog.yaml is read, or refused: the catalog depends on it. */
export function countsAtTop(name: string): boolean {
  const isRefused = (['directory', 'file'] as const).some((type) => whyRefused(name, type) !== undefined);
  return isRefused || Object.hasOwn(entryFolders, name);
}

/** The same for what lies beside catalog.yaml, where much may lie that is none of ours. */
function whyRefusedAtTop(name: string, type: 'file' | 'directory' | 'other'): string | undefined {
  if (Object.hasOwn(entryFolders, name)) {
    if (type === 'directory') return undefined;
    return `${name} is ${type === 'file' ? 'a file' : 'a link'}, and a folder belongs here. Put the folder itself here.`;
  }
  if (name === 'catalog.yaml') {
    return type === 'file'
      ? undefined
      : 'Only regular files are read, not links or devices. Copy the file itself here.';
  }
  const plain = name.toLowerCase().replaceAll(/[^a-z.]/g, '');
  if (type === 'file') {
    return plain === 'catalog.yml' || plain === 'catalog.yaml'
      ? `This file is not read: the catalog is in catalog.yaml. Rename or delete it.`
      : undefined;
  }
  const meant = Object.hasOwn(nearlyOurs, plain) ? nearlyOurs[plain] : undefined;
  return meant === undefined ? undefined : `This folder is not read: its name must be ${meant}. Rename it.`;
}

/** What people call the folders of a catalog, by its letters. */
const nearlyOurs: Readonly<Record<string, keyof typeof entryFolders>> = {
  hardware: 'hardware',
  hardwares: 'hardware',
  factory: 'factories',
  factories: 'factories',
  factorys: 'factories',
  edition: 'editions',
  editions: 'editions',
};

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
