import { measures } from '../../estimate/figure.ts';
import type { RankedRow, Ranking } from '../../ranking/ranking.ts';
import { figureJson } from '../../words/json.ts';

/** A list as data: figures unrounded in plain units, null where there is none. `folder` says which catalog. */
export function rankingJson(folder: string, ranking: Ranking): object {
  const { edition, asOf, metric, counts, unranked, rows } = ranking;
  return { catalog: folder, edition: edition.id, asOf, metric, counts, unranked, rows: rows.map(rowJson) };
}

function rowJson(row: RankedRow): object {
  const { rank, id, name, move, previousRank, possibleRanks, value, status, basis, figures } = row;
  const { onList, inTop10, caveats } = row;
  return {
    ...{ rank, id, name, move, previousRank, possibleRanks },
    value: figureJson(value),
    status,
    basis: basis ?? null,
    ...Object.fromEntries(measures.map((measure) => [measure, figureJson(figures[measure])])),
    ...{ onList, inTop10, caveats },
  };
}
