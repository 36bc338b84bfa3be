import type { Catalog } from '../../catalog/catalog.ts';
import type { Metric } from '../../catalog/entries.ts';
import type { ListTime } from '../../estimate/context.ts';
import { isCounted } from '../../estimate/counted.ts';
import type { Measure } from '../../estimate/figure.ts';
import { chanceText, independently } from '../../words/chance-words.ts';
import { equivalentsWord } from '../../words/equivalents-word.ts';
import { moveMark } from '../../words/move-mark.ts';
import { formatFigure, formatFull, formatRange } from '../../quantity/format.ts';
import type { RankedRow, Ranking, Row } from '../../ranking/ranking.ts';
import { intervalOf, measureOf } from '../../ranking/summary.ts';
import { figureMarks, markNotes } from '../../words/shown-figure.ts';
import { measureHead, measureWords } from '../../words/measures.ts';

/** A column of a list as a table shows it, in a terminal or in Markdown. */
export interface RankingColumn {
  readonly name: 'rank' | 'move' | 'factory' | 'country' | RankedMeasure | 'range' | 'onList' | 'inTop10';
  readonly head: string;
  readonly align: 'left' | 'right';
  readonly cellOf: (row: RankedRow) => string;
}

type RankedMeasure = Exclude<Measure, 'itPower' | 'energy'>;

/** The columns of a list. The range is that of the figure that orders it; of published counts, that of equivalents. */
export function rankingColumns(
  catalog: Catalog,
  ranking: Ranking,
  hasChances = true,
): readonly RankingColumn[] {
  const ranged = ranking.metric === 'headline' ? 'equivalents' : measureOf[ranking.metric];
  const range: RankingColumn = {
    name: 'range',
    head: 'range',
    align: 'left',
    cellOf: ({ figures }) => {
      const interval = intervalOf(figures[ranged]);
      return interval ? formatRange(interval, measureWords[ranged].dimension) : '';
    },
  };
  const unit = equivalentsWord(catalog);
  const figure = (measure: Measure & RankingColumn['name']): readonly RankingColumn[] => [
    {
      name: measure,
      head: measureHead(measure, unit),
      align: 'right',
      cellOf: (row) => figureText(row, measure),
    },
    ...(measure === ranged ? [range] : []),
  ];
  return [
    { name: 'rank', head: '#', align: 'right', cellOf: ({ rank }) => String(rank) },
    { name: 'move', head: 'move', align: 'left', cellOf: moveText },
    { name: 'factory', head: 'factory', align: 'left', cellOf: ({ name }) => name },
    { name: 'country', head: 'country', align: 'left', cellOf: ({ id }) => countryText(catalog, id) },
    {
      name: 'headline',
      head: measureWords.headline.short,
      align: 'right',
      cellOf: (row) => acceleratorsText(catalog, row, ranking),
    },
    ...figure('equivalents'),
    ...figure('facilityPower'),
    ...figure('cost'),
    ...(hasChances ? chanceColumns(ranking) : []),
  ];
}

/** How likely a row is among the first, where that is worth telling of any; of the columns with these heads alone. */
export function chanceColumns(
  { rows, length }: Pick<Ranking, 'rows' | 'length'>,
  isShown: (head: string) => boolean = () => true,
): readonly RankingColumn[] {
  const column = (name: 'onList' | 'inTop10', first: number): RankingColumn => ({
    name,
    head: `Top ${first}`,
    align: 'right',
    cellOf: (row) => chanceText(row[name]) ?? '',
  });
  return [column('onList', length), ...(length > 10 ? [column('inTop10', 10)] : [])].filter(
    ({ head, cellOf }) => isShown(head) && rows.some((row) => cellOf(row) !== ''),
  );
}

/** What the marks of the figures in these columns mean, and what the chances that are shown rest on. */
export function rankingNotes(
  ranking: Ranking,
  isShown: (head: string) => boolean = () => true,
): readonly string[] {
  return [...chanceNotes(ranking, isShown), ...figureNotes(ranking)];
}

/** What the chances rest on, where any is shown. */
export function chanceNotes(
  ranking: Pick<Ranking, 'rows' | 'length'>,
  isShown: (head: string) => boolean = () => true,
): readonly string[] {
  const cuts = chanceColumns(ranking, isShown).map(({ head }) => head);
  return cuts.length === 0 ? [] : [`${cuts.join(', ')}: how likely it is among them, ${independently}.`];
}

function figureNotes({ rows }: Ranking): readonly string[] {
  return markNotes(
    rows.map(({ name, figures: { headline, equivalents, facilityPower, cost } }) => ({
      name,
      figures: [headline, equivalents, facilityPower, cost],
    })),
  );
}

/** The figure by which a list of a metric is ordered: the column that never goes. */
export function rankedColumn(metric: Metric): RankingColumn['name'] {
  return measureOf[metric] as RankingColumn['name'];
}

/** Longer texts give way to the sum. */
const widestAccelerators = 14;

function moveText({ move, rank, previousRank }: Row): string {
  return move === null ? '—' : moveMark(move, rank, previousRank);
}

function countryText(catalog: Catalog, id: string): string {
  const [first, second, ...more] = catalog.factory(id)?.location.countries ?? [];
  if (first === undefined) return '—';
  if (second === undefined) return first;
  return more.length === 0 ? `${first}, ${second}` : `${first} +${more.length + 1}`;
}

/** The counts as they are written, joined by `+`; the sum to three figures where that would be long. */
function acceleratorsText(catalog: Catalog, row: Row, time: ListTime): string {
  const interval = intervalOf(row.figures.headline);
  if (!interval) return '—';
  const batches = catalog.factory(row.id)?.batches.filter((batch) => isCounted(batch, time)) ?? [];
  const written = batches.map(({ count, equivalents }) => withCommas((count ?? equivalents)?.text ?? ''));
  const text = written.join(' + ');
  return text.length <= widestAccelerators ? text : formatFigure(interval.mid, 'count');
}

/** A bare YAML number as people write it. */
function withCommas(written: string): string {
  return /^\d+$/.test(written) ? formatFull(Number(written), 'count') : written;
}

function figureText({ figures }: Row, measure: Measure & RankingColumn['name']): string {
  const interval = intervalOf(figures[measure]);
  if (!interval) return '—';
  return formatFigure(interval.mid, measureWords[measure].dimension) + figureMarks(figures[measure]);
}
