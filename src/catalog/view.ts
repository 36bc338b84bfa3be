import type { SourceDocument } from '../document/parse.ts';
import type { Edition, EntryKind, Factory, Hardware, RankingFile, Settings } from './entries.ts';
import type { WayUp } from './family-graph.ts';
import { idMark, type Mark } from './marks.ts';
import type { Spelling } from './spelling.ts';

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
  /** The first `most` paths that bear each of these marks, together and in order, but those that bear one of `without`. */
  crowd(marks: readonly Mark[], without: readonly Mark[], most: number): readonly string[];
  /** Every factory above and below one, at any distance, and itself: what it is a part of or was superseded by, and back. */
  family(id: string): ReadonlySet<string>;
  /** The shortest way from a factory up to another, of which the first `most` are named; undefined where there is none. */
  wayUp(from: string, to: string, most: number): WayUp | undefined;
  /** What all entries of a kind are called. */
  spelling(kind: 'hardware' | 'factory'): Spelling;
  /** Whether there is a file of an id, sound or not. */
  hasFile(kind: EntryKind, id: string): boolean;
  /** The tree of the file at a path, sound or not; undefined where there is none. */
  documentAt(path: string): SourceDocument | undefined;
}

/**
 * One thing that a computation may have looked at: `settings`, one entry (`hardware:nvidia-b200`), all entries of a
 * kind (`hardware:*`), how a factory hangs together with others (`family:stargate`), what those are called (`spelling:hardware`), a file's text (`text:catalog.yaml`), or which files bear a
 * mark: that mark.
 */
export type Key =
  | 'settings'
  | `${'hardware' | 'factory' | 'edition' | 'ranking' | 'family' | 'spelling' | 'text'}:${string}`
  | Mark;

/** A view that notes in `keys` everything it was asked for. */
export function recording(view: CatalogView, keys: { readonly add: (key: Key) => unknown }): CatalogView {
  return new RecordingView(view, keys);
}

/** One is made for each value that is computed: a class, so that its methods are not. */
class RecordingView implements CatalogView {
  readonly #view: CatalogView;
  readonly #keys: { readonly add: (key: Key) => unknown };

  constructor(view: CatalogView, keys: { readonly add: (key: Key) => unknown }) {
    this.#view = view;
    this.#keys = keys;
  }

  settings(): Settings | undefined {
    this.#keys.add('settings');
    return this.#view.settings();
  }

  hardware(id: string): Hardware | undefined {
    this.#keys.add(`hardware:${id}`);
    return this.#view.hardware(id);
  }

  factory(id: string): Factory | undefined {
    this.#keys.add(`factory:${id}`);
    return this.#view.factory(id);
  }

  edition(id: string): Edition | undefined {
    this.#keys.add(`edition:${id}`);
    return this.#view.edition(id);
  }

  ranking(id: string): RankingFile | undefined {
    this.#keys.add(`ranking:${id}`);
    return this.#view.ranking(id);
  }

  allHardware(): readonly Hardware[] {
    this.#keys.add('hardware:*');
    return this.#view.allHardware();
  }

  allFactories(): readonly Factory[] {
    this.#keys.add('factory:*');
    return this.#view.allFactories();
  }

  allEditions(): readonly Edition[] {
    this.#keys.add('edition:*');
    return this.#view.allEditions();
  }

  marked(mark: Mark): readonly string[] {
    this.#keys.add(mark);
    return this.#view.marked(mark);
  }

  crowd(marks: readonly Mark[], without: readonly Mark[], most: number): readonly string[] {
    for (const mark of marks) this.#keys.add(mark);
    for (const mark of without) this.#keys.add(mark);
    return this.#view.crowd(marks, without, most);
  }

  family(id: string): ReadonlySet<string> {
    this.#keys.add(`family:${id}`);
    return this.#view.family(id);
  }

  wayUp(from: string, to: string, most: number): WayUp | undefined {
    this.#keys.add(`family:${from}`);
    return this.#view.wayUp(from, to, most);
  }

  spelling(kind: 'hardware' | 'factory'): Spelling {
    this.#keys.add(`spelling:${kind}`);
    return this.#view.spelling(kind);
  }

  hasFile(kind: EntryKind, id: string): boolean {
    this.#keys.add(idMark(kind, id));
    return this.#view.hasFile(kind, id);
  }

  documentAt(path: string): SourceDocument | undefined {
    this.#keys.add(`text:${path}`);
    return this.#view.documentAt(path);
  }
}
