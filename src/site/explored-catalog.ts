import type { Catalog } from '../catalog/catalog.ts';
import { jsonText } from '../words/json.ts';
import { addresses, type Address } from './addresses.ts';
import type { Site, SiteFile } from './site.ts';

/** What the page that explores a catalog is fed with. */
export interface ExploredCatalog {
  /** Where the page stands. */
  readonly address: Address;
  /** Whether links to other pages name the file of a folder. */
  readonly named: boolean;
  /** The texts of the catalog's files, by their paths. */
  readonly files: Readonly<Record<string, string>>;
}

/** The catalog as a script that holds data and does nothing: a page that stands on a disk may load that, and no other file. */
export function exploredFile(site: Site): SiteFile {
  const catalog: ExploredCatalog = {
    address: addresses.explore,
    named: site.options.base === undefined,
    files: soundTexts(site.catalog),
  };
  return { path: addresses.exploredCatalog, body: `exploredCatalog = ${jsonText(catalog)}` };
}

/** What is sound: of a file that is not, the page would show what no other page of the site does. */
function soundTexts(catalog: Catalog): Readonly<Record<string, string>> {
  const sound = [...catalog.files()].filter(({ entry, stale }) => entry !== undefined && !stale);
  sound.sort((a, b) => (a.path < b.path ? -1 : 1));
  return Object.fromEntries(sound.map(({ path, text }) => [path, text]));
}
