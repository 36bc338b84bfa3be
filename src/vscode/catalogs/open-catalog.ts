import * as vscode from 'vscode';
import { Catalog, type Change } from '../../catalog/catalog.ts';
import type { Edition } from '../../catalog/entries.ts';
import { entryFolders, fileKind } from '../../catalog/file-kind.ts';
import { countsAtTop, readChange, readChanges, whyRefused, type Listing } from '../../catalog/load.ts';
import { LanguageService } from '../../language/index.ts';
import { Rankings } from '../../ranking/rankings.ts';
import { Checker, type RuleFailure } from '../../rules/checker.ts';
import { Disposable } from '../disposable.ts';
import type { Edge } from '../edge.ts';
import { Burst } from './burst.ts';
import { entryAt, entryType, folderAt, statAt } from './catalog-folder.ts';
import { Checking } from './checking.ts';
import { FileStamps } from './file-stamps.ts';
import { GoneFiles } from './gone-files.ts';
import { inOrderOfReading, listSeen, readInSlices, takeInSlices } from './opening.ts';
import { LastOpening } from './last-opening.ts';
import { OpeningProgress } from './opening-progress.ts';
import type { Storage } from './storage.ts';
import { Pace } from './pace.ts';

/** Stands for the whole folder among the paths that are to be read. */
const everything = '';

/**
 * One catalog of the workspace in memory. It follows the disk and, before that, what is in the editor. Events of files are
 * hints: what counts is what is there once the burst of them is over.
 */
class OpenCatalog extends Disposable {
  readonly root: vscode.Uri;
  readonly catalog = new Catalog();
  readonly rankings: Rankings;
  readonly checker: Checker;
  /** What language features are asked of. */
  readonly language: LanguageService;
  /** What is wrong with its files. */
  readonly checking: Checking;
  /** What was shown when it was last open. */
  readonly last: LastOpening;
  /** Renames of files, as `from → to`, that edits of ours make: those edit the mentions themselves. */
  readonly ownRenames = new Set<string>();
  readonly #edge: Edge;
  readonly #folder: ReturnType<typeof folderAt>;
  readonly #changed = this.register(new vscode.EventEmitter<void>());
  /** Fires after each change, and when more is known of the catalog: while it opens, and once all of it is checked. */
  readonly onDidChange = this.#changed.event;
  readonly #memento: vscode.Memento;
  readonly #hints: Burst;
  readonly #stamps = new FileStamps(Date.now());
  /** Files that are not on the disk: a clean document of one does not bring it back. */
  readonly #gone: GoneFiles;
  /** Whether it has begun to read: from then on, it follows what is in the editor. */
  #hasBegun = false;
  #isLoaded = false;
  #isChecked = false;
  readonly #loaded: Promise<void>;
  #endLoading: () => void = () => undefined;

