import type { Metric } from '../../catalog/entries.ts';
import type { Measure } from '../../estimate/figure.ts';
import { formatInterval } from '../../quantity/format.ts';
import { intervalOf, measureOf } from '../../ranking/summary.ts';
import { chanceColumns, chanceNotes } from '../../views/list/list-columns.ts';
import { figureMarks, markNotes } from '../../words/shown-figure.ts';
import { markdownTable, postMarkdown, postText } from '../../words/markdown.ts';
import { capital, measureWords } from '../../words/measures.ts';
import { moveMark } from '../../words/move-mark.ts';
import type { SafePost } from '../../words/safe-text.ts';
import type { Publication, PublishedRow } from '../publication.ts';

interface PostColumn {
  readonly head: SafePost;
  readonly align: 'left' | 'centre' | 'right';
  readonly cellOf: (row: PublishedRow) => SafePost;
}

/** The list as the post shows it: what is published of each factory, and the figure that orders the list. */
export function postTable(publication: Publication): SafePost {
  const { metric } = publication.ranking;
  return table(publication.rows, [
    rankColumn,
    nameColumn,
    { head: postMarkdown`🌍 Location`, align: 'left', cellOf: ({ line }) => postText(line.place) },
    {
      head: postMarkdown`🏢 Owner / Operator`,
      align: 'left',
      cellOf: ({ factory }) => postText(factory.ownersText ?? factory.owners.join(' / ')),
    },
    {
      head: postMarkdown`⚙️ GPU Count / Compute Scale`,
      align: 'left',
      cellOf: ({ compute }) => asidesInItalics(compute),
    },
    ...(metric === 'headline' ? [] : [figureColumn(publication, measureOf[metric])]),
    {
      head: postMarkdown`🧩 Platform / Architecture`,
      align: 'left',
      cellOf: ({ factory }) => asidesInItalics(factory.platform ?? ''),
    },
    { head: postMarkdown`📆 Status`, align: 'left', cellOf: ({ statusText }) => postText(statusText) },
    { head: postMarkdown`📝 Notes`, align: 'left', cellOf: ({ factory }) => postText(factory.notes ?? '') },
  ]);
}

/** The computed figures of the list, each with its range. */
export function figuresTable(publication: Publication): SafePost {
  const { rows, ranking } = publication;
  const moves = rows.some(({ move }) => move !== null);
  return table(rows, [
    rankColumn,
    nameColumn,
    ...(moves ? [{ head: postMarkdown`↕️ Move`, align: 'centre', cellOf: moveText } as const] : []),
    {
      head: postMarkdown`🎯 Possible ranks`,
      align: 'centre',
      cellOf: ({ possibleRanks: [best, worst] }) =>
        postText(best === worst ? String(best) : `${best}–${worst}`),
    },
    ...figureMeasures(ranking.metric).map((measure) => figureColumn(publication, measure)),
    ...chanceColumns(ranking).map(({ head, cellOf }): PostColumn => ({
      head: postText(`🎲 ${head}`),
      align: 'right',
      cellOf: (row) => postText(cellOf(row)),
    })),
  ]);
}

/** What the chances and the marks of the table mean. */
export function figureNotes({ rows, ranking }: Publication): readonly string[] {
  const measures = figureMeasures(ranking.metric);
  return [
    ...chanceNotes(ranking),
    ...markNotes(
      rows.map(({ name, figures }) => ({ name, figures: measures.map((measure) => figures[measure]) })),
    ),
  ];
}

const rankColumn: PostColumn = {
  head: postMarkdown`🏅 Rank`,
  align: 'centre',
  cellOf: ({ rank }) => postMarkdown`**${rank}**`,
};
const nameColumn: PostColumn = {
  head: postMarkdown`Name / Project`,
  align: 'left',
  cellOf: ({ name }) => postMarkdown`**${postText(name)}**`,
};

/** The headline is in the first table, in the source's own words. */
function figureMeasures(metric: Metric): readonly Measure[] {
  const headline: readonly Measure[] = metric === 'headline' ? [] : ['headline'];
  return [...headline, 'equivalents', 'facilityPower', 'cost', 'energy'];
}

function figureColumn({ unit }: Publication, measure: Measure): PostColumn {
  const { label, short, emoji, dimension } = measureWords[measure];
  const named = { headline: capital(short), equivalents: unit }[measure as string] ?? capital(label);
  return {
    head: postText(`${emoji} ${named}`),
    align: 'right',
    cellOf: ({ figures }) => {
      const interval = intervalOf(figures[measure]);
      if (!interval) return postMarkdown`—`;
      const marks = figureMarks(figures[measure]);
      return postText(formatInterval(interval, dimension) + (marks === '' ? '' : ` ${marks}`));
    },
  };
}

function moveText({ move, rank, previousRank }: PublishedRow): SafePost {
  return postText(move === null ? '—' : moveMark(move, rank, previousRank));
}

/** As the post writes it: what stands in parentheses at the end is an aside, `~100,000 GPUs *(H100 + B200)*`. */
function asidesInItalics(text: string): SafePost {
  const [, before = '', aside = ''] = /^(.*\S)\s+(\([^()]+\))$/su.exec(text.trim()) ?? [];
  return aside === '' ? postText(text) : postMarkdown`${postText(before)} *${postText(aside)}*`;
}

function table(rows: readonly PublishedRow[], columns: readonly PostColumn[]): SafePost {
  return markdownTable(
    columns,
    rows.map((row) => columns.map(({ cellOf }) => cellOf(row) || postMarkdown`—`)),
  );
}
