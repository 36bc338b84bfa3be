import type { Choice, RowDetail, Show, View } from '../../panel/protocol.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { Edition } from '../../catalog/entries.ts';
import type { ListSide } from '../../views/comparison/compared-side.ts';
import { compareLists } from '../../views/comparison/comparison.ts';
import { comparisonView, type ComparisonView } from '../../views/comparison/comparison-view.ts';
import { derivationView } from '../../views/explanation/derivation-view.ts';
import { independently } from '../../words/chance-words.ts';
import { historyView } from '../../views/list/list-history.ts';
import { listView, type KeptLines, type ListView } from '../../views/list/list-view.ts';
import { staleness } from '../../views/list/doubts.ts';
import { previousEdition } from '../../ranking/moves.ts';
import { editionsByDay } from '../../ranking/rankings.ts';
import type { OpenCatalog } from '../catalogs/open-catalog.ts';

/** What a panel shows of a catalog: the list that was chosen, or why there is none. */
export function top20View(open: OpenCatalog, choice: Choice, kept: KeptLines): View {
  const { catalog, rankings } = open;
  if (!open.isLoaded) return { kind: 'loading' };
  const settings = catalog.settings();
  if (!settings)
    return { kind: 'broken', problem: staleness(catalog, 'catalog.yaml') ?? 'it cannot be read' };
  const chosen = choice.edition === undefined ? undefined : catalog.edition(choice.edition);
  const edition = chosen ?? open.currentEdition();
  if (!edition) return { kind: 'unlisted', catalog: settings.title, ...brokenEditions(catalog) };
  return { kind: 'list', list: listView(catalog, rankings, edition, choice, kept) };
}

function brokenEditions(catalog: Catalog): Pick<Extract<View, { kind: 'unlisted' }>, 'broken'> {
  const broken = [...catalog.files()].flatMap(({ kind, path }) =>
    kind === 'edition' ? [{ file: path, problem: staleness(catalog, path) ?? 'it cannot be read' }] : [],
  );
  return broken.length === 0 ? {} : { broken };
}

/** What lies below an open row of a list; undefined where nothing can be computed. */
export function top20Detail(open: OpenCatalog, list: ListView, factory: string): RowDetail | undefined {
  const derivation = derivationView(open.catalog, factory, list);
  if (!derivation) return undefined;
  const { chances } = list.rows.find((row) => row.factory.id === factory) ?? {};
  return {
    ...{ derivation, history: historyView(open, factory, list) },
    ...(chances && { chances: `${chances.join(', ')}, ${independently}` }),
  };
}

/**
 * How a list differs from another edition's: the one that was chosen, the list before, or whichever is nearest; undefined
 * where the catalog has no other.
 */
export function editionsCompared(
  { catalog, rankings }: OpenCatalog,
  { edition: id, metric, counts }: Pick<ListView, 'edition' | 'metric' | 'counts'>,
  { against }: Extract<Show, { kind: 'comparison' }>,
): ComparisonView | undefined {
  const edition = catalog.edition(id);
  if (!edition) return undefined;
  const chosen = against === undefined || against === id ? undefined : catalog.edition(against);
  const others = editionsByDay(catalog.allEditions()).filter((each) => each.id !== id);
  const before = chosen ?? previousEdition(catalog, edition) ?? others[0];
  if (!before) return undefined;
  const side = (of: Edition): ListSide => ({ catalog, rankings, edition: of });
  return comparisonView(compareLists(side(before), side(edition), { metric, counts }));
}
