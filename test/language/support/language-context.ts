import { Catalog, type CatalogFile } from '../../../src/catalog/catalog.ts';
import type { LanguageContext } from '../../../src/language/language-context.ts';
import { Rankings } from '../../../src/ranking/rankings.ts';
import { shippedTexts } from '../../support/shipped.ts';

/** What language features work from: the catalog that we ship, with files put in or, where undefined, taken out. */
export function shippedContext(files: Readonly<Record<string, string | undefined>> = {}): LanguageContext {
  return contextOver(new Map<string, string | undefined>([...shippedTexts(), ...Object.entries(files)]));
}

/** What language features work from, over just these files. */
export function contextOver(
  files: Iterable<readonly [path: string, text: string | undefined]>,
): LanguageContext {
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
export function fileAt(context: LanguageContext, path: string): CatalogFile {
  const file = context.catalog.file(path);
  if (!file) throw new Error(`${path} is not in the catalog`);
  return file;
}
