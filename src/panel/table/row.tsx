import type { ComponentChild } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Scale } from '../../pictures/whisker.ts';
import type { ListHead, ListRow } from '../../views/list/list-view.ts';
import { Figure, Move, PossibleRanks, Text, type Drawing } from '../cells.tsx';
import { Derivation } from '../derivation/derivation.tsx';
import type { Place } from '../protocol.ts';
import type { Column } from '../rows/columns.ts';
import { heightOf } from '../panel-state.ts';
import type { PanelStore, Snapshot } from '../panel-store.ts';
import { Twistie } from '../twistie.tsx';
import { rowSpoken, visible } from '../panel-words.ts';
import type { Fit } from './fit.ts';
import { classOf } from './head.tsx';
import { rowHeight } from './virtual-rows.ts';

interface RowProps {
  readonly index: number;
  readonly row: ListRow;
  readonly list: ListHead;
  readonly fit: Fit;
  readonly scales: Readonly<Record<string, Scale>>;
  readonly snapshot: Snapshot;
  readonly store: PanelStore;
  /** Whether this row is the one in the tab order. */
  readonly active: boolean;
  readonly measure: (element: HTMLElement | null) => void;
}

const noScale: Scale = { from: 0, to: 0, kind: 'linear' };

/**
 * A factory's row and, where it is open, its derivation. Words lead to where they are written, figures to how they came
 * about.
 */
export const Row = (props: RowProps): ComponentChild => {
  const { index, row, list, fit, scales, snapshot, store, active, measure } = props;
  const { id, file } = row.factory;
  const height = heightOf(snapshot.state, id);
  const isOpen = height !== undefined;
  const body = useRef<HTMLTableSectionElement>(null);
  useLayoutEffect(() => {
    // Only what is open has a height of its own, and asking for heights is slow.
    if (!isOpen) return;
    measure(body.current);
    const measured = (body.current?.offsetHeight ?? 0) - rowHeight;
    if (measured > 0 && measured !== height) {
      store.keepGeometry({ open: { ...store.snapshot.state.open, [id]: measured } });
    }
  });

  const openAt = (place: Place): void => store.open(file, place);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return;
    if (event.key === 'Enter') openAt(['name']);
    else if (event.key === ' ') store.unfold(id);
    else if (event.key === 'ArrowRight') store.unfold(id, true);
    else if (event.key === 'ArrowLeft') store.unfold(id, false);
    else return;
    event.preventDefault();
  };
  const marks = [
    index % 2 === 0 ? 'odd' : '',
    snapshot.revealed?.factory === id ? 'marked' : '',
    snapshot.changed.has(id) ? 'changed' : '',
    snapshot.moved.has(id) ? 'moved' : '',
    snapshot.fading.has(id) ? 'fading' : '',
  ];
  return (
    <tbody ref={body} data-index={index}>
      <tr
        data-factory={id}
        class={marks.filter((mark) => mark !== '').join(' ')}
        tabIndex={active ? 0 : -1}
        aria-rowindex={index + 2}
        aria-label={rowSpoken(row, list)}
        onFocus={() => {
          if (!active) store.set({ active: id });
        }}
        onKeyDown={onKeyDown}
      >
        {fit.columns.map((column) => (
          <BodyCell
            key={column.id}
            column={column}
            row={row}
            list={list}
            drawing={{ scale: scales[column.id] ?? noScale, length: fit.whisker }}
            isOpen={isOpen}
            tabIndex={active ? 0 : -1}
            onOpen={openAt}
            onUnfold={() => store.unfold(id)}
          />
        ))}
      </tr>
      {isOpen && (
        <tr>
          <td class="detail" colSpan={fit.columns.length}>
            <Derivation
              name={row.factory.name}
              row={row}
              list={list}
              gone={fit.gone}
              detail={snapshot.details.get(id)}
              height={height}
              store={store}
            />
          </td>
        </tr>
      )}
    </tbody>
  );
};

interface CellProps extends Pick<RowProps, 'row' | 'list'> {
  readonly column: Column;
  readonly drawing: Drawing;
  readonly isOpen: boolean;
  readonly tabIndex: number;
  readonly onOpen: (place: Place) => void;
  readonly onUnfold: () => void;
}

const BodyCell = ({
  column,
  row,
  list,
  drawing,
  isOpen,
  tabIndex,
  onOpen,
  onUnfold,
}: CellProps): ComponentChild => {
  const { id, numeric, title, place } = column;
  const { name, stale } = row.factory;
  const onClick = (event: Event): void => {
    // Who selects text does not mean to go anywhere.
    if (String(getSelection()) !== '') return;
    event.preventDefault();
    if (column.figure) onUnfold();
    else onOpen(place ?? ['name']);
  };
  const common = { class: classOf(id, numeric), title: title?.(row, list), onClick };
  if (id !== 'name')
    return (
      <td {...common}>
        <Said column={column} row={row} drawing={drawing} />
      </td>
    );
  return (
    <th scope="row" {...common}>
      <div class="line">
        <Twistie
          isOpen={isOpen}
          label={`Derivation of ${visible(name)}`}
          tabIndex={tabIndex}
          onClick={onUnfold}
        />
        <a href="#" tabIndex={tabIndex} class={stale === undefined ? undefined : 'broken'}>
          <Text>{name}</Text>
        </a>
        {stale !== undefined && (
          <span class="stale" title={visible(stale)}>
            <span class="words">last good version</span>
          </span>
        )}
      </div>
    </th>
  );
};

/** What stands in a cell, but for that of the name. */
const Said = ({
  column: { id, figure, said },
  row,
  drawing,
}: Pick<CellProps, 'column' | 'row' | 'drawing'>): ComponentChild => {
  if (figure) return <Figure cell={figure(row)} {...drawing} />;
  if (id === 'rank') return row.rank;
  if (id === 'move') return <Move row={row} />;
  if (id === 'possible') return <PossibleRanks row={row} {...drawing} />;
  return said ? <Text>{said(row)}</Text> : null;
};
