import type { Source } from '../catalog/entries.ts';
import { fileKind } from '../catalog/file-kind.ts';
import type { CatalogView } from '../catalog/view.ts';
import type { Path } from '../document/node.ts';

/**
 * The source on which the figure at `path` of `file` rests: the one whose id the entry names for it, or else the one
 * whose `supports` covers the path most closely. A file's own sources come first, then those of catalog.yaml.
 */
export function sourceOf(view: CatalogView, file: string, path: Path, sourceId?: string): Source | undefined {
  const own = ownSources(view, file);
  if (sourceId !== undefined) return findSource(view, own, sourceId);
  let best: Source | undefined;
  let longest = 0;
  for (const source of own) {
    for (const supported of source.supports) {
      const length = coveredBy(path, supported);
      if (length > longest) [best, longest] = [source, length];
    }
  }
  return best && findSource(view, own, best.id);
}

/** The source that an id means to an entry: its own first, then catalog.yaml's, which also fills in what its own leaves out. */
export function findSource(view: CatalogView, own: readonly Source[], id: string): Source | undefined {
  const mine = own.find((source) => source.id === id);
  if (mine?.title !== undefined) return mine;
  const shared = view.settings()?.sources.find((source) => source.id === id);
  if (!mine || !shared) return mine ?? shared;
  return { ...shared, supports: mine.supports, note: mine.note ?? shared.note };
}

function ownSources(view: CatalogView, file: string): readonly Source[] {
  const kind = fileKind(file);
  if (kind?.kind === 'catalog') return view.settings()?.sources ?? [];
  const entry =
    kind?.kind === 'hardware'
      ? view.hardware(kind.id)
      : kind?.kind === 'factory'
        ? view.factory(kind.id)
        : undefined;
  return entry?.sources ?? [];
}

/** How many steps of `path` a dotted path stands for; 0 where it covers something else. Indices may be left out. */
function coveredBy(path: Path, supported: string): number {
  // Nearly every one is a single key, and most are another: neither has to be taken apart.
  const [first] = path;
  if (supported === first) return 1;
  if (/^[^.[\]]/.test(supported) && typeof first === 'string' && !supported.startsWith(first)) return 0;
  const steps = supported.split(/[.[\]]+/).filter((step) => step !== '');
  let at = 0;
  for (const step of steps) {
    while (at < path.length && typeof path[at] === 'number' && String(path[at]) !== step) at += 1;
    if (at === path.length || String(path[at]) !== step) return 0;
    at += 1;
  }
  return at;
}
