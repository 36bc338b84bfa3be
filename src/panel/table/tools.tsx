import type { ComponentChild } from 'preact';
import { choicesSet } from '../row-filter.ts';
import type { PanelStore, Snapshot } from '../panel-store.ts';
import { ColumnsMenu } from './columns-menu.tsx';

/** What of the table is shown: the filter, and the columns. */
export const TableTools = ({
  store,
  snapshot,
}: {
  readonly store: PanelStore;
  readonly snapshot: Snapshot;
}): ComponentChild => {
  const { filter, filtering } = snapshot.state;
  const set = choicesSet(filter);
  return (
    <>
      <input
        type="search"
        class="text"
        placeholder="Filter"
        aria-label="Filter by text"
        value={filter.text}
        onInput={({ currentTarget }) => store.set({ filter: { ...filter, text: currentTarget.value } })}
      />
      <button class="tool" aria-expanded={filtering} onClick={() => store.set({ filtering: !filtering })}>
        {set === 0 ? 'More filters' : `More filters (${set})`}
      </button>
      <ColumnsMenu store={store} snapshot={snapshot} />
    </>
  );
};
