import type { VirtualItem } from '@tanstack/virtual-core';
import type { ComponentChild } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ListRow } from '../../views/list/list-view.ts';
import { heightOf } from '../panel-state.ts';
import type { ViewProps } from '../panel-store.ts';
import type { ShownList } from '../protocol.ts';
import type { Column } from '../rows/columns.ts';
import { fitColumns } from './fit.ts';
import { Head } from './head.tsx';
import { Row } from './row.tsx';
import { RowSlots } from './row-slots.ts';
import { useRoom } from './room.ts';
import { useVirtualRows, withGaps } from './virtual-rows.ts';

interface TableProps extends ViewProps {
  /** The columns that are wanted, whether or not there is room for them. */
  readonly columns: readonly Column[];
}

/** The list as a table. One row at a time is in the tab order; arrows, Home and End move it. */
export const Table = ({ store, snapshot, list, columns }: TableProps): ComponentChild => {
  const { state, revealed } = snapshot;
  const { count, places, extents } = list.span;
  const scroller = useRef<HTMLDivElement>(null);
  /** The place of the row that is to have the focus once it is drawn. */
  const focusing = useRef<number>(undefined);
  const rows = useMemo(() => rowsByPlace(list), [list.rows, list.span]);
  const room = useRoom(scroller);
  const { sort, asked } = state;
  const fit = useMemo(() => {
    const kept = new Set([...asked, ...(sort ? [sort.column] : [])]);
    return fitColumns(
      { columns, kept, lengths: new Map(Object.entries(extents.lengths)), sorted: sort?.column, list },
      room,
    );
  }, [columns, asked, sort, list, room]);
  const widths = new Map(fit.columns.map(({ id }, index) => [id, `${fit.widths[index] ?? 0}px`]));
  const width = fit.widths.reduce((sum, own) => sum + own, 0);
  const active =
    (state.active === undefined ? undefined : places[state.active]) ?? firstOf(list, state.active);
  const open = useMemo(() => {
    const heights = Object.keys(state.open).map((id) => [places[id], heightOf(state, id)] as const);
    return new Map(heights.flatMap(([place, height]) => (place === undefined ? [] : [[place, height ?? 0]])));
  }, [state.open, places]);
  const virtual = useVirtualRows({
    ...{ scroller, count, rows, always: active, top: state.scroll.top },
    openHeight: (place) => open.get(place) ?? 0,
  });
  const items = useDrawn(virtual.getVirtualItems(), rows, active);
  const { drawn, after } = withGaps(items, virtual.getTotalSize());
  const [slots] = useState(() => new RowSlots());
  const slotted = slots.assign(
    drawn.map(({ index: place }) => ({
      place,
      id: rows.get(place)?.factory.id ?? '',
      isOwn: place === active || open.has(place),
    })),
  );

  useLayoutEffect(() => {
    const range = virtual.range;
    if (range) store.look(range.startIndex, range.endIndex + 1);
  });
  useLayoutEffect(() => store.noteGone(fit.gone.map(({ id }) => id)), [store, fit]);
  useLayoutEffect(() => {
    scroller.current?.scrollTo(state.scroll);
  }, []);
  useLayoutEffect(() => {
    const place = revealed && places[revealed.factory];
    if (place === undefined) return;
    focusing.current = place;
    virtual.scrollToIndex(place, { align: 'center' });
  }, [revealed]);
  useLayoutEffect(() => {
    const id = focusing.current === undefined ? undefined : rows.get(focusing.current)?.factory.id;
    // What is not here yet has been asked for.
    if (id === undefined) return;
    const row = scroller.current?.querySelector<HTMLElement>(`tr[data-factory="${CSS.escape(id)}"]`);
    if (!row) return;
    focusing.current = undefined;
    row.focus({ preventScroll: true });
    store.set({ active: id });
  });

  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.target instanceof Element && event.target.closest('tr[data-factory]'))) return;
    const next = rowFor(event, focusing.current ?? active, count);
    if (next === undefined) return;
    event.preventDefault();
    focusing.current = next;
    virtual.scrollToIndex(next);
    const id = rows.get(next)?.factory.id;
    if (id !== undefined) store.set({ active: id });
  };
  const onScroll = ({ currentTarget }: { readonly currentTarget: HTMLElement }): void =>
    store.keepGeometry({ scroll: { top: currentTarget.scrollTop, left: currentTarget.scrollLeft } });

  return (
    <div class="scroll" ref={scroller} onScroll={onScroll}>
      {/* While rows are exchanged for others, there is as much to scroll as before. */}
      <div class="reach" style={{ height: `${virtual.getTotalSize()}px` }} />
      <table
        aria-labelledby="title"
        aria-describedby="summary"
        aria-rowcount={count + 1}
        class={`${fit.tight ? 'tight' : ''} ${width > room.width ? 'wide' : ''}`}
        style={{
          minWidth: `${width}px`,
          '--rank': widths.get('rank'),
          '--move': widths.get('move'),
        }}
        onKeyDown={onKeyDown}
      >
        <colgroup>
          {fit.columns.map(({ id }, index) => (
            <col key={id} style={index === fit.columns.length - 1 ? {} : { width: widths.get(id) }} />
          ))}
        </colgroup>
        <Head
          list={list}
          columns={fit.columns}
          brief={fit.brief}
          sort={sort}
          onSort={(next) => store.set({ sort: next })}
        />
        {drawn.flatMap(({ index, before }, nth) => {
          const row = rows.get(index);
          if (!row) return [];
          return [
            ...(before > 0 ? [<Gap key={`before ${slotted[nth]}`} height={before} />] : []),
            <Row
              key={slotted[nth]}
              index={index}
              row={row}
              list={list}
              fit={fit}
              scales={extents.scales}
              snapshot={snapshot}
              store={store}
              active={index === active}
              measure={virtual.measureElement}
            />,
          ];
        })}
        {after > 0 && <Gap key="after" height={after} />}
      </table>
    </div>
  );
};

