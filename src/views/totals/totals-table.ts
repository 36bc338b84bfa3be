import type { Catalog } from '../../catalog/catalog.ts';
import { measureOf } from '../../ranking/summary.ts';
import type { Totals } from '../../ranking/totals.ts';
import { equivalentsWord } from '../../words/equivalents-word.ts';
import { github, githubText, markdownTable } from '../../words/markdown.ts';
import { capital, measureHead } from '../../words/measures.ts';
import type { Paint } from '../../words/paint.ts';
import { printable, terminal } from '../../words/printable.ts';
import { joined, type SafeGithub, type SafeTerminal } from '../../words/safe-text.ts';
import { terminalTable } from '../../words/terminal-table.ts';
import { wrap } from '../../words/width.ts';
import { overView } from './totals-over.ts';
import { groupingWords, shownMeasures, totalsView, type SumCell } from './totals-view.ts';

/** A column of totals; the last cell is that of the total. */
export interface TotalsColumn {
  readonly head: string;
  readonly align: 'left' | 'right';
  readonly cells: readonly string[];
  /** How long it stays where space is short; always where absent. */
  readonly importance?: number;
}

/** Totals with a heading and notes, in whatever medium. */
export interface TotalsPrint {
  readonly title: string;
  readonly of: string;
  readonly columns: readonly TotalsColumn[];
  readonly notes: readonly string[];
}

/** The totals of one list. */
export function totalsPrint(catalog: Catalog, totals: Totals): TotalsPrint {
  const { title, of, rows, total, notes, by } = totalsView(catalog, totals);
  const unit = equivalentsWord(catalog);
  const text = ({ text: figure, marks }: SumCell): string => figure + marks;
  const figures = shownMeasures(totals).flatMap((measure, index): readonly TotalsColumn[] => {
    const cells = [...rows, total].map((line) => line.figures[measure]);
    const figure = { head: measureHead(measure, unit), align: 'right', cells: cells.map(text) } as const;
    if (index > 0) return [{ ...figure, importance: 5 - index }];
    return [figure, { head: 'range', align: 'left', cells: cells.map(({ range }) => range), importance: 2 }];
  });
  const whole = rows.some((row) => row.whole !== '')
    ? [
        {
          head: `${measureHead(measureOf[totals.metric], unit)} in whole`,
          align: 'right' as const,
          cells: [...rows.map((row) => row.whole), ''],
          importance: 3,
        },
      ]
    : [];
  const columns: readonly TotalsColumn[] = [
    labels(groupingWords[by].one, rows),
    {
      head: 'factories',
      align: 'right',
      cells: [...rows.map(({ factories }) => String(factories)), String(totals.factories)],
      importance: 6,
    },
    { head: 'of list', align: 'right', cells: [...rows.map(({ share }) => share), ''], importance: 7 },
    ...figures,
    ...whole,
  ];
  return { title, of, columns, notes };
}

/** The totals of a series of lists, one column each. */
export function overPrint(
  catalog: Catalog,
  series: readonly Totals[],
  others: readonly string[],
): TotalsPrint {
  const { title, of, editions, rows, total, notes, by } = overView(catalog, series, others);
  const columns = editions.map((head, index): TotalsColumn => ({
    head,
    align: 'right',
    cells: [...rows, { figures: total }].map(({ figures }) => figures[index] ?? ''),
    // The earliest goes first.
    ...(index < editions.length - 1 && { importance: index }),
  }));
  return { title, of, columns: [labels(groupingWords[by].one, rows), ...columns], notes };
}

/** Totals for a terminal of `width` columns. */
export function totalsText(
  { title, of, columns, notes }: TotalsPrint,
  width: number,
  paint: Paint,
): SafeTerminal {
  const table = terminalTable(
    columns.map(({ head, align, cells, importance }, index) => ({
      head: printable(head),
      align,
      cells: cells.map((cell) => ({ text: printable(cell), style: cell === '—' ? 'quiet' : undefined })),
      ...(importance === undefined ? {} : { importance }),
      ...(index === 0 ? { shrinksTo: 16 } : {}),
    })),
    width - indent.length,
    paint,
  );
  const lines = [
    ...wrap(printable(title), width).map((line) => paint('title', line)),
    ...wrap(printable(of), width).map((line) => paint('quiet', line)),
    terminal``,
    ...table.map((line) => terminal`${indent}${line}`),
    terminal``,
    ...notes.flatMap((note) =>
      wrap(printable(note), width - indent.length).map((line) => paint('quiet', terminal`${indent}${line}`)),
    ),
  ];
  return terminal`${joined(lines, terminal`\n`)}\n`;
}

/** Totals as Markdown. */
export function totalsMarkdown({ title, of, columns, notes }: TotalsPrint): SafeGithub {
  const count = columns[0]?.cells.length ?? 0;
  const table = markdownTable(
    columns.map(({ head, align }) => ({ head: githubText(capital(head)), align })),
    Array.from({ length: count }, (_, row) => columns.map(({ cells }) => githubText(cells[row] ?? ''))),
  );
  const said = notes.map((note) => github`${githubText(note)}<br>\n`);
  return github`## ${githubText(title)}\n\n${githubText(capital(of))}.\n\n${table}\n${joined(said)}`;
}

function labels(head: string, rows: readonly { readonly label: string }[]): TotalsColumn {
  return { head, align: 'left', cells: [...rows.map(({ label }) => label), 'Total of the list'] };
}

const indent = terminal` `;
