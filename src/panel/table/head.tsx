import type { ComponentChild } from 'preact';
import type { ListHead } from '../../views/list/list-view.ts';
import type { Column } from '../rows/columns.ts';
import { nextSort, type Sort } from '../rows/sort.ts';

interface HeadProps {
  readonly list: ListHead;
  readonly columns: readonly Column[];
  /** Whether heads say the least they can. */
  readonly brief: boolean;
  readonly sort: Sort | undefined;
  readonly onSort: (sort: Sort | undefined) => void;
}

/** The heads of the columns. A click sorts by one, a second turns the order, a third goes back to the ranks. */
export const Head = ({ list, columns, brief, sort, onSort }: HeadProps): ComponentChild => (
  <thead>
    <tr aria-rowindex={1}>
      {columns.map(({ id, label, hint, note, numeric, descendingFirst }) => (
        <th
          key={id}
          scope="col"
          class={classOf(id, numeric)}
          title={hint}
          aria-sort={sort?.column === id ? (sort.descending ? 'descending' : 'ascending') : 'none'}
        >
          <button onClick={() => onSort(nextSort(sort, id, descendingFirst === true))}>
            {id === 'rank' ? <span class="spoken">{hint}</span> : null}
            <span class={brief && note ? 'spoken' : undefined} aria-hidden={id === 'rank'}>
              {label}
            </span>
            {note && <span class={brief ? undefined : 'quiet'}> {note(list)}</span>}
            <span class="order" aria-hidden="true">
              {sort?.column === id && (sort.descending ? '↓' : '↑')}
            </span>
          </button>
        </th>
      ))}
    </tr>
  </thead>
);

/** The class of a column's cells. */
export function classOf(column: string, numeric: boolean | undefined): string {
  return `${column}${numeric === true ? ' numeric' : ''}`;
}
