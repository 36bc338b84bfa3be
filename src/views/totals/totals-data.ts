import type { Catalog } from '../../catalog/catalog.ts';
import { measures } from '../../estimate/figure.ts';
import type { Sum, Sums, Totals, TotalsRow } from '../../ranking/totals.ts';
import { csv, figureColumns, type CsvCell } from '../../words/csv.ts';
import type { SafeCsv } from '../../words/safe-text.ts';
import { groupLabel, programmeNotes, readingNotes } from './totals-view.ts';

/** Totals as data: sums unrounded in plain units, null where nobody has the figure, with whom they are without. */
export function totalsJson(catalog: Catalog, totals: Totals): object {
  const { edition, asOf, metric, counts, by, factories, total, rows } = totals;
  return {
    ...{ edition: edition.id, asOf, metric, counts, by, factories },
    notes: [...readingNotes(totals, { isInWhole: true }), ...programmeNotes(catalog, [totals])],
    total: sumsJson(total),
    rows: rows.map((row) => ({
      key: keyOf(row),
      name: groupLabel(catalog, by, row.key),
      ...{ factories: row.factories, joint: row.joint, share: row.share ?? null },
      ...sumsJson(row.sums),
      ...(row.joint.length > 0 ? { whole: sumsJson(row.whole) } : {}),
    })),
  };
}

/** Totals as records, those of several lists one below the other: every sum as low, mid and high, and whom it lacks. */
export function totalsCsv(catalog: Catalog, series: readonly Totals[]): SafeCsv {
  const header = [
    ...['edition', 'asOf', 'by', 'key', 'name', 'factories', 'joint', 'share'],
    ...measures.flatMap((measure) => [...figureColumns(measure), `${measure}_without`]),
    ...measures.flatMap((measure) => figureColumns(`whole_${measure}`)),
  ];
  const records = series.flatMap((totals) => {
    const { edition, asOf, by, factories, total } = totals;
    const rows = totals.rows.map((row): readonly CsvCell[] => [
      ...[edition.id, asOf, by, keyOf(row), groupLabel(catalog, by, row.key)],
      ...[row.factories.length, row.joint.length, row.share ?? null],
      ...measures.flatMap((measure) => cellsOf(row.sums[measure])),
      ...measures.flatMap((measure) => cellsOf(row.whole[measure]).slice(0, 3)),
    ]);
    const all = [edition.id, asOf, by, 'total', 'Total of the list', factories, null, null];
    const sums = measures.flatMap((measure) => cellsOf(total[measure]));
    const whole = measures.flatMap((measure) => cellsOf(total[measure]).slice(0, 3));
    return [...rows, [...all, ...sums, ...whole]];
  });
  return csv([header, ...records]);
}

function keyOf({ key }: TotalsRow): string | null {
  return key.length === 0 ? null : key.join(' or ');
}

function sumsJson(sums: Sums): object {
  return Object.fromEntries(measures.map((measure) => [measure, sumJson(sums[measure])]));
}

function sumJson({ value, without, missing, doubtful }: Sum): object | null {
  if (!value) return null;
  const gaps = Object.entries({ without, missing, doubtful }).filter(([, ids]) => ids.length > 0);
  return { ...value, ...Object.fromEntries(gaps) };
}

function cellsOf({ value, without }: Sum): readonly CsvCell[] {
  return [value?.low ?? null, value?.mid ?? null, value?.high ?? null, without.join(' ')];
}
