import type { Metric } from '../../catalog/entries.ts';
import { moveMark } from '../../words/move-mark.ts';
import { formatInterval } from '../../quantity/format.ts';
import { intervalOf, measureOf, type FigureSummary } from '../../ranking/summary.ts';
import { dimensionOf } from '../../words/figure-cell.ts';
import { markdownCell } from '../../words/markdown-table.ts';
import type { Measure } from '../../estimate/figure.ts';
import type { Publication, PublishedRow } from '../publication.ts';

/** A column of a table of the post: its head and its cells are Markdown already. */
interface PostColumn {
  readonly head: string;
  readonly align: ':--:' | ':--' | '--:';
  readonly cellOf: (row: PublishedRow) => string;
}

/** The list as the post shows it: what is published of each factory, and the figure that orders the list. */
export function postTable(publication: Publication): string {
  const { metric } = publication.ranking;
  return table(publication.rows, [
    rankColumn,
    nameColumn,
    { head: '🌍 Location', align: ':--', cellOf: ({ line }) => markdownCell(line.place) },
    {
      head: '🏢 Owner / Operator',
      align: ':--',
      cellOf: ({ factory }) => markdownCell(factory.owners.join(' / ')),
    },
    { head: '⚙️ GPU Count / Compute Scale', align: ':--', cellOf: ({ compute }) => asidesInItalics(compute) },
    ...(metric === 'headline'
      ? []
      : [figureColumn(measureOf[metric], headOf(publication, measureOf[metric]))]),
    {
      head: '🧩 Platform / Architecture',
      align: ':--',
      cellOf: ({ factory }) => asidesInItalics(factory.platform ?? ''),
    },
    { head: '📆 Status', align: ':--', cellOf: ({ statusText }) => markdownCell(statusText) },
    { head: '📝 Notes', align: ':--', cellOf: ({ factory }) => markdownCell(factory.notes ?? '') },
  ]);
}

/** The computed figures of the list, each with its range. */
export function figuresTable(publication: Publication): string {
  const { rows, ranking } = publication;
  const moves = rows.some(({ move }) => move !== null);
  return table(rows, [
    rankColumn,
    nameColumn,
    ...(moves ? [{ head: '↕️ Move', align: ':--:', cellOf: moveText } as const] : []),
    {
      head: '🎯 Possible ranks',
      align: ':--:',
      cellOf: ({ possibleRanks: [best, worst] }) => (best === worst ? String(best) : `${best}–${worst}`),
    },
    ...figureMeasures(ranking.metric).map((measure) => figureColumn(measure, headOf(publication, measure))),
  ]);
}

/** Whether a figure of the table rests on a mix that is not known whole. */
export function someMissing({ rows, ranking }: Publication): boolean {
  return rows.some(({ figures }) =>
    figureMeasures(ranking.metric).some((measure) => isIncomplete(figures[measure])),
  );
}

const rankColumn: PostColumn = { head: '🏅 Rank', align: ':--:', cellOf: ({ rank }) => `**${rank}**` };
const nameColumn: PostColumn = {
  head: 'Name / Project',
  align: ':--',
  cellOf: ({ name }) => `**${markdownCell(name)}**`,
};

/** The headline is in the first table, in the source's own words. */
function figureMeasures(metric: Metric): readonly Measure[] {
  const headline: readonly Measure[] = metric === 'headline' ? [] : ['headline'];
  return [...headline, 'equivalents', 'facilityPower', 'cost', 'energy'];
}

function figureColumn(measure: Measure, head: string): PostColumn {
  return {
    head,
    align: '--:',
    cellOf: ({ figures }) => {
      const interval = intervalOf(figures[measure]);
      if (!interval) return '—';
      return (
        markdownCell(formatInterval(interval, dimensionOf[measure])) +
        (isIncomplete(figures[measure]) ? ' †' : '')
      );
    },
  };
}

function headOf({ unit }: Publication, measure: Measure): string {
  const heads: Readonly<Record<Measure, string>> = {
    headline: '🔢 Accelerators',
    equivalents: `⚡ ${markdownCell(unit)}`,
    itPower: '🔌 IT power',
    facilityPower: '🔌 Facility power',
    cost: '💵 Cost of IT hardware',
    energy: '🔋 Energy per year',
  };
  return heads[measure];
}

function isIncomplete(figure: FigureSummary): boolean {
  return !('absent' in figure) && figure.missing.length > 0;
}

function moveText({ move, rank, previousRank }: PublishedRow): string {
  return move === null ? '—' : moveMark(move, rank, previousRank);
}

/** As the post writes it: what stands in parentheses at the end is an aside, `~100,000 GPUs *(H100 + B200)*`. */
function asidesInItalics(text: string): string {
  const [, before = '', aside = ''] = /^(.*\S)\s+(\([^()]+\))$/su.exec(text.trim()) ?? [];
  return aside === '' ? markdownCell(text) : `${markdownCell(before)} *${markdownCell(aside)}*`;
}

function table(rows: readonly PublishedRow[], columns: readonly PostColumn[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell || '—').join(' | ')} |\n`;
  return [
    line(columns.map(({ head }) => head)),
    `|${columns.map(({ align }) => align).join('|')}|\n`,
    ...rows.map((row) => line(columns.map(({ cellOf }) => cellOf(row)))),
  ].join('');
}
