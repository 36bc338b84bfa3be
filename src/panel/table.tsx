import type { ComponentChild } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ListRow, ListView } from '../publish/list-view.ts';
import { columns, Move, Text } from './columns.tsx';
import { rowFor } from './keyboard.ts';
import type { Place } from './protocol.ts';
import { moveSpoken, rowSpoken, visible } from './words.ts';

interface TableProps {
  readonly list: ListView;
  /** The factory to scroll to and mark; a new object each time it is asked for. */
  readonly revealed: { readonly factory: string } | undefined;
  readonly onOpen: (file: string, place: Place) => void;
}

/** The list as a table. One row at a time is in the tab order; arrows, Home and End move it. */
export const Table = ({ list, revealed, onOpen }: TableProps): ComponentChild => {
  const body = useRef<HTMLTableSectionElement>(null);
  const [active, setActive] = useState<string>();
  const current = list.rows.some(({ factory }) => factory.id === active) ? active : list.rows[0]?.factory.id;

  useLayoutEffect(() => {
    if (!revealed) return;
    setActive(revealed.factory);
    const row = rowElement(body.current, revealed.factory);
    row?.scrollIntoView({ block: 'center' });
    row?.focus({ preventScroll: true });
  }, [revealed]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const index = list.rows.findIndex(({ factory }) => factory.id === current);
    const next = list.rows[rowFor(event, index, list.rows.length) ?? -1];
    if (!next) return;
    event.preventDefault();
    setActive(next.factory.id);
    rowElement(body.current, next.factory.id)?.focus();
  };

  return (
    <div class="scroll">
      <table aria-labelledby="title" aria-describedby="summary">
        <thead>
          <tr>
            <th scope="col" class="numeric">
              <abbr title="Rank">#</abbr>
            </th>
            <th scope="col">Move</th>
            <th scope="col">Factory</th>
            {columns.map(({ id, label, note, numeric }) => (
              <th key={id} scope="col" class={numeric ? 'numeric' : undefined}>
                {label}
                {note && <span class="quiet"> {note(list)}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={onKeyDown}>
          {list.rows.map((row) => (
            <Row
              key={row.factory.id}
              row={row}
              list={list}
              inTabOrder={row.factory.id === current}
              marked={row.factory.id === revealed?.factory}
              onFocus={setActive}
              onOpen={onOpen}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
};

interface RowProps {
  readonly row: ListRow;
  readonly list: ListView;
  readonly inTabOrder: boolean;
  readonly marked: boolean;
  readonly onFocus: (factory: string) => void;
  readonly onOpen: TableProps['onOpen'];
}

const Row = ({ row, list, inTabOrder, marked, onFocus, onOpen }: RowProps): ComponentChild => {
  const { id, file, name, stale } = row.factory;
  const tabIndex = inTabOrder ? 0 : -1;
  const open = (place: Place) => (event: Event) => {
    if (String(getSelection()) !== '') return;
    event.preventDefault();
    event.stopPropagation();
    onOpen(file, place);
  };
  return (
    <tr
      data-factory={id}
      class={marked ? 'marked' : undefined}
      tabIndex={tabIndex}
      aria-label={rowSpoken(row, list)}
      onFocus={() => onFocus(id)}
      onClick={open(['name'])}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.target === event.currentTarget) onOpen(file, ['name']);
      }}
    >
      <td class="rank numeric">{row.rank}</td>
      <td class="numeric" title={moveSpoken(row)}>
        <Move row={row} />
      </td>
      <th scope="row" title={visible(name)}>
        <a href="#" tabIndex={tabIndex} onClick={open(['name'])}>
          <Text>{name}</Text>
        </a>
        {stale !== undefined && (
          <span class="stale" title={stale}>
            last good version
          </span>
        )}
      </th>
      {columns.map(({ id: column, numeric, title, cell, place }) => (
        <td
          key={column}
          class={numeric ? 'numeric' : undefined}
          title={title?.(row, list)}
          onClick={open(place)}
        >
          {cell(row, list)}
        </td>
      ))}
    </tr>
  );
};

function rowElement(body: HTMLElement | null, factory: string): HTMLElement | undefined {
  const rows = [...(body?.querySelectorAll<HTMLElement>('tr[data-factory]') ?? [])];
  return rows.find((row) => row.dataset['factory'] === factory);
}
