import * as vscode from 'vscode';
import { isCatalogText } from '../../catalog/file-kind.ts';
import { Disposable } from '../disposable.ts';
import { catalogsBelow, findCatalogs, isCatalog, isFolder } from './find-catalogs.ts';
import { OpenCatalog } from './open-catalog.ts';

/** The catalogs of the workspace. Each is found by its catalog.yaml, in every folder of the workspace. */
export class Catalogs extends Disposable {
  readonly #open = new Map<string, OpenCatalog>();
  readonly #memento: vscode.Memento;
  readonly #log: vscode.LogOutputChannel;
  readonly #changed = this.register(new vscode.EventEmitter<OpenCatalog>());
  /** Fires when a catalog was loaded or changed. */
  readonly onDidChange = this.#changed.event;
  readonly #closed = this.register(new vscode.EventEmitter<OpenCatalog>());
  /** Fires when a catalog left the workspace. */
  readonly onDidClose = this.#closed.event;
  #ready: Promise<unknown> = Promise.resolve();

  constructor(memento: vscode.Memento, log: vscode.LogOutputChannel) {
    super();
    this.#memento = memento;
    this.#log = log;
    const { workspace } = vscode;
    this.register(workspace.onDidChangeWorkspaceFolders(() => void this.refresh()));
    this.register(workspace.onDidOpenTextDocument((document) => this.#follow(document)));
    this.register(workspace.onDidChangeTextDocument(({ document }) => this.#follow(document)));
    this.register(workspace.onDidCloseTextDocument(({ uri }) => void this.of(uri)?.reread(uri)));
    const watcher = this.register(workspace.createFileSystemWatcher('**/catalog.yaml', false, true));
    this.register(watcher.onDidCreate((uri) => void this.#add(vscode.Uri.joinPath(uri, '..'))));
    this.register(watcher.onDidDelete((uri) => this.#close(vscode.Uri.joinPath(uri, '..'))));
    // A folder that comes or goes as a whole is one event, which does not name the catalog in it.
    const folders = this.register(workspace.createFileSystemWatcher('**', false, true));
    this.register(folders.onDidCreate((uri) => void this.#arrive(uri)));
    this.register(folders.onDidDelete((uri) => void this.#leave(uri)));
    this.register({ dispose: () => this.all().forEach((open) => open.dispose()) });
  }

  /** Looks for catalogs in every workspace folder; resolves when all are loaded. */
  refresh(): Promise<unknown> {
    this.#ready = this.#search();
    return this.#ready;
  }

  /** Resolves when the catalogs that were being looked for are loaded. */
  async ready(): Promise<void> {
    await this.#ready;
  }

  all(): readonly OpenCatalog[] {
    return [...this.#open.values()];
  }

  /** The catalog that a file belongs to: the innermost, where one lies in another. */
  of(uri: vscode.Uri): OpenCatalog | undefined {
    const around = this.all().filter((open) => open.pathOf(uri) !== undefined);
    return around.sort((a, b) => b.root.path.length - a.root.path.length)[0];
  }

  async #search(): Promise<void> {
    const folders = vscode.workspace.workspaceFolders ?? [];
    const roots = (await Promise.all(folders.map(findCatalogs))).flat();
    const wanted = new Set(roots.map((root) => root.toString()));
    for (const open of this.all()) if (!wanted.has(open.root.toString())) this.#close(open.root);
    await Promise.all(roots.map((root) => this.#add(root)));
  }

  /** Opens the catalogs in what was created, where that is a folder. */
  async #arrive(created: vscode.Uri): Promise<void> {
    if (await isFolder(created)) for (const root of await catalogsBelow(created)) await this.#add(root);
  }

  /** Closes the catalogs at or below what was deleted. */
  async #leave(gone: vscode.Uri): Promise<void> {
    const inIt = this.all().filter(({ root }) => `${root.path}/`.startsWith(`${gone.path}/`));
    for (const { root } of inIt) {
      if (!(await isCatalog(vscode.Uri.joinPath(root, 'catalog.yaml')))) this.#close(root);
    }
  }

  async #add(root: vscode.Uri): Promise<void> {
    const key = root.toString();
    if (
      this.isDisposed ||
      this.#open.has(key) ||
      !(await isCatalog(vscode.Uri.joinPath(root, 'catalog.yaml')))
    )
      return;
    if (this.#open.has(key)) return;
    const open = new OpenCatalog(root, this.#memento);
    this.#open.set(key, open);
    open.onDidChange(() => this.#changed.fire(open));
    const start = Date.now();
    await open.load();
    this.#log.info(`Read ${open.catalog.fileCount} files of ${root.path} in ${Date.now() - start} ms.`);
  }

  #close(root: vscode.Uri): void {
    const open = this.#open.get(root.toString());
    if (!open) return;
    this.#open.delete(root.toString());
    this.#closed.fire(open);
    open.dispose();
  }

  #follow(document: vscode.TextDocument): void {
    const open = this.of(document.uri);
    if (open) open.follow(document);
    else if (document.uri.path.endsWith('/catalog.yaml') && isCatalogText(document.getText())) {
      void this.#add(vscode.Uri.joinPath(document.uri, '..'));
    }
  }
}
