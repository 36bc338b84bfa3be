import type { ComponentChild } from 'preact';
import { Menu } from '../menu.tsx';
import type { ViewProps } from '../panel-store.ts';
import type { CopyFormat } from '../protocol.ts';
import { shownColumns } from '../rows/columns.ts';
import { choicesSet } from '../rows/row-filter.ts';
import { ColumnsMenu } from './columns-menu.tsx';

const copies: readonly (readonly [label: string, as: CopyFormat])[] = [
  ['As Markdown', 'markdown'],
  ['As CSV', 'csv'],
];

/** What of the table is shown: the filter, and the columns. */
export const TableTools = ({ store, snapshot, list }: ViewProps): ComponentChild => {
  const { filter, filtering, columns } = snapshot.state;
  const shown = (): readonly string[] =>
    shownColumns(columns, list.metric).flatMap(({ id }) => (snapshot.gone.includes(id) ? [] : [id]));
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
          copies.map(([label, as]) => (
            <button
              key={label}
              onClick={() => {
                store.copy(as, shown());
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
