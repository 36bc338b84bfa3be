import type { Catalog } from '../catalog/catalog.ts';
import type { Edition } from '../catalog/entries.ts';
import { shortName } from '../estimate/context.ts';
import type { ListTime } from '../estimate/context.ts';
import type { CatalogView } from '../catalog/view.ts';
import type { Rankings } from '../ranking/rankings.ts';

/** What every language feature works from: a catalog, its lists, and the edition that is being worked on. */
export interface Desk {
  readonly catalog: Catalog;
  readonly rankings: Rankings;
  readonly edition: Edition | undefined;
}

/** The word for GPU-equivalents of this catalog: the reference's alias with an e, such as `H100e`. */
export function equivalentsWord(view: CatalogView): string {
  const settings = view.settings();
  const reference = settings && view.hardware(settings.reference);
  return reference ? `${shortName(reference)}e` : 'equivalents';
}

/** For which list figures are shown: the current edition's. A catalog without editions has no day, and no figures. */
export function timeOf({ edition }: Desk): ListTime | undefined {
  return edition && { asOf: edition.asOf, counts: edition.counts };
}
