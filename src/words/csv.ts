import { intervalOf, type FigureSummary } from '../ranking/summary.ts';
import { exported } from './json.ts';
import { printableLines } from './printable.ts';
import type { SafeCsv } from './safe-text.ts';

/** A cell of a CSV file; null is an empty one. */
export type CsvCell = string | number | null;

/** Records as RFC 4180 wants them: CRLF after each, quotes where they are needed. */
export function csv(records: readonly (readonly CsvCell[])[]): SafeCsv {
  return records.map((cells) => `${cells.map(cellText).join(',')}\r\n`).join('') as SafeCsv;
}

/** The columns of a figure: `cost_low`, `cost_mid`, `cost_high`. */
export function figureColumns(name: string): readonly string[] {
  return ends.map((end) => `${name}_${end}`);
}

/** The cells of a figure in its plain unit, for `figureColumns`; empty where there is none. */
export function figureCells(figure: FigureSummary): readonly CsvCell[] {
  const interval = intervalOf(figure);
  return ends.map((end) => interval?.[end] ?? null);
}

const ends = ['low', 'mid', 'high'] as const;

/** A text that a spreadsheet would run as a formula gets an apostrophe in front, which it shows as text. */
function cellText(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(exported(cell));
  const text = printableLines(cell);
  const harmless = /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
