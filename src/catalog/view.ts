import type { SourceDocument } from '../document/parse.ts';
import type { Edition, Factory, Hardware, RankingFile, Settings } from './entries.ts';
import type { Mark } from './marks.ts';

/** What computations ask of a catalog. Every answer is the last good version of the file. */
export interface CatalogView {
  settings(): Settings | undefined;
  hardware(id: string): Hardware | undefined;
  factory(id: string): Factory | undefined;
  edition(id: string): Edition | undefined;
  ranking(id: string): RankingFile | undefined;
  allHardware(): readonly Hardware[];
  allFactories(): readonly Factory[];
  allEditions(): readonly Edition[];
  /** The paths of the files that bear a mark. */
  marked(mark: Mark): readonly string[];
  /** The tree of the file at a path, sound or not; undefined where there is none. */
  documentAt(path: string): SourceDocument | undefined;
}

/**
 * One thing that a computation may have looked at: `settings`, one entry (`hardware:nvidia-b200`), all entries of a
 * kind (`hardware:*`), which files bear a mark (`mark:name stargate`), or a file's text (`text:catalog.yaml`).
 */
export type Key =
  'settings' | `${'hardware' | 'factory' | 'edition' | 'ranking' | 'mark' | 'text'}:${string}`;

/** A view that notes in `keys` everything it was asked for. */
export function recording(view: CatalogView, keys: Set<Key>): CatalogView {
  const noted = <T>(key: Key, value: T): T => {
    keys.add(key);
    return value;
  };
  return {
    settings: () => noted('settings', view.settings()),
    hardware: (id) => noted(`hardware:${id}`, view.hardware(id)),
    factory: (id) => noted(`factory:${id}`, view.factory(id)),
    edition: (id) => noted(`edition:${id}`, view.edition(id)),
    ranking: (id) => noted(`ranking:${id}`, view.ranking(id)),
    allHardware: () => noted('hardware:*', view.allHardware()),
    allFactories: () => noted('factory:*', view.allFactories()),
    allEditions: () => noted('edition:*', view.allEditions()),
    marked: (mark) => noted(`mark:${mark}`, view.marked(mark)),
    documentAt: (path) => noted(`text:${path}`, view.documentAt(path)),
  };
}
