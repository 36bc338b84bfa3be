import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { encodingOf } from '../catalog/encoding.ts';
import { isCatalogText } from '../catalog/file-kind.ts';

/** How deep below a folder of the client catalogs are looked for, and in how many folders at most. */
const deepest = 4;
const mostFolders = 2000;

/** The folders of the catalogs in a folder; not in node_modules, nor where a name begins with a dot. */
export async function catalogsIn(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  let folders = [folder];
  let left = mostFolders;
  for (let depth = 0; depth <= deepest && left > 0; depth++) {
    const below: string[] = [];
    for (const each of folders.slice(0, left)) {
      if (await isCatalog(each)) found.push(each);
      below.push(...(await foldersIn(each)));
    }
    left -= folders.length;
    folders = below;
  }
  return found;
}

/** The nearest catalog that holds a file, upward from it; undefined where there is none. */
export async function catalogAround(file: string): Promise<string | undefined> {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    if (await isCatalog(folder)) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}

/** Whether a folder is a catalog. */
export async function isCatalog(folder: string): Promise<boolean> {
  try {
    const bytes = await readFile(join(folder, 'catalog.yaml'));
    return isCatalogText(new TextDecoder(encodingOf(bytes)).decode(bytes));
  } catch {
    return false;
  }
}

async function foldersIn(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((each) => each.isDirectory() && each.name !== 'node_modules' && !each.name.startsWith('.'))
      .map(({ name }) => join(folder, name));
  } catch {
    return []; // not ours to read
  }
}
