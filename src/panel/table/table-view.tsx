import type { ComponentChild } from 'preact';
import { useMemo } from 'preact/hooks';
import type { ViewProps } from '../panel-store.ts';
import { shownColumns } from '../rows/columns.ts';
import { isFiltering, noFilter } from '../rows/row-filter.ts';
import { Table } from './table.tsx';
import { Unranked } from './unranked.tsx';

/** The list as a table, as it was sorted, and who is not on it. */
export const TableView = ({ store, snapshot, list }: ViewProps): ComponentChild => {
  const { columns: chosen } = snapshot.state;
  const shown = useMemo(() => shownColumns(chosen, list.metric), [chosen, list.metric]);
  return (
    <>
      {list.span.count > 0 ? (
        <Table store={store} snapshot={snapshot} list={list} columns={shown} />
      ) : (
        <Nothing store={store} snapshot={snapshot} list={list} />
      )}
      {list.unrankedCount > 0 && <Unranked store={store} snapshot={snapshot} list={list} />}
    </>
  );
};

const Nothing = ({ store, snapshot, list }: ViewProps): ComponentChild => (
  <div class="state">
    {isFiltering(snapshot.state.filter) ? (
      <>
        <p>No row matches the filter.</p>
        <button onClick={() => store.set({ filter: noFilter })}>Clear the filter</button>
      </>
    ) : list.unrankedCount > 0 || store.isReadOnly ? (
      <p>No factory of this catalog can be ranked.</p>
    ) : (
      <>
        <p>There is no factory in this catalog yet.</p>
        <button onClick={() => store.newFactory()}>New Factory</button>
      </>
    )}
  </div>
);
