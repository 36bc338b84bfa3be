import type { Catalog } from '../../catalog/catalog.ts';
import { historyOf } from '../../ranking/history.ts';
import type { Rankings } from '../../ranking/rankings.ts';
import type { ListView } from './list-view.ts';

/** Where a factory stood on the list of one edition, as it is shown. */
export interface StoodView {
  readonly edition: string;
  readonly title: string;
  /** Null where it was not on the list. */
  readonly rank: number | null;
}

/** Where a factory stood on the lists of all editions, the earliest first, by the metric and the counts of a list. */
export function historyView(
  { catalog, rankings }: { readonly catalog: Catalog; readonly rankings: Rankings },
  factory: string,
  list: Pick<ListView, 'metric' | 'counts'>,
): readonly StoodView[] {
  return historyOf(catalog, rankings, factory, list).map(({ edition: { id, title }, rank }) => ({
    edition: id,
    title,
    rank,
  }));
}
