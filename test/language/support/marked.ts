import type { CatalogFile } from '../../../src/catalog/catalog.ts';
import type { LanguageContext } from '../../../src/language/language-context.ts';
import { fileAt } from './language-context.ts';

export interface Marked {
  readonly text: string;
  /** Where `▮` stood. */
  readonly offset: number;
}

/** A text with its cursor, written `▮`. */
export function marked(text: string): Marked {
  const offset = text.indexOf('▮');
  if (offset < 0) throw new Error('No cursor ▮ in the text');
  return { text: text.replace('▮', ''), offset };
}

/** Puts a text with a cursor into a file of the catalog. */
export function typed(
  context: LanguageContext,
  path: string,
  text: string,
): { readonly file: CatalogFile; readonly offset: number } {
  const { text: plain, offset } = marked(text);
  context.catalog.update([{ path, text: plain }]);
  return { file: fileAt(context, path), offset };
}
