import type { CatalogFile } from '../catalog/catalog.ts';
import type { Edition, EntryKind, Factory, Hardware, RankingFile, Settings } from '../catalog/entries.ts';
import type { Spelling } from '../catalog/spelling.ts';
import type { CatalogView } from '../catalog/view.ts';
import type { SourceDocument } from '../document/parse.ts';
import type { RankingView } from '../ranking/rankings.ts';

/** Thrown where an answer would take files that are not read yet. One for all, for of none is asked where it was made. */
const notYet = new Error('Not every factory is read yet.');

/**
 * A catalog of which everything is read but its factories: it answers what no other factory has a part in, so that
 * nothing which is found by its answers would be found otherwise later. Anything else throws.
 */
export class EarlyView implements CatalogView, RankingView {
  readonly #view: CatalogView;
  /** The file that is asked about, which is read. */
  readonly #own: Pick<CatalogFile, 'kind' | 'id'>;

  constructor(view: CatalogView, own: Pick<CatalogFile, 'kind' | 'id'>) {
    this.#view = view;
    this.#own = own;
  }

  settings(): Settings | undefined {
    return this.#view.settings();
  }

  hardware(id: string): Hardware | undefined {
    return this.#view.hardware(id);
  }

  factory(id: string): Factory | undefined {
    if (this.#own.kind === 'factory' && this.#own.id === id) return this.#view.factory(id);
    throw notYet;
  }

  edition(id: string): Edition | undefined {
    return this.#view.edition(id);
  }

  ranking(id: string): RankingFile | undefined {
    return this.#view.ranking(id);
  }

  allHardware(): readonly Hardware[] {
    return this.#view.allHardware();
  }

  allFactories(): readonly Factory[] {
    throw notYet;
  }

  allEditions(): readonly Edition[] {
    return this.#view.allEditions();
  }

  marked(): readonly string[] {
    throw notYet;
  }

  crowd(): readonly string[] {
    throw notYet;
  }

  family(): ReadonlySet<string> {
    throw notYet;
  }

  wayUp(): never {
    throw notYet;
  }

  spelling(kind: 'hardware' | 'factory'): Spelling {
    if (kind === 'factory') throw notYet;
    return this.#view.spelling(kind);
  }

  hasFile(kind: EntryKind, id: string): boolean {
    if (kind === 'factory') throw notYet;
    return this.#view.hasFile(kind, id);
  }

  documentAt(): SourceDocument | undefined {
    throw notYet;
  }

  list(): never {
    throw notYet;
  }

  summary(): never {
    throw notYet;
  }

  latestEdition(): never {
    throw notYet;
  }
}
