import type { Counts, Edition, Metric } from '../catalog/entries.ts';
import type { CatalogView } from '../catalog/view.ts';
import { editionsByDay, type RankingView } from './rankings.ts';

export type Move = 'new' | 'up' | 'down' | 'same' | 'return';

/** The edition that moves are counted from: the one that `previous` names, or the nearest earlier one. */
export function previousEdition(catalog: CatalogView, edition: Edition): Edition | undefined {
  if (edition.previous !== undefined) return catalog.edition(edition.previous);
  return earlierEditions(catalog, edition).at(-1);
}

/**
 * The ids of an earlier list in order: as its ranking file has them, where that is of this metric and these counts, else
 * computed as of its day, so that a move is never an artefact of the metric.
 */
export function earlierList(
  catalog: CatalogView,
  rankings: RankingView,
  edition: Edition,
  { metric, counts }: { readonly metric: Metric; readonly counts: Counts },
): readonly string[] {
  const file = catalog.ranking(edition.id);
  if (file?.metric === metric && file.counts === counts) return file.ids;
  return rankings.list(edition, { metric, counts }).ids();
}

/** What became of each factory since the lists before. */
export class Moves {
  readonly #previous: ReadonlyMap<string, number> | undefined;
  readonly #earlier: readonly (() => readonly string[])[];

  constructor(
    catalog: CatalogView,
    rankings: RankingView,
    edition: Edition,
    spec: { readonly metric: Metric; readonly counts: Counts },
  ) {
    const previous = previousEdition(catalog, edition);
    const ids = previous && earlierList(catalog, rankings, previous, spec);
    this.#previous = ids && new Map(ids.map((id, index) => [id, index + 1]));
    // Only a newcomer asks for the lists before the previous one.
    this.#earlier = earlierEditions(catalog, edition)
      .filter(({ id }) => id !== previous?.id)
      .map((earlier) => () => earlierList(catalog, rankings, earlier, spec));
  }

  /** The move to `rank`, and the place before; both null where no earlier edition exists. */
  moveOf(id: string, rank: number): { readonly move: Move | null; readonly previousRank: number | null } {
    if (!this.#previous) return { move: null, previousRank: null };
    const previousRank = this.#previous.get(id) ?? null;
    if (previousRank === null) {
      const returns = this.#earlier.some((ids) => ids().includes(id));
      return { move: returns ? 'return' : 'new', previousRank };
    }
    return { move: rank < previousRank ? 'up' : rank > previousRank ? 'down' : 'same', previousRank };
  }
}

/** The editions of an earlier day than this one, from the earliest. */
export function earlierEditions(catalog: CatalogView, edition: Edition): readonly Edition[] {
  return editionsByDay(catalog.allEditions()).filter(({ asOf }) => asOf < edition.asOf);
}
