import * as vscode from 'vscode';
import { Catalog, type CatalogChange } from '../../catalog/catalog.ts';
import type { Edition } from '../../catalog/entries.ts';
import { fileKind } from '../../catalog/file-kind.ts';
import { loadCatalog, readChange, whyRefused } from '../../catalog/load.ts';
import { Rankings } from '../../ranking/rankings.ts';
import { Checker } from '../../rules/checker.ts';
import { Disposable } from '../disposable.ts';
import { fileType, folderAt } from './folder.ts';
import { Turns } from './turns.ts';

/** One catalog of the workspace in memory. It follows the disk and, before that, what is in the editor. */
export class OpenCatalog extends Disposable {
  readonly root: vscode.Uri;
  readonly catalog = new Catalog();
  readonly rankings: Rankings;
  readonly checker: Checker;
  readonly #folder: ReturnType<typeof folderAt>;
  readonly #changed = this.register(new vscode.EventEmitter<CatalogChange>());
  /** Fires after each change, with what it changed. */
  readonly onDidChange = this.#changed.event;
  readonly #memento: vscode.Memento;
  readonly #turns = new Turns();

  constructor(root: vscode.Uri, memento: vscode.Memento) {
    super();
    this.root = root;
    this.#memento = memento;
    this.#folder = folderAt(root);
    this.rankings = this.register(new Rankings(this.catalog));
    this.checker = this.register(new Checker(this.catalog, this.rankings));
    this.register({ dispose: this.catalog.onChange((change) => this.#changed.fire(change)) });
    this.#watch();
  }

  /** Reads every file; what is open in an editor is taken from there. */
  async load(): Promise<void> {
    const isUntouched = this.#turns.watch();
    const changes = await loadCatalog(this.#folder);
    if (this.isDisposed) return;
    const onDisk = new Set(changes.map(({ path }) => path));
    const open = this.#openTexts(onDisk);
    const found = new Set([...open.keys(), ...onDisk]);
    const gone = this.checker.paths().filter((path) => !found.has(path) && isUntouched(path));
    this.catalog.update([
      ...gone.map((path) => ({ path, text: undefined })),
      ...changes.filter(({ path }) => !open.has(path) && isUntouched(path)),
      ...[...open].map(([path, text]) => ({ path, text })),
    ]);
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

  /** The edition that lens, hover and Rerank speak of: the one the user chose, or the one with the latest day. */
  currentEdition(): Edition | undefined {
    const chosen = this.#memento.get<string>(this.#editionKey());
    return (chosen === undefined ? undefined : this.catalog.edition(chosen)) ?? this.rankings.latestEdition();
  }

  /** Makes an edition the current one; undefined returns to the latest. */
  async chooseEdition(id: string | undefined): Promise<void> {
    await this.#memento.update(this.#editionKey(), id);
    this.#changed.fire({ keys: new Set(['edition:*']), paths: new Set() });
  }

  /** Takes over the text of an open document. */
  follow(document: vscode.TextDocument): void {
    const path = this.pathOf(document.uri);
    if (path !== undefined && fileKind(path)) this.catalog.update([{ path, text: document.getText() }]);
  }

  /** Goes back to what is on the disk, for a document that was closed. */
  async reread(uri: vscode.Uri): Promise<void> {
    const path = this.pathOf(uri);
    if (path === undefined) return;
    const isLatest = this.#turns.begin(path);
    const type = await typeOf(uri);
    if (this.isDisposed || !isLatest()) return;
    if (type === undefined) this.#remove(uri);
    else if (!this.#takeOpen(path)) await this.#read(uri, path, type, isLatest);
  }

  /** Takes the text of an open document, which goes before what is on the disk; returns whether there is one. */
  #takeOpen(path: string): boolean {
    const text = this.#openTexts().get(path);
    if (text !== undefined) this.catalog.update([{ path, text }]);
    return text !== undefined;
  }

  async #read(uri: vscode.Uri, path: string, type: EntryType, isLatest: () => boolean): Promise<void> {
    const refused = isInFolders(path) ? whyRefused(path, type) : undefined;
    if (refused === undefined && !fileKind(path)) return;
    const change = refused === undefined ? await readChange(this.#folder, path) : { path, refused };
    // What cannot be read may be gone by now, and then nobody else may say so.
    const isGone = 'refused' in change && (await typeOf(uri)) === undefined;
    if (this.isDisposed || !isLatest() || this.#takeOpen(path)) return;
    if (isGone) this.#remove(uri);
    else this.catalog.update([change]);
  }

  /** The texts in editors. Where it is known what is on the disk, a file that is gone is not brought back by a clean one. */
  #openTexts(onDisk?: ReadonlySet<string>): ReadonlyMap<string, string> {
    const texts = new Map<string, string>();
    for (const document of vscode.workspace.textDocuments) {
      const path = document.isClosed ? undefined : this.pathOf(document.uri);
      if (path === undefined || !fileKind(path)) continue;
      if (document.isDirty || (onDisk?.has(path) ?? true)) texts.set(path, document.getText());
    }
    return texts;
  }

  #watch(): void {
    const files = new vscode.RelativePattern(this.root, '{catalog.yaml,hardware/*,factories/*,editions/*}');
    const watcher = this.register(vscode.workspace.createFileSystemWatcher(files));
    this.register(watcher.onDidCreate((uri) => void this.reread(uri)));
    this.register(watcher.onDidChange((uri) => void this.reread(uri)));
    this.register(watcher.onDidDelete((uri) => this.#remove(uri)));
    // A folder that is moved or deleted as a whole is one event, not one for each file.
    const folders = new vscode.RelativePattern(this.root, '{hardware,factories,editions}');
    const whole = this.register(vscode.workspace.createFileSystemWatcher(folders, false, true));
    this.register(whole.onDidCreate(() => void this.load()));
    this.register(whole.onDidDelete(() => void this.load()));
  }

  /** A file that is gone leaves the catalog, unless somebody is editing what it was. */
  #remove(uri: vscode.Uri): void {
    const path = this.pathOf(uri);
    const edited = vscode.workspace.textDocuments.some(
      (document) => document.isDirty && document.uri.toString() === uri.toString(),
    );
    if (path === undefined || edited) return;
    this.#turns.begin(path);
    this.catalog.update([{ path, text: undefined }]);
  }

  #editionKey(): string {
    return `currentEdition:${this.root.toString()}`;
  }
}

type EntryType = ReturnType<typeof fileType>;

/** What is at a uri; undefined where nothing is. */
function typeOf(uri: vscode.Uri): Thenable<EntryType | undefined> {
  return vscode.workspace.fs.stat(uri).then(
    (stat) => fileType(stat.type),
    () => undefined,
  );
}

function isInFolders(path: string): boolean {
  return /^(hardware|factories|editions)\/[^/]+$/.test(path);
}
