import type { CatalogView } from '../catalog/view.ts';
import { shortName } from '../estimate/context.ts';

/** The word for GPU-equivalents of this catalog: the reference's alias with an e, such as `H100e`. */
export function equivalentsWord(view: CatalogView): string {
  const settings = view.settings();
  const reference = settings && view.hardware(settings.reference);
  return reference ? `${shortName(reference)}e` : 'equivalents';
}
