import type { Counts, Edition, Metric, Status } from '../catalog/entries.ts';
import type { Day } from '../catalog/day.ts';
import type { CatalogView } from '../catalog/view.ts';
import type { Basis } from '../estimate/figure.ts';
import type { ListOptions } from './list-spec.ts';
import type { Chances, LiveList } from './live-list.ts';
import { Moves, type Move } from './moves.ts';
import type { RankingView } from './rankings.ts';
import { caveatsOf, measureOf, type FigureSummary, type Summary } from './summary.ts';

/** One row of a list. Figures are in plain units: accelerators, H100-equivalents, W, USD, Wh per year. */
export interface Row {
  readonly rank: number;
  readonly id: string;
  readonly name: string;
  readonly move: Move | null;
  readonly previousRank: number | null;
  readonly possibleRanks: readonly [number, number];
  /** The metric's figure. */
  readonly value: FigureSummary;
  readonly status: Status;
  readonly basis: Basis | undefined;
  readonly figures: Summary['figures'];
  /** Why some of its figures are doubtful; each of those says which of them. */
  readonly caveats: readonly string[];
}

/** A row with how likely it is among the first. */
export interface RankedRow extends Row, Chances {}

/** A list, or as many rows of it as were asked for. */
export interface Ranking {
  readonly edition: Edition;
  readonly asOf: Day;
  readonly metric: Metric;
  readonly counts: Counts;
  /** How many rows the list has, and how many factories are ranked at all. */
  readonly length: number;
  readonly rankedCount: number;
  readonly rows: readonly RankedRow[];
  readonly unranked: readonly { readonly id: string; readonly reason: string }[];
}

/** The ranking of an edition: the list's rows, or the first `top` ranked factories. */
export function rankEdition(
  catalog: CatalogView,
  rankings: RankingView,
  edition: Edition,
  options: ListOptions = {},
  top?: number,
): Ranking {
  const list = rankings.list(edition, options);
  const moves = new Moves(catalog, rankings, edition, list.spec);
  const { asOf, metric, counts } = list.spec;
  const ids = list.ids(top);
  const chances = list.firstChances(ids.length);
  const rows = ids.flatMap((id, place): readonly RankedRow[] => {
    const row = rowOf(catalog, rankings, list, moves, id);
    return row ? [withChances(row, chances(place))] : [];
  });
  const { length, rankedCount } = list;
  return { edition, asOf, metric, counts, length, rankedCount, rows, unranked: list.unranked() };
}

/** They are computed when somebody reads them, which takes long. */
function withChances(row: Row, chances: Chances): RankedRow {
  return {
    ...row,
    get onList() {
      return chances.onList;
    },
    get inTop10() {
      return chances.inTop10;
    },
  };
}

/** The rows of a list, without how likely they are there. */
export interface RankingRows extends Pick<Ranking, 'edition' | 'asOf' | 'metric' | 'counts'> {
  readonly rows: readonly Row[];
}

/** What a ranking file holds of an edition: the rows of its list, and nothing of those that are not on it. */
export function listOf(catalog: CatalogView, rankings: RankingView, edition: Edition): RankingRows {
  const list = rankings.list(edition);
  const moves = new Moves(catalog, rankings, edition, list.spec);
  const { asOf, metric, counts } = list.spec;
  const rows = list.ids().flatMap((id) => rowOf(catalog, rankings, list, moves, id) ?? []);
  return { edition, asOf, metric, counts, rows };
}

/** One row of a list; undefined where the factory is not ranked. */
export function rowOf(
  catalog: CatalogView,
  rankings: RankingView,
  list: LiveList,
  moves: Moves,
  id: string,
): Row | undefined {
  const standing = list.standing(id);
  const factory = catalog.factory(id);
  const summary = rankings.summary(id, list.spec);
  if (standing?.ranked !== true || !factory || !summary) return undefined;
  const { rank, possible } = standing;
  return {
    rank,
    id,
    name: factory.name,
    // What is not on the list did not move on it.
    ...(standing.listed ? moves.moveOf(id, rank) : { move: null, previousRank: null }),
    possibleRanks: possible,
    value: summary.figures[measureOf[list.spec.metric]],
    status: factory.status,
    basis: summary.basis,
    figures: summary.figures,
    caveats: caveatsOf(summary.figures),
  };
}
