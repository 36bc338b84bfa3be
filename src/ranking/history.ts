import type { Catalog } from '../catalog/catalog.ts';
import type { Counts, Edition, Metric } from '../catalog/entries.ts';
import { earlierList } from './moves.ts';
import { editionsByDay, type Rankings } from './rankings.ts';

/** Where a factory stood on the list of one edition; null where it was not on it. */
export interface Appearance {
  readonly edition: Edition;
  readonly rank: number | null;
}

/**
 * Where a factory stood on the lists of all editions, the earliest first, all by one metric and one way of counting, as
 * moves are: published lists as their ranking files have them where those agree, drafts and all others computed.
 */
export function historyOf(
  catalog: Catalog,
  rankings: Rankings,
  id: string,
  { metric, counts }: { readonly metric: Metric; readonly counts: Counts },
): readonly Appearance[] {
  const by = { metric, counts };
  return editionsByDay(catalog.allEditions()).map((edition) => {
    const ids =
      edition.published === undefined
        ? rankings.list(edition, by).ids()
        : earlierList(catalog, rankings, edition, by);
    const place = ids.indexOf(id);
    return { edition, rank: place < 0 ? null : place + 1 };
  });
}

/** A history as words: `2025H1 — · 2025H2 #4 · 2026H1 #3`. */
export function historyWords(history: readonly Appearance[]): string {
  return history.map(({ edition, rank }) => `${edition.id} ${rank === null ? '—' : `#${rank}`}`).join(' · ');
}
