// @ts-expect-error Papa Parse brings no types, and those of others bring Node's into the core.
import papa from 'papaparse';
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

/** Reads a CSV file whose rows all have as many cells as its header. Throws an ImportError where it is none. */
export function readCsv({ name, text }: TextFile): CsvTable {
  const whole = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (whole.trim() === '') throw new ImportError({ file: name, line: 1, column: 1 }, 'the file is empty.');
  const rows: CsvRow[] = [];
  let from = 0;
  let line = 1;
  (papa as Papa).parse(whole, {
    delimiter: ',',
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
      if (record.trim() !== '')
        rows.push({ line, cells: data, place: (index) => cellPlace(at, record, index) });
      from = cursor;
      line += countBreaks(record);
    },
  });
  const [header, ...records] = rows;
  if (!header) throw new ImportError({ file: name, line: 1, column: 1 }, 'the file is empty.');
  const odd = records.find(({ cells }) => cells.length !== header.cells.length);
  if (odd) throw new ImportError(odd.place(0), lengthError(odd, header, odd === records.at(-1)));
  return { file: name, header, rows: records };
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
function cellPlace(at: Omit<Place, 'column'>, record: string, index: number): Place {
  let quoted = false;
  let commas = 0;
  let offset = 0;
  while (commas < index && offset < record.length) {
    if (record[offset] === '"') quoted = !quoted;
    else if (record[offset] === ',' && !quoted) commas += 1;
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
