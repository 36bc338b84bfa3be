import { CatalogDesk } from '../../../src/panel/answers/catalog-desk.ts';
import type { Grouping } from '../../../src/ranking/totals.ts';
import type { PictureName } from '../../../src/pictures/picture-name.ts';
import { pictures } from '../../../src/pictures/pictures.ts';
import { compareLists } from '../../../src/views/comparison/comparison.ts';
import { comparisonView } from '../../../src/views/comparison/comparison-view.ts';
import { listView, type ListView } from '../../../src/views/list/list-view.ts';
import { picturedList } from '../../../src/views/pictured/pictured-list.ts';
import type { FromPanel, ToPanel } from '../../../src/panel/protocol.ts';
import { shippedCatalog } from '../../publish/support/shipped.ts';

/** What the extension says to a panel of the catalog that we ship. */
export interface ShippedPanel {
  readonly list: ListView;
  readonly detail: (factory: string) => ToPanel;
  readonly changes: ToPanel;
  /** What the list comes to; as a picture, as wide as the panel asked for. */
  readonly totals: (by: Grouping) => ToPanel;
  readonly totalsPicture: (
    as: 'shares' | 'areas',
    by: Grouping,
    said: readonly FromPanel[],
  ) => Promise<ToPanel>;
  /** A picture, as wide as the panel asked for. */
  readonly picture: (name: PictureName, said: readonly FromPanel[]) => ToPanel;
}

/** The list of an edition, the derivation of any of its rows, and its changes since the one before. */
export function shippedPanel(id: string, before: string): ShippedPanel {
  const { catalog, rankings, edition } = shippedCatalog();
  const list = listView(catalog, rankings, edition(id));
  const side = (of: string) => ({ catalog, rankings, edition: edition(of) });
  const data = picturedList(catalog, rankings, edition(id));
  const desk = new CatalogDesk(
    { catalog, rankings, isLoaded: true, currentEdition: () => edition(id) },
    () => import('../../../src/pictures/pictures.ts'),
  );
  const head = { ...list, unrankedCount: list.unranked.length };
  const widthIn = (said: readonly FromPanel[]): number | undefined =>
    said.findLast((message) => message.type === 'room')?.width;
  return {
    totals: (by) => ({ type: 'totals', totals: desk.totals(head, by) }),
    totalsPicture: async (as, by, said) => {
      const picture = await desk.totalsPicture(head, { kind: 'totals', by, as }, widthIn(said));
      return { type: 'totalsPicture', as, picture: picture! };
    },
    list,
    picture: (name, said) => {
      const drawn = pictures.find((each) => each.name === name)!;
      return { type: 'picture', name, picture: drawn.draw(data, widthIn(said)) };
    },
    detail: (factory) => {
      desk.list({ edition: id });
      return { type: 'detail', factory, detail: desk.detail(head, factory) };
    },
    changes: {
      type: 'comparison',
      comparison: comparisonView(compareLists(side(before), side(id))),
    },
  };
}
