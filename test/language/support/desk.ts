import { Catalog, type CatalogFile } from '../../../src/catalog/catalog.ts';
import type { Desk } from '../../../src/language/desk.ts';
import { Rankings } from '../../../src/ranking/rankings.ts';
import { shippedTexts } from '../../support/shipped.ts';

/** What language features work from: the catalog that we ship, with files put in or, where undefined, taken out. */
export function deskWith(files: Readonly<Record<string, string | undefined>> = {}): Desk {
  return deskOf(new Map<string, string | undefined>([...shippedTexts(), ...Object.entries(files)]));
}

/** What language features work from, over just these files. */
export function deskOf(files: Iterable<readonly [path: string, text: string | undefined]>): Desk {
  const catalog = new Catalog();
  const rankings = new Rankings(catalog);
  catalog.update([...files].map(([path, text]) => ({ path, text })));
  return {
    catalog,
    rankings,
    get edition() {
      return rankings.latestEdition();
    },
  };
}

/** A file that must be there. */
export function fileAt(desk: Desk, path: string): CatalogFile {
  const file = desk.catalog.file(path);
  if (!file) throw new Error(`${path} is not in the catalog`);
  return file;
}
