// @ts-expect-error Papa Parse brings no types, and those of others bring Node's into the core.
import papa from 'papaparse';
import { longestText } from '../document/parse.ts';
import { ImportError, type Place } from './import-error.ts';

/** A text file by its name, as the messages call it. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** A CSV file, its cells as they stand, quotes taken away. */
export interface CsvTable {
  readonly file: string;
  readonly header: CsvRow;
  readonly rows: readonly CsvRow[];
}

/** One record: it may run over several lines. */
export interface CsvRow {
  /** The line on which it begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Where a cell begins in the file. */
  place(index: number): Place;
}

/** The part of Papa Parse that is used. */
interface Papa {
  parse(text: string, config: { delimiter: string; newline: string; step: (step: Step) => void }): void;
}

interface Step {
  readonly data: readonly string[];
  /** Each with its place in the text, just behind the quote that opens the cell. */
  readonly errors: readonly { readonly code: string; readonly index?: number }[];
  /** Where the record ends in the text. */
  readonly meta: { readonly cursor: number };
}

/**
 * Reads a CSV file whose rows all have as many cells as its header, but for empty ones at their end. Commas part its
 * cells, or semicolons or tabs, as its first line says. Throws an ImportError where it is none.
 */
export function readCsv({ name, text }: TextFile): CsvTable {
  const given = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const [hint = '', stated] = /^sep=(.)[ \t]*\n/i.exec(given) ?? [];
  const whole = given.slice(hint.length);
  if (whole.trim() === '') throw new ImportError({ file: name, line: 1, column: 1 }, 'the file is empty.');
  const delimiter = stated ?? delimiterOf(whole);
  const rows: CsvRow[] = [];
  let from = 0;
  let line = hint === '' ? 1 : 2;
  (papa as Papa).parse(whole, {
    delimiter,
    newline: '\n',
    step: ({ data, errors, meta: { cursor } }) => {
      const record = whole.slice(from, cursor);
      const at = { file: name, line };
      const [error] = errors;
      if (error)
        throw new ImportError(
          placeIn(at, record, (error.index ?? from + 1) - 1 - from),
          quoteError(error.code),
        );
      // A spreadsheet leaves rows of nothing but commas behind.
      if (data.some((cell) => cell.trim() !== ''))
        rows.push({ line, cells: data, place: (index) => cellPlace(at, record, index, delimiter) });
      from = cursor;
      line += countBreaks(record);
    },
  });
  const [first, ...others] = rows;
  const header = first && cutTo(first, lastFilled(first.cells) + 1);
  const records = header ? others.map((row) => cutTo(row, header.cells.length)) : [];
  if (!header) throw new ImportError({ file: name, line: 1, column: 1 }, 'the file is empty.');
  const odd = records.find(({ cells }) => cells.length !== header.cells.length);
  if (odd) throw new ImportError(odd.place(0), lengthError(odd, header, odd === records.at(-1)));
  for (const row of records) {
    const long = row.cells.findIndex((cell) => cell.length > longestText);
    if (long < 0) continue;
    const count = row.cells[long]?.length ?? 0;
    throw new ImportError(
      row.place(long),
      `this cell has ${count} characters, and at most ${longestText} are read. Shorten it, or look for a quote that is missing.`,
    );
  }
  return { file: name, header, rows: records };
}

/**
 * What parts the cells: the sign that stands in the header most often outside of quotes, and of two the one that the next
 * line has as often.
 */
function delimiterOf(text: string): string {
  const lines = text.replaceAll(/"(?:[^"]|"")*"/g, '""').split('\n');
  const [header = '', next = ''] = lines.filter((line) => line.trim() !== '');
  const score = (sign: string): number => {
    const count = header.split(sign).length;
    return count + (count > 1 && count === next.split(sign).length ? 0.5 : 0);
  };
  return [',', ';', '\t'].reduce((best, sign) => (score(sign) > score(best) ? sign : best));
}

/** A row without the empty cells that it has over that many. */
function cutTo(row: CsvRow, length: number): CsvRow {
  return lastFilled(row.cells) < length ? { ...row, cells: row.cells.slice(0, length) } : row;
}

function lastFilled(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== '');
}

function quoteError(code: string): string {
  return code === 'MissingQuotes'
    ? 'the quote that opens here is never closed. The file is cut off, or a quote is missing.'
    : 'text follows the quote that closes this cell. A quote inside a cell is written twice.';
}

function lengthError({ cells }: CsvRow, header: CsvRow, isLast: boolean): string {
  const counted = `this row has ${cells.length} cells, the header ${header.cells.length}.`;
  if (isLast && cells.length < header.cells.length) return `${counted} The file is cut off here.`;
  return `${counted} A quote or a comma is missing or too many.`;
}

/** Where the cell of that index begins in the text of its record. */
function cellPlace(at: Omit<Place, 'column'>, record: string, index: number, delimiter: string): Place {
  let quoted = false;
  let commas = 0;
  let offset = 0;
  while (commas < index && offset < record.length) {
    if (record[offset] === '"') quoted = !quoted;
    else if (record[offset] === delimiter && !quoted) commas += 1;
    offset += 1;
  }
  return placeIn(at, record, offset);
}

function placeIn({ file, line }: Omit<Place, 'column'>, record: string, offset: number): Place {
  const before = record.slice(0, offset);
  return { file, line: line + countBreaks(before), column: before.length - before.lastIndexOf('\n') };
}

function countBreaks(text: string): number {
  return text.split('\n').length - 1;
}
