import { measures } from '../../estimate/figure.ts';
import { isAbsent } from '../../estimate/absent.ts';
import { ratios, type RatioEstimate } from '../../estimate/ratios.ts';
import { csv, figureCells, figureColumns, type CsvCell } from '../../words/csv.ts';
import type { SafeCsv } from '../../words/safe-text.ts';
import type { Publication, PublishedRow } from '../publication.ts';

/** An edition as a table: what is published of each factory, then every figure in its plain unit as low, mid and high. */
export function publishedCsv({ rows }: Publication): SafeCsv {
  const header = [
    ...['rank', 'id', 'name', 'move', 'previousRank', 'possibleRanks_best', 'possibleRanks_worst'],
    ...['location', 'countries', 'owners', 'compute', 'platform', 'status', 'notes', 'basis'],
    ...measures.flatMap(figureColumns),
    ...ratios.flatMap((ratio) => [...figureColumns(ratio), `${ratio}_restates`]),
    ...['onList', 'inTop10', 'caveats'],
  ];
  return csv([header, ...rows.map(record)]);
}

function record(row: PublishedRow): readonly CsvCell[] {
  const { factory, line, figures } = row;
  return [
    ...[row.rank, row.id, row.name, row.move, row.previousRank, ...row.possibleRanks],
    ...[line.place, line.countries.join('; '), factory.owners.join('; ')],
    ...[row.compute, factory.platform ?? null, row.statusText, factory.notes ?? null, row.basis ?? null],
    ...measures.flatMap((measure) => figureCells(figures[measure])),
    ...ratios.flatMap((ratio) => ratioCells(row.ratios[ratio])),
    ...[row.onList, row.inTop10, row.caveats.join(' ')],
  ];
}

/** A ratio, and a mark where it is constants of the catalog alone. */
function ratioCells({ estimate, restates }: RatioEstimate): readonly CsvCell[] {
  const cells = figureCells(isAbsent(estimate) ? estimate : { ...estimate.value, missing: estimate.missing });
  return [...cells, restates ? 'constants of the catalog' : null];
}
