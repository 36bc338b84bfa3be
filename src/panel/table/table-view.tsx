import type { ComponentChild } from 'preact';
import { useMemo } from 'preact/hooks';
import type { ListRow } from '../../views/list/list-view.ts';
import type { ViewProps } from '../panel-store.ts';
import { noFilter } from '../row-filter.ts';
import { columns, shownColumns } from './columns.tsx';
import { sortRows, type Sort } from './sort.ts';
import { Table } from './table.tsx';
import { Unranked } from './unranked.tsx';

/** The list as a table, as it was sorted, and who is not on it. */
export const TableView = ({ store, snapshot, list, matching }: ViewProps): ComponentChild => {
  const { sort, columns: chosen } = snapshot.state;
  const rows = useMemo(() => sorted(matching, sort), [matching, sort]);
  const shown = useMemo(() => shownColumns(chosen, list.metric), [chosen, list.metric]);
  return (
    <>
      {rows.length > 0 ? (
        <Table store={store} snapshot={snapshot} list={list} rows={rows} columns={shown} />
      ) : (
        <Nothing store={store} list={list} />
      )}
      {list.unranked.length > 0 && <Unranked store={store} snapshot={snapshot} list={list} />}
    </>
  );
};

const Nothing = ({ store, list }: Pick<ViewProps, 'store' | 'list'>): ComponentChild => (
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

/** Rows in the order that was chosen. */
export function sorted(rows: readonly ListRow[], sort: Sort | undefined): readonly ListRow[] {
  const column = sort && columns.find(({ id }) => id === sort.column);
  return sort && column ? sortRows(rows, column.sortKey, sort.descending) : rows;
}
