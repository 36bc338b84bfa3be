import type { ComponentChild } from 'preact';
import { useMemo } from 'preact/hooks';
import type { ListRow, ListView } from '../publish/list-view.ts';
import { Text } from './cells.tsx';
import { columns, shownColumns } from './columns.tsx';
import { filterRows, noFilter } from './filter.ts';
import { Filters } from './filters.tsx';
import { sortRows, type Sort } from './sort.ts';
import type { PanelStore, Snapshot } from './store.ts';
import { Table } from './table.tsx';
import { Toolbar } from './toolbar.tsx';
import { Unranked } from './unranked.tsx';
import { metricWords, visible } from './words.ts';

interface ListProps {
  readonly store: PanelStore;
  readonly snapshot: Snapshot;
  readonly list: ListView;
}

/** A list: what it is, its table, and who is not on it. */
export const List = ({ store, snapshot, list }: ListProps): ComponentChild => {
  const { state } = snapshot;
  const rows = useMemo(
    () => sorted(filterRows(list.rows, state.filter), state.sort),
    [list.rows, state.filter, state.sort],
  );
  const shown = useMemo(() => shownColumns(state.columns, list.metric), [state.columns, list.metric]);
  return (
    <main class="list">
      <header>
        <h1 id="title">
          <Text>{list.title}</Text>
        </h1>
        <p id="summary" class="quiet" role="status">
          {summary(list, rows.length)}
        </p>
        {list.stale.map(({ file, problem }) => (
          <p key={file} class="stale">
            Last good version of{' '}
            <button class="link" onClick={() => store.open(file, [])}>
              {visible(file)}
            </button>
            , {visible(problem)}
          </p>
        ))}
        <Toolbar store={store} snapshot={snapshot} list={list} />
        {state.filtering && <Filters store={store} snapshot={snapshot} list={list} />}
      </header>
      {rows.length > 0 ? (
        <Table store={store} snapshot={snapshot} list={list} rows={rows} columns={shown} />
      ) : (
        <Nothing store={store} list={list} />
      )}
      {list.unranked.length > 0 && <Unranked store={store} snapshot={snapshot} list={list} />}
    </main>
  );
};

const Nothing = ({ store, list }: Pick<ListProps, 'store' | 'list'>): ComponentChild => (
  <div class="state">
    {list.rows.length === 0 ? (
      <p>No factory of this catalog can be ranked.</p>
    ) : (
      <>
        <p>No row matches the filter.</p>
        <button onClick={() => store.set({ filter: noFilter })}>Clear the filter</button>
      </>
    )}
  </div>
);

function sorted(rows: readonly ListRow[], sort: Sort | undefined): readonly ListRow[] {
  const column = sort && columns.find(({ id }) => id === sort.column);
  return sort && column ? sortRows(rows, column.sortKey, sort.descending) : rows;
}

function summary({ asOf, metric, counts, rows, rankedCount }: ListView, shown: number): string {
  const counted = counts === 'operational' ? ', in operation' : '';
  const matching = shown === rows.length ? '' : `${shown} of `;
  return `as of ${asOf} · by ${metricWords[metric]}${counted} · ${matching}${rows.length} of ${rankedCount} ranked`;
}
