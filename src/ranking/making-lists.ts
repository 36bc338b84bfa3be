import type { Catalog } from '../catalog/catalog.ts';
import type { Edition } from '../catalog/entries.ts';
import { previousEdition, earlierEditions } from './moves.ts';
import type { Rankings } from './rankings.ts';

/**
 * Makes, piece by piece, the lists that are asked for first once a catalog is open: that of `edition`, where it has one those
 * that moves are counted from, and those of editions whose ties are checked. Whoever goes through it may rest at each `yield`.
 */
export function* makingLists(
  catalog: Catalog,
  rankings: Rankings,
  edition: Edition | undefined,
): Generator<undefined, void, undefined> {
  for (const each of catalog.allEditions()) if (each.ties.length > 0) yield* rankings.making(each);
  if (!edition) return;
  yield* rankings.making(edition);
  const { metric, counts } = edition;
  const idsOf = function* (earlier: Edition): Generator<undefined, ReadonlySet<string>, undefined> {
    const file = catalog.ranking(earlier.id);
    if (file?.metric === metric && file.counts === counts) return new Set(file.ids);
    yield* rankings.making(earlier, { metric, counts });
    return new Set(rankings.list(earlier, { metric, counts }).ids());
  };
  const previous = previousEdition(catalog, edition);
  if (!previous) return;
  const before = yield* idsOf(previous);
  // Only of a newcomer the lists before are asked.
  if (
    rankings
      .list(edition)
      .ids()
      .every((id) => before.has(id))
  )
    return;
  for (const earlier of earlierEditions(catalog, edition)) yield* idsOf(earlier);
}
