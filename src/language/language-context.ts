import type { Catalog } from '../catalog/catalog.ts';
import type { Edition } from '../catalog/entries.ts';
import type { ListTime } from '../estimate/context.ts';
import type { Rankings } from '../ranking/rankings.ts';

/** What every language feature works from: a catalog, its lists, and the edition that is being worked on. */
export interface LanguageContext {
  readonly catalog: Catalog;
  readonly rankings: Rankings;
  readonly edition: Edition | undefined;
}

/** For which list figures are shown: the current edition's. A catalog without editions has no day, and no figures. */
export function timeOf({ edition }: LanguageContext): ListTime | undefined {
  return edition && { asOf: edition.asOf, counts: edition.counts };
}
