import type { Change } from './catalog.ts';
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

/** Reads every file of a catalog. What cannot be read is refused by itself and hides nothing else. */
export async function loadCatalog(folder: Folder): Promise<readonly Change[]> {
  const paths = ['catalog.yaml'];
  const changes: Change[] = [];
  for (const name of Object.keys(entryFolders)) {
    for (const [file, type] of await folder.readDirectory(name)) {
      const path = `${name}/${file}`;
      const refused = whyRefused(path, type);
      if (refused !== undefined) changes.push({ path, refused });
      else if (fileKind(path)) paths.push(path);
    }
  }
  paths.sort();
  for (let from = 0; from < paths.length; from += readsAtOnce) {
    changes.push(
      ...(await Promise.all(paths.slice(from, from + readsAtOnce).map((path) => readChange(folder, path)))),
    );
  }
  return changes;
}

/** One file as a change: its text, or why it is refused. */
export async function readChange(folder: Folder, path: string): Promise<Change> {
  let bytes: Uint8Array;
  try {
    bytes = await folder.readFile(path);
  } catch (error) {
    return {
      path,
      refused: `The file cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
  try {
    return { path, text: folder.decode(bytes) };
  } catch {
    return { path, refused: 'The file is not UTF-8. Save it with that encoding.' };
  }
}

/** Why a file by its name and type is not read; undefined where it is read, or none of ours. */
export function whyRefused(path: string, type: 'file' | 'directory' | 'other'): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (name.startsWith('.')) return undefined;
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
