import { measures } from '../../estimate/figure.ts';
import type { Ranking } from '../../ranking/ranking.ts';
import { intervalOf, type FigureSummary } from '../../ranking/summary.ts';
import { printableLines } from './printable.ts';

/** A cell of a CSV file; null is an empty one. */
export type CsvCell = string | number | null;

/** Records as RFC 4180 wants them: CRLF after each, quotes where they are needed. */
export function csv(records: readonly (readonly CsvCell[])[]): string {
  return records.map((cells) => `${cells.map(cellText).join(',')}\r\n`).join('');
}

/** The rows of a list with a header; every figure in its plain unit, as low, mid and high. */
export function rankingCsv({ rows }: Ranking): string {
  const figures = ['value', ...measures];
  const header = [
    ...['rank', 'id', 'name', 'move', 'previousRank', 'possibleRanks_best', 'possibleRanks_worst'],
    ...['status', 'basis'],
    ...figures.flatMap((figure) => ends.map((end) => `${figure}_${end}`)),
  ];
  const records = rows.map((row) => [
    ...[row.rank, row.id, row.name, row.move, row.previousRank, ...row.possibleRanks, row.status],
    row.basis ?? null,
    ...[row.value, ...measures.map((measure) => row.figures[measure])].flatMap(endsOf),
  ]);
  return csv([header, ...records]);
}

const ends = ['low', 'mid', 'high'] as const;

function endsOf(figure: FigureSummary): readonly CsvCell[] {
  const interval = intervalOf(figure);
  return ends.map((end) => interval?.[end] ?? null);
}

/** A text that a spreadsheet would run as a formula gets an apostrophe in front, which it shows as text. */
function cellText(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = printableLines(cell);
  const harmless = /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
