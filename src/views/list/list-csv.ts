import type { Catalog } from '../../catalog/catalog.ts';
import type { Factory } from '../../catalog/entries.ts';
import { measures } from '../../estimate/figure.ts';
import type { Ranking } from '../../ranking/ranking.ts';
import { csv, figureCells, figureColumns } from '../../words/csv.ts';
import type { SafeCsv } from '../../words/safe-text.ts';

/** The rows of a list with a header: where it is, whose, and every figure in its plain unit, as low, mid and high. */
export function rankingCsv(catalog: Catalog, { rows }: Ranking): SafeCsv {
  const figures = ['value', ...measures];
  const header = [
    ...['rank', 'id', 'name', 'move', 'previousRank', 'possibleRanks_best', 'possibleRanks_worst'],
    ...['countries', 'owners', 'status', 'basis'],
    ...figures.flatMap(figureColumns),
    ...['onList', 'inTop10', 'caveats'],
  ];
  const records = rows.map((row) => [
    ...[row.rank, row.id, row.name, row.move, row.previousRank, ...row.possibleRanks],
    ...whose(catalog.factory(row.id)),
    ...[row.status, row.basis ?? null],
    ...[row.value, ...measures.map((measure) => row.figures[measure])].flatMap(figureCells),
    ...[row.onList, row.inTop10, row.caveats.join(' ')],
  ]);
  return csv([header, ...records]);
}

function whose(factory: Factory | undefined): readonly string[] {
  return [factory?.location.countries ?? [], factory?.owners ?? []].map((names) => names.join('; '));
}