/**
 * The rows in view that are here; what is on its way leaves its room free. Until the first of it comes, those are kept that
 * were in view, for their elements are to draw the others.
 */
function useDrawn(
  inView: readonly VirtualItem[],
  rows: ReadonlyMap<number, ListRow>,
  active: number,
): readonly VirtualItem[] {
  const before = useRef(inView);
  const here = inView.filter(({ index }) => rows.has(index));
  const isOnItsWay = here.length < inView.length && here.every(({ index }) => index === active);
  if (!isOnItsWay) before.current = here;
  return before.current.filter(({ index }) => rows.has(index));
}

const Gap = ({ height }: { readonly height: number }): ComponentChild => (
  <tbody aria-hidden="true">
    <tr style={{ height: `${height}px` }} />
  </tbody>
);

/** The rows that are here, by their places. */
function rowsByPlace({ rows, span: { from, length, places } }: ShownList): ReadonlyMap<number, ListRow> {
  return new Map(
    rows.flatMap((row, index) => {
      const place = index < length ? from + index : places[row.factory.id];
      return place === undefined ? [] : [[place, row] as const];
    }),
  );
}

/** The place of a factory among the rows that are in order; that of the first of all where it is none of them. */
function firstOf({ rows, span: { from, length } }: ShownList, factory: string | undefined): number {
  const index = rows.findIndex((row) => row.factory.id === factory);
  return index >= 0 && index < length ? from + index : 0;
}

/** How many rows Page Up and Page Down go. */
const page = 10;

/** The row that a key goes to from row `index` of `count`; undefined where it is no such key. */
function rowFor(
  { key, altKey, ctrlKey, metaKey }: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>,
  index: number,
  count: number,
): number | undefined {
  if (altKey || ctrlKey || metaKey || count === 0) return undefined;
  const within = (row: number): number => Math.min(Math.max(row, 0), count - 1);
  switch (key) {
    case 'ArrowDown':
      return within(index + 1);
    case 'ArrowUp':
      return within(index - 1);
    case 'PageDown':
      return within(index + page);
    case 'PageUp':
      return within(index - page);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
