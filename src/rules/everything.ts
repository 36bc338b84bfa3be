import type { CatalogView } from '../catalog/view.ts';

/** Notes that what follows depends on every entry, as a list does. */
export function everything(view: CatalogView): void {
  view.settings();
  view.allHardware();
  view.allFactories();
  for (const { id } of view.allEditions()) view.ranking(id);
}
