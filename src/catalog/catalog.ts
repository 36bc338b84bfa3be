import type { SourceDocument } from '../document/parse.ts';
import { parseYaml } from '../document/parse.ts';
import { Crowds } from './crowds.ts';
import type { Edition, EntryKind, Factory, Hardware, RankingFile, Settings } from './entries.ts';
import { entryPath, fileKind } from './file-kind.ts';
import { Families, type Bonds } from './families.ts';
import type { WayUp } from './family-graph.ts';
import { MarkIndex } from './mark-index.ts';
import { marksOf, type Mark } from './marks.ts';
import type { Problem } from './problem.ts';
import { keptDocuments, RecentDocuments } from './recent-documents.ts';
import { readFile, type Entry } from './read/read-file.ts';
import { Words } from './read/words.ts';
import type { Suppression } from './read/suppression.ts';
import { Spelling } from './spelling.ts';
import type { CatalogView, Key } from './view.ts';

/** One file of a catalog, as last read. */
export interface CatalogFile {
  /** Relative to the catalog, with forward slashes. */
  readonly path: string;
  readonly kind: EntryKind;
  readonly id: string;
  readonly text: string;
  /** The entry, or its last good version; undefined where there never was one. */
  readonly entry: Entry | undefined;
  /** Whether `entry` is older than `text`, because the text has an error. */
  readonly stale: boolean;
  /** What is wrong with the file by itself. */
  readonly problems: readonly Problem[];
  /** How many more there are, where there are very many. */
  readonly unshown: number;
  /** The comments that silence: those not used yet may silence what rules find. */
  readonly suppressions: readonly Suppression[];
}

/** What became of a file: a new text, undefined where it is gone, or why it is refused. */
export type Change =
  | { readonly path: string; readonly text: string | undefined }
  | { readonly path: string; readonly refused: string };

/** What an update changed: entries and texts, and the files that hold them or were refused. */
export interface CatalogChange {
  readonly keys: ReadonlySet<Key>;
  readonly paths: ReadonlySet<string>;
}

/**
 * The files of one catalog in memory. It follows edits: an update reads one file, and listeners learn which entries
 * changed. A file that breaks keeps its last good entry.
 */
