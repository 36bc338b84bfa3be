import type { Hardware, Settings } from '../catalog/entries.ts';
import { entryPath, fileKind } from '../catalog/file-kind.ts';
import { readFile } from '../catalog/read/read-file.ts';
import { ChipIndex } from './chip-index.ts';
import { isStamped, isUntouched } from './stamp.ts';

/** The two catalogs that an import builds on, as texts by path relative to each. */
export interface CatalogTexts {
  /** The files of the folder to write into; none where it is new. */
  readonly destination: ReadonlyMap<string, string>;
  /** The catalog that we ship: its constants and hardware serve where the folder has none of its own. */
  readonly defaults: ReadonlyMap<string, string>;
}

/** The catalog to write into, as far as an import needs to know it. */
export interface Destination {
  /** Whether its catalog.yaml is not from the same origin: then only what is missing is added. */
  readonly isForeign: boolean;
  /** The catalog.yaml that holds the constants: its own, or ours. */
  readonly catalogText: string;
  /** The hardware that is one GPU-equivalent; none where the catalog cannot be read. */
  readonly reference: readonly string[];
  /** Ids of the sources that its entries share. */
  readonly sources: ReadonlySet<string>;
  readonly chips: ChipIndex;
  /** The text of ours to write for an accelerator; undefined where the catalog has one of its own. */
  defaultHardware(id: string): string | undefined;
}

/** Looks at the catalog to write into; `origin` is what the first lines of the files to write say. */
export function destinationOf({ destination, defaults }: CatalogTexts, origin: string): Destination {
  const own = destination.get('catalog.yaml');
  const isForeign = own !== undefined && !isStamped(own, origin);
  const catalogText = isForeign ? own : (defaults.get('catalog.yaml') ?? '');
  const settings = readFile('catalog', '', catalogText).entry as Settings | undefined;
  const hardware = new Map<string, Hardware>();
  for (const [path, text] of [...defaults, ...destination]) {
    const kind = fileKind(path);
    if (kind?.kind !== 'hardware' || (hardware.has(kind.id) && isUntouched(text))) continue;
    const entry = readFile('hardware', kind.id, text).entry as Hardware | undefined;
    if (entry) hardware.set(kind.id, entry);
  }
  return {
    isForeign,
    catalogText,
    reference: settings ? [settings.reference] : [],
    sources: new Set(settings?.sources.map(({ id }) => id)),
    chips: new ChipIndex(hardware.values()),
    defaultHardware: (id) => {
      const path = entryPath('hardware', id);
      const there = destination.get(path);
      return there === undefined || isStamped(there) ? defaults.get(path) : undefined;
    },
  };
}
