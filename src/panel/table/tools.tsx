import type { ComponentChild } from 'preact';
import { choicesSet } from '../row-filter.ts';
import { Menu } from '../menu.tsx';
import type { ViewProps } from '../panel-store.ts';
import { shownColumns } from './columns.tsx';
import { ColumnsMenu } from './columns-menu.tsx';
import { asCsv, asMarkdown, type Copied } from './copy.ts';
import { sorted } from './table-view.tsx';

const copies: readonly (readonly [label: string, textOf: (copied: Copied) => string])[] = [
  ['As Markdown', asMarkdown],
  ['As CSV', asCsv],
];

/** What of the table is shown: the filter, and the columns. */
export const TableTools = ({ store, snapshot, list, matching }: ViewProps): ComponentChild => {
  const { filter, filtering, sort, columns } = snapshot.state;
  const copied = (): Copied => ({
    list,
    columns: shownColumns(columns, list.metric).filter(({ id }) => !snapshot.gone.includes(id)),
    rows: sorted(matching, sort),
  });
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
      <Menu label="Copy">
        {(close) =>
          copies.map(([label, textOf]) => (
            <button
              key={label}
              onClick={() => {
                store.copy(textOf(copied()));
                close();
              }}
            >
              {label}
            </button>
          ))
        }
      </Menu>
    </>
  );
};
