import type { CatalogView } from '../catalog/view.ts';
import type { RankingView } from '../ranking/rankings.ts';

/** The lists of a catalog; whoever asks for any is noted in `catalog`, a recording view, as depending on every entry. */
export function recordingRankings(rankings: RankingView, catalog: CatalogView): RankingView {
  const noteAll = (): void => {
    catalog.settings();
    catalog.allHardware();
    catalog.allFactories();
    for (const { id } of catalog.allEditions()) catalog.ranking(id);
  };
  return {
    list: (edition, options) => {
      noteAll();
      return rankings.list(edition, options);
    },
    summary: (id, spec) => {
      noteAll();
      return rankings.summary(id, spec);
    },
    latestEdition: () => {
      catalog.allEditions();
      return rankings.latestEdition();
    },
  };
}
