import type { Choice, View } from '../panel/protocol.ts';
import { listView, type KeptLines } from '../publish/list-view.ts';
import { staleness } from '../publish/staleness.ts';
import type { OpenCatalog } from './open-catalog.ts';

/** What a panel shows of a catalog: the list that was chosen, or why there is none. */
export function top20View(open: OpenCatalog, choice: Choice, kept: KeptLines): View {
  const { catalog, rankings } = open;
  if (catalog.fileCount === 0) return { kind: 'loading' };
  const settings = catalog.settings();
  if (!settings)
    return { kind: 'broken', problem: staleness(catalog, 'catalog.yaml') ?? 'it cannot be read' };
  const chosen = choice.edition === undefined ? undefined : catalog.edition(choice.edition);
  const edition = chosen ?? open.currentEdition();
  if (!edition) return { kind: 'unlisted', catalog: settings.title };
  return { kind: 'list', list: listView(catalog, rankings, edition, choice, kept) };
}
