import type { ComponentChild } from 'preact';
import type { Metric } from '../../catalog/entries.ts';
import type { Scale } from '../../pictures/whisker.ts';
import type { ListRow, ListView } from '../../views/list/list-view.ts';
import type { Cell } from '../../words/figure-cell.ts';
import { statusWords } from '../../words/list-words.ts';
import { Figure, Move, PossibleRanks, Text } from '../cells.tsx';
import type { Place } from '../protocol.ts';
import { cellTitle, moveSpoken, possibleText, visible } from '../panel-words.ts';
import { byFigure, byMove, statusOrder, type SortKey } from './sort.ts';

/** One column of the table. */
export interface Column {
  readonly id: string;
  readonly label: string;
  /** What stands quietly beside the label: the unit of the figures. */
  readonly note?: (list: ListView) => string;
  readonly hint?: string;
  readonly numeric?: boolean;
  /** A width in characters and pixels. */
  readonly width: { readonly ch: number; readonly px: number };
  /** How many characters it may take where there is room. */
  readonly wide?: number;
  readonly sortKey: SortKey;
  readonly descendingFirst?: boolean;
  /** The figure that a whisker is drawn for. */
  readonly figure?: (row: ListRow) => Cell;
  /** Where in a factory's file the column comes from; a figure has its derivation instead. */
  readonly place?: Place;
  readonly title?: (row: ListRow, list: ListView) => string;
  readonly cell: (row: ListRow, scale: Scale) => ComponentChild;
  /** Whether it is shown until the reader chooses; `always` where it cannot be hidden. */
  readonly shown: boolean | 'always';
}

/** Padding of a cell, and the whisker with its distance, in pixels. */
const padding = 16;
const drawing = 68;

/** All columns in their order. */
export const columns: readonly Column[] = [
  {
    id: 'rank',
    label: '#',
    hint: 'Rank',
    numeric: true,
    width: { ch: 3, px: padding + 4 },
    sortKey: ({ rank }) => rank,
    cell: ({ rank }) => rank,
    shown: 'always',
  },
  {
    id: 'move',
    label: 'Move',
    hint: 'Move since the list before',
    numeric: true,
    width: { ch: 5, px: padding },
    sortKey: byMove,
    descendingFirst: true,
    title: moveSpoken,
    cell: (row) => <Move row={row} />,
    shown: 'always',
  },
  {
    id: 'name',
    label: 'Factory',
    width: { ch: 18, px: padding + 18 },
    wide: 34,
    sortKey: ({ factory }) => factory.name,
    place: ['name'],
    title: ({ factory }) => visible(factory.name),
    cell: () => null,
    shown: 'always',
  },
  figure('accelerators', 'Accelerators', 'As published', true, ({ factory }) => factory.figures.headline),
  {
    ...figure(
      'equivalents',
      'Equivalents',
      'GPU-equivalents',
      true,
      ({ factory }) => factory.figures.equivalents,
    ),
    note: ({ unit }) => unit,
    width: { ch: 11, px: padding + drawing },
  },
  figure('power', 'Power', 'Facility power', true, ({ factory }) => factory.figures.facilityPower),
  figure('cost', 'Cost', 'Cost of IT hardware', true, ({ factory }) => factory.figures.cost),
  {
    id: 'possible',
    label: 'Possible',
    hint: 'Ranks that the intervals allow',
    numeric: true,
    width: { ch: 7, px: padding + drawing },
    sortKey: ({ possibleRanks: [best, worst] }) => worst - best,
    title: (row, { rankedCount }) => `Possible ranks: ${possibleText(row)} of ${rankedCount}`,
    cell: (row, scale) => <PossibleRanks row={row} scale={scale} />,
    shown: true,
  },
  figure('itPower', 'IT power', '', false, ({ factory }) => factory.figures.itPower),
  figure('energy', 'Energy', 'Energy per year', false, ({ factory }) => factory.figures.energy),
  {
    id: 'status',
    label: 'Status',
    width: { ch: 16, px: padding },
    sortKey: ({ factory }) => statusOrder.indexOf(factory.status),
    place: ['status'],
    title: ({ factory }) => visible(factory.statusNote ?? ''),
    cell: ({ factory }) => statusWords[factory.status],
    shown: true,
  },
  {
    id: 'place',
    label: 'Place',
    width: { ch: 18, px: padding },
    sortKey: ({ factory }) => orNothing(factory.place),
    place: ['location'],
    title: ({ factory }) => visible(factory.place),
    cell: ({ factory }) => <Text>{factory.place === '' ? '—' : factory.place}</Text>,
    shown: true,
  },
  {
    id: 'hardware',
    label: 'Hardware',
    width: { ch: 18, px: padding },
    sortKey: ({ factory }) => orNothing(factory.hardware.join(', ')),
    place: ['compute'],
    title: ({ factory }) => visible(factory.hardware.join(', ')),
    cell: ({ factory }) => <Text>{factory.hardware.length === 0 ? '—' : factory.hardware.join(', ')}</Text>,
    shown: false,
  },
  {
    id: 'owners',
    label: 'Owners',
    width: { ch: 20, px: padding },
    sortKey: ({ factory }) => orNothing(factory.owners.join(', ')),
    place: ['owners'],
    title: ({ factory }) => visible(factory.owners.join(', ')),
    cell: ({ factory }) => <Text>{factory.owners.join(', ')}</Text>,
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

function figure(id: string, label: string, hint: string, shown: boolean, of: (row: ListRow) => Cell): Column {
  return {
    id,
    label,
    ...(hint !== '' && { hint }),
    numeric: true,
    width: { ch: 8, px: padding + drawing },
    sortKey: byFigure(of),
    descendingFirst: true,
    figure: of,
    title: (row, list) => cellTitle(of(row), id === 'equivalents' ? list.unit : ''),
    cell: (row, scale) => <Figure cell={of(row)} scale={scale} />,
    shown,
  };
}

function orNothing(text: string): string | undefined {
  return text === '' ? undefined : text;
}