export class Catalog implements CatalogView {
  readonly #files = new Map<string, CatalogFile>();
  readonly #entries: Readonly<Record<EntryKind, Map<string, Entry>>> = {
    catalog: new Map(),
    hardware: new Map(),
    factory: new Map(),
    edition: new Map(),
    ranking: new Map(),
  };
  readonly #marks = new MarkIndex();
  readonly #families = new Families();
  readonly #crowds = new Crowds((mark) => this.marked(mark));
  /** Whether anybody has ever asked which files bear a mark. */
  #isAskedForMarks = false;
  readonly #refused = new Map<string, string>();
  readonly #deferred = new Map<string, () => Change>();
  /** The files whose entry is older than their text, or that have none. */
  readonly #unsound = new Set<string>();
  readonly #listeners = new Set<(change: CatalogChange) => void>();
  readonly #words = new Words();
  readonly #documents = new RecentDocuments<CatalogFile>();
  readonly #sorted = new Map<EntryKind, readonly Entry[]>();
  readonly #spellings = new Map<EntryKind, Spelling>();

  /**
   * Takes changes to files; those whose path is none of a catalog's are passed over. Tells listeners once, each of them
   * whatever becomes of the others; what one of them threw is thrown at the end.
   */
  update(changes: Iterable<Change>): void {
    const keys = new Set<Key>();
    const paths = new Set<string>();
    const all = [...changes];
    // Of a catalog that opens none is in use, and the last trees are those of files that nobody asks for first.
    const isOpening = all.length > keptDocuments;
    for (const change of all) {
      this.#undefer(change.path);
      if (this.#refused.delete(change.path)) paths.add(change.path);
      if ('refused' in change) {
        this.#refused.set(change.path, change.refused);
        paths.add(change.path);
        continue;
      }
      const kind = fileKind(change.path);
      if (!kind || this.#files.get(change.path)?.text === change.text) continue;
      paths.add(change.path);
      keys.add(`text:${change.path}`);
      const isNew = !this.#files.has(change.path);
      const former = this.#entries[kind.kind].get(kind.id);
      const isOther = this.#set(change.path, change.text, kind.kind, kind.id, !isOpening);
      const marks = this.#mark(change.path, kind.kind, kind.id);
      // Of what nobody has asked for nothing can depend: a catalog that opens has ten marks a file.
      if (!isNew || this.#isAskedForMarks) for (const mark of marks) keys.add(mark);
      if (!isOther) continue;
      this.#sorted.delete(kind.kind);
      if (kind.kind === 'factory') this.#families.set(kind.id, this.factory(kind.id));
      if (kind.kind === 'catalog') keys.add('settings');
      else keys.add(`${kind.kind}:${kind.id}`).add(`${kind.kind}:*`);
      // As with marks: what somebody asked for is there until it changes.
      const isCalledOtherwise = !areCalledTheSame(former, this.#entries[kind.kind].get(kind.id));
      if (isCalledOtherwise && this.#spellings.delete(kind.kind)) keys.add(`spelling:${kind.kind}`);
    }
    if (paths.size === 0) return;
    for (const id of this.#families.takeChanged()) keys.add(`family:${id}`);
    this.#tell({ keys, paths });
  }

  /**
   * Takes a file that somebody else has read: of what it says only its marks and what it says of others are known here, and `read` gives the rest
   * when something else of it is first asked for. Nobody is told, for nothing depends on it yet.
   */
  defer(path: string, marks: readonly Mark[], read: () => Change, bonds?: Bonds): void {
    this.#families.set(fileKind(path)?.id ?? '', bonds);
    this.#deferred.set(path, read);
    this.#marks.set(path, marks);
  }

  /** The marks of a file; none where there is no such file. */
  marksAt(path: string): readonly Mark[] {
    return this.#marks.at(path);
  }

  /** Calls `listener` after each update with what it changed; returns how to stop. */
  onChange(listener: (change: CatalogChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  file(path: string): CatalogFile | undefined {
    this.#undefer(path);
    return this.#files.get(path);
  }

  /** All files, in no particular order. */
  files(): Iterable<CatalogFile> {
    this.#undeferAll();
    return this.#files.values();
  }

  /** Files of the catalog's folders that are not read, each with the reason. */
  get refused(): ReadonlyMap<string, string> {
    return this.#refused;
  }

  get fileCount(): number {
    return this.#files.size + this.#deferred.size;
  }

  /** The paths of the files that cannot be read as they are now: their entries are older, or there are none. */
  get unsound(): ReadonlySet<string> {
    this.#undeferAll();
    return this.#unsound;
  }

  /** The paths of all entries of a kind, in no particular order. */
  pathsOf(kind: EntryKind): readonly string[] {
    if (kind === 'factory') this.#undeferAll();
    return [...this.#entries[kind].keys()].map((id) => entryPath(kind, id));
  }

  /** The tree of a file; parsed anew when it is not at hand, for trees of closed files are not kept. */
  document(file: CatalogFile): SourceDocument {
    const kept = this.#documents.get(file);
    if (kept) return kept;
    const document = parseYaml(file.text);
    this.#documents.keep(file, document);
    return document;
  }

  hasFile(kind: EntryKind, id: string): boolean {
    this.#isAskedForMarks = true;
    const path = entryPath(kind, id);
    return this.#files.has(path) || this.#deferred.has(path);
  }

  documentAt(path: string): SourceDocument | undefined {
    const file = this.file(path);
    return file && this.document(file);
  }

  settings(): Settings | undefined {
    return this.#entries.catalog.get('') as Settings | undefined;
  }

  hardware(id: string): Hardware | undefined {
    return this.#entries.hardware.get(id) as Hardware | undefined;
  }

  factory(id: string): Factory | undefined {
    const entry = this.#entries.factory.get(id) as Factory | undefined;
    if (entry || this.#deferred.size === 0) return entry;
    this.#undefer(entryPath('factory', id));
    return this.#entries.factory.get(id) as Factory | undefined;
  }

  edition(id: string): Edition | undefined {
    return this.#entries.edition.get(id) as Edition | undefined;
  }

  ranking(id: string): RankingFile | undefined {
    return this.#entries.ranking.get(id) as RankingFile | undefined;
  }

  allHardware(): readonly Hardware[] {
    return this.#all('hardware') as readonly Hardware[];
  }

  allFactories(): readonly Factory[] {
    this.#undeferAll();
    return this.#all('factory') as readonly Factory[];
  }

  allEditions(): readonly Edition[] {
    return this.#all('edition') as readonly Edition[];
  }

  marked(mark: Mark): readonly string[] {
    this.#isAskedForMarks = true;
    return this.#marks.paths(mark);
  }

  crowd(marks: readonly Mark[], without: readonly Mark[], most: number): readonly string[] {
    return this.#crowds.of(marks, without, most);
  }

  family(id: string): ReadonlySet<string> {
    return this.#families.of(id);
  }

  wayUp(from: string, to: string, most: number): WayUp | undefined {
    return this.#families.wayUp(from, to, most);
  }

  /** What a factory says of others; undefined where it says nothing. */
  bondsOf(id: string): Bonds | undefined {
    return this.#families.at(id);
  }

  spelling(kind: 'hardware' | 'factory'): Spelling {
    const all = kind === 'factory' ? this.allFactories() : this.allHardware();
    const spelling = this.#spellings.get(kind) ?? new Spelling(all);
    this.#spellings.set(kind, spelling);
    return spelling;
  }

  #undefer(path: string): void {
    const read = this.#deferred.get(path);
    const kind = read && fileKind(path);
    if (!kind) return;
    this.#deferred.delete(path);
    const change = read();
    if ('refused' in change) this.#refused.set(path, change.refused);
    else if (this.#set(path, change.text, kind.kind, kind.id)) {
      this.#sorted.delete(kind.kind);
      this.#spellings.delete(kind.kind);
      this.#families.set(kind.id, this.factory(kind.id));
    }
    this.#mark(path, kind.kind, kind.id);
  }

  #undeferAll(): void {
    for (const path of this.#deferred.keys()) this.#undefer(path);
  }

  #tell(change: CatalogChange): void {
    const failures: unknown[] = [];
    for (const listener of [...this.#listeners]) {
      try {
        listener(change);
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures.length === 1 ? failures[0] : new AggregateError(failures);
  }

  #mark(path: string, kind: EntryKind, id: string): readonly Mark[] {
    const file = this.#files.get(path);
    return this.#marks.set(path, file ? marksOf(kind, id, file.entry) : []);
  }

  /** Every entry of a kind, by id: so that nothing depends on the order in which files came. */
  #all(kind: EntryKind): readonly Entry[] {
    const kept = this.#sorted.get(kind);
    if (kept) return kept;
    const byId = [...this.#entries[kind]].sort(([a], [b]) => (a < b ? -1 : 1));
    const entries = byId.map(([, entry]) => entry);
    this.#sorted.set(kind, entries);
    return entries;
  }

  /** Takes the text of a file; returns whether its entry is another now. */
  #set(path: string, text: string | undefined, kind: EntryKind, id: string, keepsTree = true): boolean {
    const before = this.#files.get(path);
    if (before) this.#documents.drop(before);
    if (text === undefined) {
      this.#files.delete(path);
      this.#unsound.delete(path);
      return this.#entries[kind].delete(id);
    }
    const read = readFile(kind, id, text, this.#words);
    const { entry, document, problems, unshown, suppressions } = read;
    const latest = entry ?? before?.entry;
    const stale = !entry;
    const file: CatalogFile = { path, kind, id, text, entry: latest, stale, problems, unshown, suppressions };
    this.#files.set(path, file);
    if (entry) this.#unsound.delete(path);
    else this.#unsound.add(path);
    if (keepsTree) this.#documents.keep(file, document);
    if (latest) this.#entries[kind].set(id, latest);
    return latest !== before?.entry;
  }
}

/** Whether two states of an entry go by the same names; one that is not there goes by none. */
function areCalledTheSame(a: Entry | undefined, b: Entry | undefined): boolean {
  if (!a || !b) return a === b;
  const [former = [], latter = []] = [a, b].map((entry) =>
    'name' in entry ? [entry.name, ...entry.aliases] : [],
  );
  return former.length === latter.length && former.every((name, i) => name === latter[i]);
}
