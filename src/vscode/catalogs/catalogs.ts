import * as vscode from 'vscode';
import { isCatalogText } from '../../catalog/file-kind.ts';
import { Disposable } from '../disposable.ts';
import type { Edge } from '../edge.ts';
import { Burst } from './burst.ts';
import { entryAt } from './catalog-folder.ts';
import type { Found } from './checking.ts';
import { isCatalog, searchCatalogs, walkToCatalogs } from './find-catalogs.ts';
import { isHidden } from './hidden.ts';
import { openCatalog, type OpenCatalog } from './open-catalog.ts';
import type { Storage } from './storage.ts';

/** The catalogs of the workspace. Each is found by its catalog.yaml, in every folder of the workspace. */
export class Catalogs extends Disposable {
  readonly #edge: Edge;
  readonly #open = new Map<string, OpenCatalog>();
  readonly #memento: vscode.Memento;
  readonly #storage: Storage | undefined;
  readonly #changed = this.register(new vscode.EventEmitter<OpenCatalog>());
  /** Fires when a catalog was loaded or changed. */
  readonly onDidChange = this.#changed.event;
  readonly #found = this.register(
    new vscode.EventEmitter<{ readonly open: OpenCatalog; readonly found: Found }>(),
  );
  /** Fires with problems of some files of a catalog, which count from then on. */
  readonly onDidFind = this.#found.event;
  readonly #closed = this.register(new vscode.EventEmitter<OpenCatalog>());
  /** Fires when a catalog left the workspace. */
  readonly onDidClose = this.#closed.event;
  readonly #hints: Burst;
  #ready: Promise<unknown> = Promise.resolve();
  /** Which search is the last one. */
  #search = 0;

  constructor(edge: Edge, memento: vscode.Memento, storage?: Storage) {
    super();
    this.#edge = edge;
    this.#memento = memento;
    this.#storage = storage;
    this.#hints = this.register(
      new Burst(edge, 'looking at what came and went', (uris) => this.#lookAt([...uris].map(parse))),
    );
    const { workspace } = vscode;
    const on = <T>(what: string, event: vscode.Event<T>, listener: (of: T) => unknown): void => {
      this.register(edge.on(what, event, listener));
    };
    on('folders of the workspace', workspace.onDidChangeWorkspaceFolders, () => this.refresh());
    on('document opened', workspace.onDidOpenTextDocument, (document) => {
      this.of(document.uri)?.isThere(document.uri);
      this.#follow(document);
    });
    on('document changed', workspace.onDidChangeTextDocument, ({ document }) => this.#follow(document));
    on('document saved', workspace.onDidSaveTextDocument, ({ uri }) => this.of(uri)?.hint(uri));
    on('document closed', workspace.onDidCloseTextDocument, ({ uri }) => this.of(uri)?.hint(uri));
    // Files may have come and gone unseen: a folder that has just come is not watched at once.
    on('window came forward', vscode.window.onDidChangeWindowState, ({ focused }) => {
      if (focused)
        for (const open of this.all()) edge.start(`look at ${open.root.path}`, () => open.lookForFiles());
    });
    const watcher = this.register(workspace.createFileSystemWatcher('**/catalog.yaml'));
    for (const event of [watcher.onDidCreate, watcher.onDidChange, watcher.onDidDelete])
      on('a catalog.yaml came, changed or went', event, (uri) => this.#hint(uri));
    // A folder that comes or goes as a whole is one event, which does not name the catalog in it.
    const folders = this.register(workspace.createFileSystemWatcher('**', false, true));
    for (const event of [folders.onDidCreate, folders.onDidDelete])
      on('something came or went', event, (uri) => this.#hint(uri));
    this.register({ dispose: () => this.all().forEach((open) => open.dispose()) });
  }

  /**
   * Looks for catalogs in every workspace folder. Resolves when those that the search finds are loaded; where it finds
   * none, when the folders have been walked as well.
   */
  refresh(): Promise<unknown> {
    const search = ++this.#search;
    this.#ready = this.#edge.attempt('search for catalogs', () =>
      this.#searchAll(() => search === this.#search),
    );
    return this.#ready;
  }

  /** Resolves when the catalogs that were being looked for are loaded. */
  async ready(): Promise<void> {
    // Another search may begin meanwhile.
    for (let waited: unknown; waited !== this.#ready;) await (waited = this.#ready);
    // One that was found otherwise may still be opening.
    await Promise.all(this.all().map((open) => open.loaded()));
  }

  /** Resolves when what was wrong with the catalogs when they were loaded is told, too. */
  async checked(): Promise<void> {
    await this.ready();
    await Promise.all(this.all().map((open) => open.checking.done()));
  }

  /** Opens the catalog in a folder that was made just now, which a search may not find yet; resolves when it is loaded. */
  async openAt(root: vscode.Uri): Promise<void> {
    await this.#add(root);
    const open = this.at(root.toString());
    if (open?.isLoaded === false) await open.load();
  }

  all(): readonly OpenCatalog[] {
    return [...this.#open.values()];
  }

  /** The catalog with that root, as a command names it. */
  at(root: unknown): OpenCatalog | undefined {
    return typeof root === 'string' ? this.#open.get(root) : undefined;
  }

  /** The catalog that a file of the workspace belongs to: the innermost, where one lies in another. */
  of(uri: vscode.Uri): OpenCatalog | undefined {
    const around = this.all().filter((open) => open.pathOf(uri) !== undefined);
    return around.sort((a, b) => b.root.path.length - a.root.path.length)[0];
  }

  async #searchAll(isLast: () => boolean): Promise<void> {
    const folders = vscode.workspace.workspaceFolders ?? [];
    await this.#closeWhatIsGone();
    const add = async (roots: readonly vscode.Uri[] = []): Promise<void> => {
      if (isLast()) await Promise.all(roots.map((root) => this.#add(root)));
    };
    const searches = folders.map(async (folder) => {
      await add(await this.#edge.attempt(`search in ${folder.uri.path}`, () => searchCatalogs(folder)));
    });
    const walks = Promise.all(
      folders.map(async ({ uri }) => {
        await add(await this.#edge.attempt(`walk through ${uri.path}`, () => walkToCatalogs(uri)));
      }),
    );
    await Promise.all(searches);
    if (this.#open.size === 0) await walks;
  }

  /** Closes the catalogs whose folder left the workspace, and those whose catalog.yaml is gone. */
  async #closeWhatIsGone(among = this.all()): Promise<void> {
    await Promise.all(
      among.map(async (open) => {
        if ((await isStillThere(open)) || this.#open.get(open.root.toString()) !== open) return;
        this.#close(open);
      }),
    );
  }

  #hint(uri: vscode.Uri): void {
    if (!isHidden(uri)) this.#hints.add(uri.toString());
  }

  /** Looks at what came and went: opens the catalogs in what is there, closes those in what is not. */
  async #lookAt(uris: readonly vscode.Uri[]): Promise<void> {
    const inIt = this.all().filter(({ root }) =>
      uris.some(({ path }) => `${root.path}/`.startsWith(`${path}/`) || `${root.path}/catalog.yaml` === path),
    );
    await this.#closeWhatIsGone(inIt);
    const files = uris.filter(({ path }) => path.endsWith('/catalog.yaml'));
    for (const file of files) await this.#add(vscode.Uri.joinPath(file, '..'));
    for (const folder of await foldersAmong(uris.filter((uri) => !files.includes(uri)))) {
      for (const root of await walkToCatalogs(folder)) await this.#add(root);
    }
  }

  async #add(root: vscode.Uri): Promise<void> {
    const key = root.toString();
    const isWanted = (): boolean => !this.isDisposed && !this.#open.has(key) && !isHidden(root);
    if (!isWanted() || !(await isCatalog(vscode.Uri.joinPath(root, 'catalog.yaml'))) || !isWanted()) return;
    const open = openCatalog(this.#edge, root, this.#memento, this.#storage);
    this.#open.set(key, open);
    this.#edge.on('catalog changed', open.onDidChange, () => this.#changed.fire(open));
    this.#edge.on('problems found', open.checking.onDidFind, (found) => this.#found.fire({ open, found }));
    const start = Date.now();
    await open.load();
    this.#edge.info(`Read ${open.catalog.fileCount} files of ${root.path} in ${Date.now() - start} ms.`);
  }

  #close(open: OpenCatalog): void {
    this.#open.delete(open.root.toString());
    this.#closed.fire(open);
    open.dispose();
  }

  #follow(document: vscode.TextDocument): void {
    const open = this.of(document.uri);
    if (open) open.follow(document);
    else if (document.uri.path.endsWith('/catalog.yaml') && isCatalogText(document.getText())) {
      this.#hint(document.uri);
    }
  }
}

/** Whether a catalog is one still. Its catalog.yaml may say otherwise while somebody is at it. */
async function isStillThere(open: OpenCatalog): Promise<boolean> {
  const uri = open.uriOf('catalog.yaml');
  if (isHidden(open.root)) return false;
  if (await isCatalog(uri)) return true;
  const isOpen = ({ uri: { path, scheme } }: vscode.TextDocument): boolean =>
    path === uri.path && scheme === uri.scheme;
  return vscode.workspace.textDocuments.some(isOpen) && (await entryAt(uri)) !== undefined;
}

function parse(uri: string): vscode.Uri {
  return vscode.Uri.parse(uri);
}

/** The folders among these, without those that lie in another of them. Each folder above is asked once. */
async function foldersAmong(uris: readonly vscode.Uri[]): Promise<readonly vscode.Uri[]> {
  const paths = new Set(uris.map(({ path }) => path));
  const isInAnother = ({ path }: vscode.Uri): boolean => {
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1))
      if (paths.has(path.slice(0, end))) return true;
    return false;
  };
  const above = new Map<string, vscode.Uri[]>();
  for (const uri of uris) {
    if (isInAnother(uri)) continue;
    const parent = vscode.Uri.joinPath(uri, '..').toString();
    above.set(parent, [...(above.get(parent) ?? []), uri]);
  }
  const found = await Promise.all([...above].map(([parent, below]) => foldersIn(parse(parent), below)));
  return found.flat();
}

async function foldersIn(parent: vscode.Uri, uris: readonly vscode.Uri[]): Promise<readonly vscode.Uri[]> {
  try {
    const types = new Map(await vscode.workspace.fs.readDirectory(parent));
    return uris.filter(
      ({ path }) => types.get(path.slice(path.lastIndexOf('/') + 1)) === vscode.FileType.Directory,
    );
  } catch {
    return []; // it is gone, and what was in it
  }
}
