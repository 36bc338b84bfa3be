import type { EntryKind, Source } from '../../catalog/entries.ts';
import type { CatalogView } from '../../catalog/view.ts';
import type { Path } from '../../document/node.ts';

/** Words of the catalog for the value at a path where others of its kind are likely meant; the most used first. */
export function usedWords(view: CatalogView, kind: EntryKind, path: Path): readonly string[] {
  const words = used[kind]?.[pattern(path)];
  if (!words) return [];
  const times = new Map<string, number>();
  for (const word of words(view)) if (word !== undefined) times.set(word, (times.get(word) ?? 0) + 1);
  return [...times].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([word]) => word);
}

/** Whether there may be such words. */
export function isUsedAgain(kind: EntryKind, path: Path): boolean {
  return used[kind]?.[pattern(path)] !== undefined;
}

type Words = (view: CatalogView) => readonly (string | undefined)[];

const sources: Readonly<Record<string, Words>> = {
  'sources.publisher': (view) => allSources(view).map(({ publisher }) => publisher),
  'sources.licence': (view) => allSources(view).map(({ licence }) => licence),
};

const used: Readonly<Partial<Record<EntryKind, Readonly<Record<string, Words>>>>> = {
  catalog: sources,
  factory: {
    owners: (view) => view.allFactories().flatMap(({ owners }) => owners),
    platform: (view) => view.allFactories().map(({ platform }) => platform),
    'location.text': (view) => view.allFactories().map(({ location }) => location.text),
    'location.place': (view) => view.allFactories().map(({ location }) => location.place),
    'location.region': (view) => view.allFactories().map(({ location }) => location.region),
    'facility.sites.place': (view) => view.allFactories().map(({ location }) => location.place),
    'claims.of': (view) => view.allFactories().flatMap(({ claims }) => claims.map(({ of }) => of)),
    ...sources,
  },
  hardware: {
    vendor: (view) => view.allHardware().map(({ vendor }) => vendor),
    'system.name': (view) => view.allHardware().map(({ system }) => system.name),
    ...sources,
  },
  edition: {
    'exclude.reason': (view) =>
      view.allEditions().flatMap(({ exclude }) => exclude.map(({ reason }) => reason)),
  },
};

function allSources(view: CatalogView): readonly Source[] {
  const entries = [view.settings(), ...view.allHardware(), ...view.allFactories()];
  return entries.flatMap((entry) => entry?.sources ?? []);
}

function pattern(path: Path): string {
  return path.filter((step) => typeof step === 'string').join('.');
}