  constructor(edge: Edge, root: vscode.Uri, memento: vscode.Memento, storage?: Storage) {
    super();
    this.#edge = edge;
    this.root = root;
    this.#memento = memento;
    this.#folder = folderAt(root);
    this.#hints = this.register(
      new Burst(edge, `reading of ${root.path}`, (paths) => this.#readFromDisk(paths)),
    );
    this.#gone = this.register(
      new GoneFiles(edge, `second look at ${root.path}`, (path) => this.#hints.add(path)),
    );
    this.rankings = this.register(new Rankings(this.catalog));
    const onFailure = ({ code, file, error }: RuleFailure): void => {
      edge.attemptNow(`rule ${code} of ${this.uriOf(file).toString()}`, () => {
        throw error;
      });
    };
    this.checker = this.register(new Checker(this.catalog, this.rankings, { onFailure }));
    const { catalog, rankings, checker } = this;
    this.language = new LanguageService({ catalog, rankings, checker, edition: () => this.currentEdition() });
    this.checking = this.register(new Checking(edge, this.language, root.toString()));
    const chosen = (): string | undefined => memento.get<string>(this.#editionKey());
    this.last = this.register(new LastOpening(edge, storage, this, chosen));
    this.register({ dispose: this.catalog.onChange(() => this.#tell()) });
    this.#loaded = new Promise((resolve) => (this.#endLoading = resolve));
    this.register({ dispose: () => this.#endLoading() });
    this.#watch();
  }

  /** Whether every file has been read once, and the list stands: before, nothing can be said of the catalog. */
  get isLoaded(): boolean {
    return this.#isLoaded;
  }

  /** Whether every file has been checked once: before, nothing can be said of how many problems there are. */
  get isChecked(): boolean {
    return this.#isChecked;
  }

  /** Resolves when the catalog can answer, or is closed. */
  loaded(): Promise<void> {
    return this.#loaded;
  }

  /** Reads every file; what is open in an editor is taken from there. Resolves when the catalog can answer. */
  async load(): Promise<void> {
    await this.#hints.now(everything);
  }

  /** The uri of a file of this catalog. */
  uriOf(path: string): vscode.Uri {
    return vscode.Uri.joinPath(this.root, path);
  }

  /** The path of a uri in this catalog, with forward slashes; undefined where it lies elsewhere. */
  pathOf(uri: vscode.Uri): string | undefined {
    const folder = this.root.path.endsWith('/') ? this.root.path : `${this.root.path}/`;
    const here = uri.scheme === this.root.scheme && uri.authority === this.root.authority;
    return here && uri.path.startsWith(folder) ? uri.path.slice(folder.length) : undefined;
  }

  /** What a message calls the catalog: its title, or its folder. */
  get title(): string {
    return this.catalog.settings()?.title ?? vscode.workspace.asRelativePath(this.root);
  }

  /** The edition that lens, hover and Rerank speak of: the one the user chose, or the one with the latest day. */
  currentEdition(): Edition | undefined {
    const chosen = this.#memento.get<string>(this.#editionKey());
    return (chosen === undefined ? undefined : this.catalog.edition(chosen)) ?? this.rankings.latestEdition();
  }

  /** Makes an edition the current one; undefined returns to the latest. */
  async chooseEdition(id: string | undefined): Promise<void> {
    await this.#memento.update(this.#editionKey(), id);
    this.last.keepSoon();
    this.#changed.fire();
  }

  /**
   * The files with unsaved edits, relative to the catalog. One that says what the disk says has none: VS Code tells of the
   * text of a file that was reverted before it tells that it is saved.
   */
  async unsavedPaths(): Promise<readonly string[]> {
    const dirty = this.#documents().filter(([, { isDirty }]) => isDirty);
    const found = await Promise.all(
      dirty.map(async ([path, document]) => {
        const change = await readChange(this.#folder, path);
        return 'text' in change && change.text === document.getText() ? [] : [path];
      }),
    );
    return found.flat();
  }

  /** Takes over the text of an open document. One whose file is gone counts only while somebody is editing it. */
  follow(document: vscode.TextDocument): void {
    const path = this.pathOf(document.uri);
    if (!this.#hasBegun) return;
    if (path === undefined || !fileKind(path)) return;
    if (!document.isDirty && this.#gone.has(path)) return;
    this.catalog.update([{ path, text: document.getText() }]);
    if (!this.#isLoaded && !this.last.holds(path, document.getText())) this.checking.tellOwn([path]);
  }

  /** A file was read by somebody else just now, so it is there, whatever was known of it. */
  isThere(uri: vscode.Uri): void {
    const path = this.pathOf(uri);
    if (path !== undefined) this.#gone.delete(path);
  }

  /** Something may have become of a file: it is looked at soon. */
  hint(uri: vscode.Uri): void {
    const path = this.pathOf(uri);
    if (path === undefined || !(fileKind(path) ?? isInFolders(path))) return;
    // Where its folder could not be listed, that may be otherwise now.
    this.#hints.add(this.catalog.refused.has(path.replace(/\/.*/, '')) ? everything : path);
  }

  /** Looks for files that came, changed or went without a word; those are read soon. */
  async lookForFiles(): Promise<void> {
    if (!this.#isLoaded) return;
    const known = this.checker.paths();
    const read = known.filter((path) => fileKind(path));
    for (const path of await this.#stamps.changedAmong(read, (file) => this.uriOf(file)))
      this.#hints.add(path);
    for (const folder of Object.keys(entryFolders)) {
      const entries = await this.#folder.readDirectory(folder).catch(() => undefined);
      // What could not be listed may be listed now, or the other way round.
      if (this.catalog.refused.has(folder) === (entries !== undefined)) this.#hints.add(everything);
      if (!entries) continue;
      const there = new Set(entries.flatMap(([name]) => (name.startsWith('.') ? [] : [`${folder}/${name}`])));
      const was = new Set(known.filter((path) => path.startsWith(`${folder}/`)));
      for (const path of there) if (!was.has(path)) this.#hints.add(path);
      for (const path of was) if (!there.has(path)) this.#hints.add(path);
    }
  }

  /**
   * What is answered of the files as they are now: those that the answer would edit are looked at first, since no event may
   * have told that one changed, and an edit goes by lines and columns.
   */
  async upToDate<T>(ask: () => T, edited: (answer: T) => readonly { readonly path: string }[]): Promise<T> {
    const answer = ask();
    const paths = [...new Set(edited(answer).map(({ path }) => path))];
    if (paths.length === 0) return answer;
    const before = paths.map((path) => this.catalog.file(path));
    await this.#hints.now(...(await this.#stamps.changedAmong(paths, (path) => this.uriOf(path))));
    return paths.every((path, index) => this.catalog.file(path) === before[index]) ? answer : ask();
  }

  /** Looks at a file at once. */
  async reread(uri: vscode.Uri): Promise<void> {
    const path = this.pathOf(uri);
    if (path === undefined) return;
    // What is hinted at while it is read is left to the next reading.
    for (let round = 0; round === 0 || (round < 4 && this.#hints.has(path)); round++)
      await this.#hints.now(path);
  }

  /** Whether a file is held to be gone that has an open document: before that is answered for, the disk may be asked. */
  isGone(uri: vscode.Uri): boolean {
    const path = this.pathOf(uri);
    return path !== undefined && this.#gone.has(path);
  }

  async #readFromDisk(paths: ReadonlySet<string>): Promise<void> {
    const isWhole = paths.has(everything);
    if (isWhole && !this.#isLoaded) {
      await this.#edge.attempt(`opening of ${this.root.path}`, () => this.#open());
      this.#endLoading();
      return;
    }
    const changes = isWhole
      ? await this.#readAll()
      : (await Promise.all([...paths].map((path) => this.#readOne(path)))).flat();
    if (this.isDisposed) return;
    // Of what was hinted at meanwhile, this may be what was there before; it is read again.
    this.#take(changes.filter(({ path }) => !this.#hints.has(path)));
    if (!isWhole) this.#gone.lookAgain(paths);
  }

  /**
   * Reads every file for the first time, in slices: first what is open in an editor, whose own problems are shown at once. An
   * edit that comes meanwhile counts, not what is on the disk. Then the list is made; nothing is answered before it stands.
   */
  async #open(): Promise<void> {
    const pace = new Pace();
    const isWanted = (): boolean => !this.isDisposed;
    const what = `opening of ${this.root.path}`;
    const take = (changes: readonly Change[]): void => this.#edge.attemptNow(what, () => this.#take(changes));
    this.#hasBegun = true;
    this.#stamps.restart(Date.now());
    const documents = this.#documents();
    this.catalog.update(documents.map(([path, document]) => ({ path, text: document.getText() })));
    this.checking.tellOwn(documents.map(([path]) => path));
    this.#changed.fire();
    const { listing, gone } = await pace.after(this.#list());
    await pace.rest();
    const progress = this.register(new OpeningProgress(this.#edge, listing.paths.length));
    take([...listing.refused, ...gone]);
    const reader = { take, report: (done: number) => progress.read(done), isWanted };
    const paths = inOrderOfReading(listing.paths);
    if (await this.last.load(pace)) {
      const read: Change[] = [];
      await readInSlices(this.#folder, paths, pace, { ...reader, take: (some) => read.push(...some) });
      await this.last.showAgain([...listing.refused, ...read], () => this.#documents());
      this.#changed.fire();
      await takeInSlices(read, pace, reader);
    } else await readInSlices(this.#folder, paths, pace, reader);
    progress.begin('Ranking');
    if (isWanted()) await this.#edge.attempt(what, () => pace.through(this.language.preparing(), isWanted));
    await pace.rest();
    if (!isWanted()) return;
    this.#isLoaded = true;
    this.last.end();
    progress.begin('Checking');
    this.#changed.fire();
    await pace.rest();
    this.#tell();
    this.#edge.start(`checking of ${this.root.path}`, async () => {
      await this.checking.done();
      progress.dispose();
      this.#isChecked = true;
      if (!isWanted()) return;
      this.#changed.fire();
      this.last.keepSoon();
    });
  }

  /** Tells of a change, once there is something to tell. */
  #tell(): void {
    if (!this.#isLoaded) return;
    this.checking.follow(this.#documents().map(([path]) => path));
    this.#changed.fire();
    this.last.keepSoon();
  }

  async #readAll(): Promise<readonly Change[]> {
    this.#stamps.restart(Date.now());
    const { listing, gone } = await this.#list();
    return [...listing.refused, ...(await readChanges(this.#folder, listing.paths)), ...gone];
  }

  /** Looks which files there are, and which of those that are known are not. */
  async #list(): Promise<{ readonly listing: Listing; readonly gone: readonly Change[] }> {
    const { listing, isUnseen } = await listSeen(this.#folder);
    const found = new Set([...listing.paths, ...listing.refused.map(({ path }) => path)]);
    const known = new Set([...this.checker.paths(), ...this.#documents().map(([path]) => path)]);
    // What lies in a folder that cannot be listed, or not now, has not gone.
    const gone = [...known].filter((path) => !found.has(path) && !isUnseen(path));
    return { listing, gone: gone.map((path) => ({ path, text: undefined })) };
  }

  async #readOne(path: string): Promise<readonly Change[]> {
    const uri = this.uriOf(path);
    const found = await statAt(uri);
    this.#stamps.note(path, found);
    if (!found) return [{ path, text: undefined }];
    const type = entryType(found.type);
    const refused = isInFolders(path) ? whyRefused(path, type) : undefined;
    if (refused !== undefined) return [{ path, refused }];
    if (!fileKind(path)) return [];
    const change = await readChange(this.#folder, path);
    // What cannot be read may be gone by now, and then nobody else may say so.
    return 'refused' in change && (await entryAt(uri)) === undefined ? [{ path, text: undefined }] : [change];
  }

  /** Takes over what is on the disk, as one change; documents go before their files. */
  #take(changes: readonly Change[]): void {
    const documents = new Map(this.#documents());
    this.catalog.update(
      changes.map((change) => {
        const { path } = change;
        const isGone = 'text' in change && change.text === undefined;
        if (isGone) this.#gone.add(path);
        else this.#gone.delete(path);
        const document = documents.get(path);
        const counts = document && (document.isDirty || !isGone);
        return counts ? { path, text: document.getText() } : change;
      }),
    );
  }

  /** The open documents of this catalog's files, by path. */
  #documents(): readonly (readonly [path: string, document: vscode.TextDocument])[] {
    return vscode.workspace.textDocuments.flatMap((document) => {
      const path = document.isClosed ? undefined : this.pathOf(document.uri);
      return path === undefined || !fileKind(path) ? [] : [[path, document] as const];
    });
  }

  #watch(): void {
    const { workspace } = vscode;
    const files = new vscode.RelativePattern(this.root, '{catalog.yaml,hardware/*,factories/*,editions/*}');
    const watcher = this.register(workspace.createFileSystemWatcher(files));
    for (const event of [watcher.onDidCreate, watcher.onDidChange, watcher.onDidDelete])
      this.register(this.#edge.on('a file came, changed or went', event, (uri) => this.hint(uri)));
    // A folder that is moved or deleted as a whole is one event, not one for each file; so is one that is nearly ours.
    const beside = new vscode.RelativePattern(this.root, '*');
    const whole = this.register(workspace.createFileSystemWatcher(beside, false, true));
    for (const event of [whole.onDidCreate, whole.onDidDelete])
      this.register(this.#edge.on('a folder came or went', event, (uri) => this.#hintAtTop(uri)));
  }

  #hintAtTop(uri: vscode.Uri): void {
    const path = this.pathOf(uri);
    if (path !== undefined && path !== 'catalog.yaml' && countsAtTop(path)) this.#hints.add(everything);
  }

  #editionKey(): string {
    return `currentEdition:${this.root.toString()}`;
  }
}

export type { OpenCatalog };

/** A catalog of the workspace, of which nothing is read yet. */
export function openCatalog(...of: ConstructorParameters<typeof OpenCatalog>): OpenCatalog {
  return new OpenCatalog(...of);
}

function isInFolders(path: string): boolean {
  return /^(hardware|factories|editions)\/[^/]+$/.test(path);
}
