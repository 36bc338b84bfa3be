import { isAbsent } from '../../estimate/absent.ts';
import type { ListHead, ListRow } from '../../views/list/list-view.ts';
import { csv, figureColumns, type CsvCell } from '../../words/csv.ts';
import { listWords } from '../../words/list-words.ts';
import { github, githubText, markdownTable } from '../../words/markdown.ts';
import { joined, type SafeCsv, type SafeGithub } from '../../words/safe-text.ts';
import { figureMarks, markNotes } from '../../words/shown-figure.ts';
import type { Column } from './columns.ts';

/** What of a list is copied: what is shown of it, in the order in which it is. */
export interface Copied {
  readonly list: ListHead;
  readonly columns: readonly Column[];
  readonly rows: readonly ListRow[];
}

/** The table as Markdown, with its title above and what its marks mean below. */
export function asMarkdown({ list, columns, rows }: Copied): SafeGithub {
  const table = markdownTable(
    columns.map(({ label, note, numeric }) => ({
      head: label === '#' ? github`#` : githubText(note ? note(list) : label),
      ...(numeric === true && { align: 'right' as const }),
    })),
    rows.map((row) => columns.map((column) => githubText(plainText(column, row, list)))),
  );
  const notes = markNotes(
    rows.map((row) => ({
      name: row.factory.name,
      figures: columns.flatMap(({ figure }) => (figure ? [figure(row)] : [])),
    })),
  ).map((note) => github`\n${githubText(note)}\n`);
  return github`${githubText(`${list.title}: ${listWords(list)}`)}\n\n${table}${joined(notes)}`;
}

/** The table as CSV: figures as numbers in their plain units, low, mid and high; a rank's ends likewise. */
export function asCsv({ list, columns, rows }: Copied): SafeCsv {
  const heads = columns.flatMap(({ id, figure }) => {
    if (id === 'possible') return ['possibleRanks_best', 'possibleRanks_worst'];
    return figure ? figureColumns(id) : [id];
  });
  const cells = (row: ListRow): readonly CsvCell[] =>
    columns.flatMap((column): readonly CsvCell[] => {
      if (column.id === 'possible') return row.possibleRanks;
      if (column.id === 'rank') return [row.rank];
      const cell = column.figure?.(row);
      if (!cell) return [plainText(column, row, list)];
      return isAbsent(cell) ? [null, null, null] : [cell.low, cell.mid, cell.high];
    });
  return csv([heads, ...rows.map(cells)]);
}

/** What a cell says, its range included. */
function plainText({ id, figure, text, words }: Column, row: ListRow, list: ListHead): string {
  if (id === 'name') return row.factory.name;
  const cell = figure?.(row);
  if (!cell) return text?.(row) ?? words?.(row, list) ?? '';
  if (isAbsent(cell)) return '—';
  return `${cell.text}${figureMarks(cell)}${cell.range === '' ? '' : ` (${cell.range})`}`;
}
