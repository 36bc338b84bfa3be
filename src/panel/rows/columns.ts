import type { Metric } from '../../catalog/entries.ts';
import type { Measure } from '../../estimate/figure.ts';
import type { ListHead, ListRow } from '../../views/list/list-view.ts';
import { isAbsent } from '../../estimate/absent.ts';
import { capital, measureWords } from '../../words/measures.ts';
import { figureMarks, type Shown } from '../../words/shown-figure.ts';
import { statusWords } from '../../words/list-words.ts';
import type { Place } from '../protocol.ts';
import { cellTitle, moveSpoken, moveText, possibleText, visible } from '../panel-words.ts';
import { byFigure, byMove, orNothing, statusOrder, type SortKey } from './sort.ts';

/** One column of the table: what it says, and what it sorts by. How its cells are drawn is in table/row.tsx. */
export interface Column {
  readonly id: string;
  readonly label: string;
  /** What stands quietly beside the label: the unit of the figures. */
  readonly note?: (list: ListHead) => string;
  readonly hint?: string;
  readonly numeric?: boolean;
  /** How many characters of words are shown. */
  readonly ch?: number;
  /** The text that has to fit, where words are not cut. */
  readonly text?: (row: ListRow) => string;
  /** What stands beside the text, in pixels. */
  readonly extra?: number;
  /** Whether a whisker stands beside the text. */
  readonly drawn?: boolean;
  /** Which columns go first where room is short: those of the highest number. */
  readonly priority: number;
  readonly sortKey: SortKey;
  readonly descendingFirst?: boolean;
  readonly measure?: Measure;
  /** The figure that a whisker is drawn for. */
  readonly figure?: (row: ListRow) => Shown;
  /** Where in a factory's file the column comes from; a figure has its derivation instead. */
  readonly place?: Place;
  /** What it says in the derivation of a row, where it has no room. */
  readonly words?: (row: ListRow, list: ListHead) => string;
  readonly title?: (row: ListRow, list: ListHead) => string;
  /** The words of a cell, where the column has words. */
  readonly said?: (row: ListRow) => string;
  /** Whether it is shown until the reader chooses; `always` where it cannot be hidden. */
  readonly shown: boolean | 'always';
}

/** All columns in their order. */
export const columns: readonly Column[] = [
  {
    id: 'rank',
    label: '#',
    hint: 'Rank',
    numeric: true,
    text: ({ rank }) => String(rank),
    priority: 0,
    sortKey: ({ rank }) => rank,
    shown: 'always',
  },
  {
    id: 'move',
    label: 'Move',
    hint: 'Move since the list before',
    numeric: true,
    text: moveText,
    priority: 0,
    sortKey: byMove,
    descendingFirst: true,
    title: moveSpoken,
    shown: 'always',
  },
  {
    id: 'name',
    label: 'Factory',
    extra: 18,
    priority: 0,
    sortKey: ({ factory }) => factory.name,
    place: ['name'],
    title: ({ factory }) => visible(factory.name),
    shown: 'always',
  },
  figure('accelerators', 'headline', 4),
  { ...figure('equivalents', 'equivalents', 1), note: ({ unit }) => unit },
  figure('power', 'facilityPower', 2),
  figure('cost', 'cost', 3),
  {
    id: 'possible',
    label: 'Possible',
    hint: 'Ranks that the intervals allow',
    numeric: true,
    text: possibleText,
    drawn: true,
    priority: 7,
    sortKey: ({ possibleRanks: [best, worst] }) => worst - best,
    words: (row, { rankedCount }) => `ranks ${possibleText(row)} of ${rankedCount}`,
    title: (row, { rankedCount }) => `Possible ranks: ${possibleText(row)} of ${rankedCount}`,
    shown: true,
  },
  { ...figure('itPower', 'itPower', 5), shown: false },
  { ...figure('energy', 'energy', 6), shown: false },
  {
    id: 'status',
    label: 'Status',
    ch: 16,
    priority: 8,
    sortKey: ({ factory }) => statusOrder.indexOf(factory.status),
    place: ['status'],
    words: ({ factory: { status, statusNote = '' } }) =>
      statusNote === '' ? statusWords[status] : `${statusWords[status]}, ${statusNote}`,
    title: ({ factory }) => visible(factory.statusNote ?? ''),
    said: ({ factory }) => statusWords[factory.status],
    shown: true,
  },
  {
    id: 'place',
    label: 'Place',
    ch: 18,
    priority: 9,
    sortKey: ({ factory }) => orNothing(factory.place),
    place: ['location'],
    words: ({ factory }) => factory.place,
    title: ({ factory }) => visible(factory.place),
    said: ({ factory }) => (factory.place === '' ? '—' : factory.place),
    shown: true,
  },
  {
    id: 'hardware',
    label: 'Hardware',
    ch: 18,
    priority: 11,
    sortKey: ({ factory }) => orNothing(factory.hardware.join(', ')),
    place: ['compute'],
    words: ({ factory }) => factory.hardware.join(', '),
    title: ({ factory }) => visible(factory.hardware.join(', ')),
    said: ({ factory }) => (factory.hardware.length === 0 ? '—' : factory.hardware.join(', ')),
    shown: false,
  },
  {
    id: 'owners',
    label: 'Owners',
    ch: 20,
    priority: 10,
    sortKey: ({ factory }) => orNothing(factory.owners.join(', ')),
    place: ['owners'],
    words: ({ factory }) => factory.owners.join(', '),
    title: ({ factory }) => visible(factory.owners.join(', ')),
    said: ({ factory }) => factory.owners.join(', '),
    shown: true,
  },
];

/** The columns that are shown: those of `ids`, or the usual ones. The figure that ranks stands first of the figures. */
export function shownColumns(ids: readonly string[] | undefined, metric: Metric): readonly Column[] {
  const shown = columns.filter(
    (column) => column.shown === 'always' || (ids?.includes(column.id) ?? column.shown),
  );
  const ranking = shown.find(({ id }) => id === columnOf[metric]);
  if (!ranking) return shown;
  const fixed = shown.filter((column) => column.shown === 'always');
  return [...fixed, ranking, ...shown.filter((column) => column !== ranking && column.shown !== 'always')];
}

const columnOf: Readonly<Record<Metric, string>> = {
  headline: 'accelerators',
  equivalents: 'equivalents',
  power: 'power',
  cost: 'cost',
};

/** The column of a figure; what it is called in full is its hint, where its head says less. */
function figure(id: string, measure: Measure, priority: number): Column {
  const of = ({ factory }: ListRow): Shown => factory.figures[measure];
  const title = (row: ListRow, list: ListHead): string =>
    cellTitle(of(row), measure === 'equivalents' ? list.unit : '');
  const { short, label } = measureWords[measure];
  return {
    id,
    label: capital(short),
    ...(label !== short && { hint: capital(label) }),
    numeric: true,
    text: (row) => figureText(of(row)),
    drawn: true,
    measure,
    priority,
    sortKey: byFigure(measure),
    descendingFirst: true,
    figure: of,
    title,
    words: title,
    shown: true,
  };
}

function figureText(cell: Shown): string {
  if (isAbsent(cell)) return '—';
  return `${figureMarks(cell)}${cell.text}`;
}
