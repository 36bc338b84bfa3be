import type { ComponentChild } from 'preact';
import { isAbsentCell, type Cell } from '../publish/figure-cell.ts';
import type { ListRow, ListView } from '../publish/list-view.ts';
import type { Place } from './protocol.ts';
import { cellTitle, moveSpoken, moveText, statusWords, visible } from './words.ts';

/** One column of the table. */
export interface Column {
  readonly id: string;
  readonly label: string;
  /** What stands quietly beside the label: the unit of the figures. */
  readonly note?: (list: ListView) => string;
  readonly numeric?: boolean;
  /** Where in a factory's file the column comes from. */
  readonly place: Place;
  readonly title?: (row: ListRow, list: ListView) => string;
  readonly cell: (row: ListRow, list: ListView) => ComponentChild;
}

/** Text of the catalog, isolated so that its direction does not reorder what stands beside it. */
export const Text = ({ children }: { readonly children: string }): ComponentChild => (
  <bdi>{visible(children)}</bdi>
);

const figures: readonly (Pick<Column, 'id' | 'label' | 'note'> & { readonly of: (row: ListRow) => Cell })[] =
  [
    { id: 'accelerators', label: 'Accelerators', of: ({ factory }) => factory.figures.headline },
    {
      id: 'equivalents',
      label: 'Equivalents',
      note: ({ unit }) => unit,
      of: ({ factory }) => factory.figures.equivalents,
    },
    { id: 'power', label: 'Power', of: ({ factory }) => factory.figures.facilityPower },
    { id: 'cost', label: 'Cost', of: ({ factory }) => factory.figures.cost },
  ];

/** The columns after the name. */
export const columns: readonly Column[] = [
  {
    id: 'place',
    label: 'Place',
    place: ['location'],
    title: ({ factory }) => visible(factory.place),
    cell: ({ factory }) => <Text>{factory.place === '' ? '—' : factory.place}</Text>,
  },
  {
    id: 'owners',
    label: 'Owners',
    place: ['owners'],
    title: ({ factory }) => visible(factory.owners.join(', ')),
    cell: ({ factory }) => <Text>{factory.owners.join(', ')}</Text>,
  },
  ...figures.map(({ of, ...column }): Column => ({
    ...column,
    numeric: true,
    place: ['compute'],
    title: (row, list) => cellTitle(of(row), column.note?.(list)),
    cell: (row) => <FigureText cell={of(row)} />,
  })),
  {
    id: 'status',
    label: 'Status',
    place: ['status'],
    title: ({ factory }) => visible(factory.statusNote ?? ''),
    cell: ({ factory }) => statusWords[factory.status],
  },
];

/** The rank, large enough to find, and the move since the list before. */
export const Move = ({ row }: { readonly row: ListRow }): ComponentChild => {
  const text = moveText(row);
  if (text === '') return null;
  return (
    <span class={`move ${row.move ?? ''}`} title={moveSpoken(row)}>
      <span aria-hidden="true">{text}</span>
      <span class="spoken">{moveSpoken(row)}</span>
    </span>
  );
};

const FigureText = ({ cell }: { readonly cell: Cell }): ComponentChild => {
  if (isAbsentCell(cell)) return <span class="quiet">—</span>;
  return (
    <>
      {cell.text}
      {cell.missing.length > 0 && <sup title={`Nothing is known of ${cell.missing.join(', ')}`}>?</sup>}
      {cell.range !== '' && <span class="range"> {cell.range}</span>}
    </>
  );
};
