import type { CatalogFile } from '../../../src/catalog/catalog.ts';
import type { Desk } from '../../../src/language/desk.ts';
import { fileAt } from './desk.ts';

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
  desk: Desk,
  path: string,
  text: string,
): { readonly file: CatalogFile; readonly offset: number } {
  const { text: plain, offset } = marked(text);
  desk.catalog.update([{ path, text: plain }]);
  return { file: fileAt(desk, path), offset };
}
