import type { Status } from '../../catalog/entries.ts';
import type { ListRow } from '../../views/list/list-view.ts';
import { isAbsent } from '../../estimate/absent.ts';
import type { Shown } from '../../words/shown-figure.ts';

/** By which column the rows are sorted, and whether the greatest stands first. */
export interface Sort {
  readonly column: string;
  readonly descending: boolean;
}

/** What a column sorts by; undefined stands last, either way. */
export type SortKey = (row: ListRow) => number | string | undefined;

/** The rows in a column's order; where they are equal, in that of their ranks. */
export function sortRows(rows: readonly ListRow[], key: SortKey, descending: boolean): readonly ListRow[] {
  const keyed = rows.map((row) => ({ row, key: key(row) }));
  keyed.sort((a, b) => {
    if (a.key === undefined || b.key === undefined) {
      return Number(a.key === undefined) - Number(b.key === undefined) || a.row.rank - b.row.rank;
    }
    const order = compare(a.key, b.key);
    return (descending ? -order : order) || a.row.rank - b.row.rank;
  });
  return keyed.map(({ row }) => row);
}

/** The sort after a click on a column's head: its own first direction, then the other, then none. */
export function nextSort(
  current: Sort | undefined,
  column: string,
  descendingFirst: boolean,
): Sort | undefined {
  if (current?.column !== column) return { column, descending: descendingFirst };
  return current.descending === descendingFirst ? { column, descending: !descendingFirst } : undefined;
}

/** Sorts by the middle of a figure. */
export function byFigure(of: (row: ListRow) => Shown): SortKey {
  return (row) => {
    const cell = of(row);
    return isAbsent(cell) ? undefined : cell.mid;
  };
}

/** Sorts by how far the rank rose; those that were not on the list before come last. */
export function byMove({ rank, previousRank }: ListRow): number | undefined {
  return previousRank === null ? undefined : previousRank - rank;
}

/** From the first word of a factory to its end. */
export const statusOrder: readonly Status[] = [
  'announced',
  'planned',
  'construction',
  'expansion',
  'operational',
  'decommissioned',
];

/** Orders words as people do; made once, for making it takes longer than using it. */
export const byWords = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

function compare(a: number | string, b: number | string): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return byWords.compare(String(a), String(b));
}
