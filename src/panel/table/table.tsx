import type { ComponentChild } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { scaleOf, type Scale } from '../../pictures/whisker.ts';
import type { ListRow, ListView } from '../../views/list/list-view.ts';
import { isAbsent } from '../../estimate/absent.ts';
import { heightOf } from '../panel-state.ts';
import type { PanelStore, Snapshot } from '../panel-store.ts';
import type { Column } from './columns.tsx';
import { fitColumns, lengthsOf } from './fit.ts';
import { Head } from './head.tsx';
import { Row } from './row.tsx';
import { useRoom } from './room.ts';
import { useVirtualRows, withGaps } from './virtual-rows.ts';

interface TableProps {
  readonly store: PanelStore;
  readonly snapshot: Snapshot;
  readonly list: ListView;
  /** The rows that are shown, in their order. */
  readonly rows: readonly ListRow[];
  /** The columns that are wanted, whether or not there is room for them. */
  readonly columns: readonly Column[];
}

/** The list as a table. One row at a time is in the tab order; arrows, Home and End move it. */
export const Table = ({ store, snapshot, list, rows, columns }: TableProps): ComponentChild => {
  const { state, revealed } = snapshot;
  const scroller = useRef<HTMLDivElement>(null);
  const focusing = useRef<string>(undefined);
  const ids = useMemo(() => rows.map(({ factory }) => factory.id), [rows]);
  const room = useRoom(scroller);
  const { sort, asked } = state;
  const fit = useMemo(() => {
    const kept = new Set([...asked, ...(sort ? [sort.column] : [])]);
    return fitColumns(
      { columns, kept, lengths: lengthsOf(columns, list.rows), sorted: sort?.column, list },
      room,
    );
  }, [columns, asked, sort, list, room]);
  const widths = new Map(fit.columns.map(({ id }, index) => [id, `${fit.widths[index] ?? 0}px`]));
  const scales = useMemo(() => scalesOf(columns, list), [columns, list]);
  const active = Math.max(state.active === undefined ? 0 : ids.indexOf(state.active), 0);
  const openHeight = (id: string): number => heightOf(state, id) ?? 0;
  const virtual = useVirtualRows({ scroller, ids, openHeight, always: active, top: state.scroll.top });
  const { drawn, after } = withGaps(virtual.getVirtualItems(), virtual.getTotalSize());

  useLayoutEffect(() => store.noteGone(fit.gone.map(({ id }) => id)), [store, fit]);
  useLayoutEffect(() => {
    scroller.current?.scrollTo(state.scroll);
  }, []);
  useLayoutEffect(() => {
    const index = revealed ? ids.indexOf(revealed.factory) : -1;
    if (index < 0) return;
    focusing.current = ids[index];
    virtual.scrollToIndex(index, { align: 'center' });
  }, [revealed]);
  useLayoutEffect(() => {
    if (focusing.current === undefined) return;
    const row = scroller.current?.querySelector<HTMLElement>(
      `tr[data-factory="${CSS.escape(focusing.current)}"]`,
    );
    if (!row) return;
    row.focus({ preventScroll: true });
    focusing.current = undefined;
  });

  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.target instanceof Element && event.target.closest('tr[data-factory]'))) return;
    const next = rowFor(event, active, ids.length);
    const id = next === undefined ? undefined : ids[next];
    if (next === undefined || id === undefined) return;
    event.preventDefault();
    focusing.current = id;
    store.set({ active: id });
    virtual.scrollToIndex(next);
  };
  const onScroll = ({ currentTarget }: { readonly currentTarget: HTMLElement }): void =>
    store.keepGeometry({ scroll: { top: currentTarget.scrollTop, left: currentTarget.scrollLeft } });

  return (
    <div class="scroll" ref={scroller} onScroll={onScroll}>
      <table
        aria-labelledby="title"
        aria-describedby="summary"
        aria-rowcount={rows.length + 1}
        class={fit.tight ? 'tight' : undefined}
        style={{
          minWidth: `${fit.widths.reduce((sum, width) => sum + width, 0)}px`,
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
        {drawn.flatMap(({ index, before }) => {
          const row = rows[index];
          if (!row) return [];
          const { id } = row.factory;
          return [
            ...(before > 0 ? [<Gap key={`before ${id}`} height={before} />] : []),
            <Row
              key={id}
              index={index}
              row={row}
              list={list}
              fit={fit}
              scales={scales}
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

const Gap = ({ height }: { readonly height: number }): ComponentChild => (
  <tbody aria-hidden="true">
    <tr style={{ height: `${height}px` }} />
  </tbody>
);

/** Every figure is drawn on its column's own scale, the same whatever is filtered, so that rows compare. */
function scalesOf(columns: readonly Column[], { rows, rankedCount }: ListView): ReadonlyMap<string, Scale> {
  const scales = columns.flatMap(({ id, figure }): readonly (readonly [string, Scale])[] => {
    if (!figure) return [];
    const cells = rows.map(figure);
    return [[id, scaleOf(cells.flatMap((cell) => (isAbsent(cell) ? [] : [cell])))]];
  });
  return new Map([...scales, ['possible', { from: 1, to: rankedCount, kind: 'linear' }]]);
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
