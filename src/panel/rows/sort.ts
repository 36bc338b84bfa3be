import type { Status } from '../../catalog/entries.ts';
import { isAbsent } from '../../estimate/absent.ts';
import type { Measure } from '../../estimate/figure.ts';
import type { FactoryWords } from '../../views/list/factory-line.ts';
import type { ListRow } from '../../views/list/list-view.ts';

/** By which column the rows are sorted, and whether the greatest stands first. */
export interface Sort {
  readonly column: string;
  readonly descending: boolean;
}

/** What of a row can be sorted by: all of it but the texts of its figures, which take longest to make. */
export interface SortableRow extends Pick<ListRow, 'rank' | 'previousRank' | 'possibleRanks'> {
  readonly factory: FactoryWords & {
    readonly figures: Readonly<Record<Measure, { readonly mid: number } | { readonly absent: string }>>;
  };
}

/** What a column sorts by; undefined stands last, either way. */
export type SortKey = (row: SortableRow) => number | string | undefined;

/** What is sorted, with what it is sorted by. */
export interface Keyed<T> {
  readonly item: T;
  readonly key: number | string | undefined;
}

/** Which of two stands first in a column’s order; 0 where that is left to their ranks. */
export function compareKeys(a: Keyed<unknown>['key'], b: Keyed<unknown>['key'], descending: boolean): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  if (typeof a === 'number' && typeof b === 'number') return descending ? b - a : a - b;
  const order = byWords.compare(String(a), String(b));
  return descending ? -order : order;
}

/** What stands in the order of its ranks, in a column’s order; where it is equal, as it stood. */
export function sortKeyed<T>(items: readonly Keyed<T>[], descending: boolean): readonly Keyed<T>[] {
  const placed = items.map((keyed, at) => ({ keyed, at }));
  const rough = items.some(({ key }) => typeof key === 'string') ? roughly(placed, descending) : placed;
  rough.sort((a, b) => compareKeys(a.keyed.key, b.keyed.key, descending) || a.at - b.at);
  return rough.map(({ keyed }) => keyed);
}

/** Rows, which stand in the order of their ranks, in a column’s order. */
export function sortRows<T extends SortableRow>(
  rows: readonly T[],
  key: SortKey,
  descending: boolean,
): readonly T[] {
  const keyed = rows.map((item) => ({ item, key: key(item) }));
  return sortKeyed(keyed, descending).map(({ item }) => item);
}

/**
 * Nearly in order: to compare words as people do takes ten times as long as to compare their letters, and what is in order
 * but for a few is put in order by few comparisons.
 */
function roughly<T extends { readonly keyed: Keyed<unknown> }>(
  items: readonly T[],
  descending: boolean,
): T[] {
  const withLetters = items.map((item) => ({ item, letters: lettersOf(item.keyed.key) }));
  withLetters.sort((a, b) => {
    const order = a.letters < b.letters ? -1 : a.letters > b.letters ? 1 : 0;
    return descending ? -order : order;
  });
  return withLetters.map(({ item }) => item);
}

/** Digits before a number, so that its letters have its order. */
const digits = 12;

function lettersOf(key: Keyed<unknown>['key']): string {
  if (key === undefined) return '';
  return String(key)
    .toLowerCase()
    .replace(/\d+/g, (number) => number.padStart(digits, '0'));
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
export function byFigure(measure: Measure): SortKey {
  return ({ factory: { figures } }) => {
    const figure = figures[measure];
    return isAbsent(figure) ? undefined : figure.mid;
  };
}

/** Sorts by how far the rank rose; those that were not on the list before come last. */
export function byMove({ rank, previousRank }: SortableRow): number | undefined {
  return previousRank === null ? undefined : previousRank - rank;
}

/** Sorts by a text; none stands last. */
export function orNothing(text: string): string | undefined {
  return text === '' ? undefined : text;
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
