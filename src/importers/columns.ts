import { closest } from '../catalog/closest.ts';
import { cleanText } from './text-cell.ts';
import type { CsvRow, CsvTable } from './csv-table.ts';
import { ImportError } from './import-error.ts';

/** One cell: its text without stray spaces, and where it stands. */
export interface Cell {
  readonly text: string;
  /** The error of this cell; what is wrong follows its text. */
  error(reason: string): ImportError;
}

/** One row, its cells by our names for the columns. */
export interface Row<Key extends string> {
  readonly line: number;
  readonly cells: Readonly<Record<Key, Cell>>;
}

/**
 * The rows of a table by the columns that are wanted, wherever they stand; others are passed over. Throws an ImportError
 * where one of them is missing. `optional` ones are empty where the table has none.
 */
export function rowsOf<Key extends string>(
  table: CsvTable,
  what: string,
  wanted: Readonly<Record<Key, string>>,
  optional: readonly NoInfer<Key>[] = [],
): readonly Row<Key>[] {
  const indices = findColumns(table, what, wanted, optional);
  if (table.rows.length === 0) {
    throw new ImportError(table.header.place(0), 'no row follows the header. The file is cut off here.');
  }
  return table.rows.map((row) => {
    const cells = Object.fromEntries(
      (Object.keys(wanted) as Key[]).map((key) => [key, cellOf(row, indices.get(key), wanted[key])]),
    ) as Record<Key, Cell>;
    return { line: row.line, cells };
  });
}

function findColumns<Key extends string>(
  table: CsvTable,
  what: string,
  wanted: Readonly<Record<Key, string>>,
  optional: readonly NoInfer<Key>[],
): ReadonlyMap<Key, number> {
  const names = table.header.cells.map((cell) => cleanText(cell).toLowerCase());
  const indices = new Map<Key, number>();
  const missing: string[] = [];
  for (const key of Object.keys(wanted) as Key[]) {
    const index = names.indexOf(wanted[key].toLowerCase());
    const again = index === -1 ? -1 : names.indexOf(wanted[key].toLowerCase(), index + 1);
    if (again !== -1) {
      throw new ImportError(table.header.place(again), `a second column “${wanted[key]}”. Which one counts?`);
    }
    if (index !== -1) indices.set(key, index);
    else if (!optional.includes(key)) missing.push(wanted[key]);
  }
  if (missing.length > 0) throw missingError(table, what, missing, Object.values(wanted), indices.size);
  return indices;
}

function missingError(
  { header }: CsvTable,
  what: string,
  missing: readonly string[],
  known: readonly string[],
  found: number,
): ImportError {
  const spare = header.cells.map(cleanText).filter((name) => !known.includes(name));
  const [first = ''] = missing;
  const renamed = closest(first, spare);
  const place = header.place(renamed === undefined ? 0 : header.cells.map(cleanText).indexOf(renamed));
  if (found === 0) {
    return new ImportError(place, `this is not ${what}: it has none of the columns ${listed(missing)}.`);
  }
  const columns = `${missing.length === 1 ? 'the column' : 'the columns'} ${listed(missing)}`;
  const hint = renamed === undefined ? '' : ` Is “${renamed}” what was “${first}”?`;
  return new ImportError(place, `${what} should have ${columns}, and nothing here goes by that name.${hint}`);
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 6).map((name) => `“${name}”`);
  return shown.join(', ') + (names.length > shown.length ? `, … (${names.length})` : '');
}

function cellOf(row: CsvRow, index: number | undefined, column: string): Cell {
  const text = index === undefined ? '' : cleanText(row.cells[index] ?? '');
  return {
    text,
    error: (reason) => new ImportError(row.place(index ?? 0), `${column} ${quoted(text)} ${reason}`),
  };
}

function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `“${line.slice(0, 59)}…”` : `“${line}”`;
}
