import { dirname, join, resolve } from 'node:path';
import { encodingOf } from '../catalog/encoding.ts';
import { isCatalogText } from '../catalog/file-kind.ts';
import { readRegular } from './node-folder.ts';
import { Stop } from './stop.ts';

/** The catalog's folder: the one named, or else the nearest upward that is a catalog, or ./catalog. */
export function findCatalog(cwd: string, named: string | undefined): string {
  if (named !== undefined) {
    const folder = resolve(cwd, named);
    if (isCatalog(folder)) return folder;
    throw new Stop(
      `${named} is not a catalog: no catalog.yaml there that begins with “format: ai-factories/1”.`,
    );
  }
  for (const folder of upward(cwd)) if (isCatalog(folder)) return folder;
  const beneath = join(cwd, 'catalog');
  if (isCatalog(beneath)) return beneath;
  throw new Stop('There is no catalog here, above or in ./catalog. Name one with --catalog DIR.');
}

/** A folder and those that hold it, the nearest first. */
export function upward(from: string): readonly string[] {
  const folders = [resolve(from)];
  for (;;) {
    const last = folders.at(-1) ?? '';
    const parent = dirname(last);
    if (parent === last) return folders;
    folders.push(parent);
  }
}

function isCatalog(folder: string): boolean {
  try {
    const bytes = readRegular(join(folder, 'catalog.yaml'));
    return isCatalogText(new TextDecoder(encodingOf(bytes)).decode(bytes)); // whatever it is in, its problems say
  } catch {
    return false;
  }
}
