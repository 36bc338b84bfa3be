import { measures } from '../../estimate/figure.ts';
import type { Ranking } from '../../ranking/ranking.ts';
import { csv, figureCells, figureColumns } from '../../words/csv.ts';

/** The rows of a list with a header; every figure in its plain unit, as low, mid and high. */
export function rankingCsv({ rows }: Ranking): string {
  const figures = ['value', ...measures];
  const header = [
    ...['rank', 'id', 'name', 'move', 'previousRank', 'possibleRanks_best', 'possibleRanks_worst'],
    ...['status', 'basis'],
    ...figures.flatMap(figureColumns),
    ...['onList', 'inTop10', 'caveats'],
  ];
  const records = rows.map((row) => [
    ...[row.rank, row.id, row.name, row.move, row.previousRank, ...row.possibleRanks, row.status],
    row.basis ?? null,
    ...[row.value, ...measures.map((measure) => row.figures[measure])].flatMap(figureCells),
    ...[row.onList, row.inTop10, row.caveats.join(' ')],
  ]);
  return csv([header, ...records]);
}
