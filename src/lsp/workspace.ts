import { fileURLToPath } from 'node:url';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Folder } from '../catalog/load.ts';
import type { RuleFailure } from '../rules/checker.ts';
import { catalogAround, catalogsIn, isCatalog } from './find-catalogs.ts';
import { OpenCatalog } from './open-catalog.ts';

/** A file of a catalog. */
export interface CatalogPlace {
  readonly open: OpenCatalog;
  readonly path: string;
}

/** What a workspace asks of the world around it. */
export interface WorkspaceWorld {
  readonly folderAt: (root: string) => Folder;
  readonly onFailure: (failure: RuleFailure) => void;
  /** A catalog was read or changed. */
  readonly onChange: (open: OpenCatalog) => void;
  /** A catalog is gone. */
  readonly onClose: (open: OpenCatalog) => void;
}

/** The catalogs in the folders of a client, and those around the documents that it opens. */
export class Workspace {
  readonly #world: WorkspaceWorld;
  readonly #open = new Map<string, OpenCatalog>();
  readonly #roots = new Set<string>();
  /** Every open document, by address: a catalog may be found later. */
  readonly #documents = new Map<string, TextDocument>();
  /** One thing at a time: catalogs are found, read and closed in the order in which that was asked. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(world: WorkspaceWorld) {
    this.#world = world;
  }

  all(): readonly OpenCatalog[] {
    return [...this.#open.values()];
  }

  /** The catalog whose folder has this address. */
  at(root: unknown): OpenCatalog | undefined {
    return this.all().find((open) => open.uriOf('') === root);
  }

  /** Resolves when everything that was asked for is read. */
  async ready(): Promise<void> {
    for (let waited: unknown; waited !== this.#last;) await (waited = this.#last).catch(() => undefined);
  }

  /** Takes folders of the client in, and lets others go. */
  setFolders(added: readonly string[], removed: readonly string[]): void {
    for (const uri of removed) this.#roots.delete(fileOf(uri) ?? uri);
    for (const uri of added) {
      const root = fileOf(uri);
      if (root !== undefined) this.#roots.add(root);
    }
    this.refresh();
  }

  /** Looks at the disk again: at every catalog, and for others. */
  refresh(): void {
    this.#then(async () => {
      const roots = new Set<string>();
      for (const root of this.#roots) for (const found of await catalogsIn(root)) roots.add(found);
      for (const uri of this.#documents.keys()) {
        const around = await catalogAround(fileOf(uri) ?? '/');
        if (around !== undefined) roots.add(around);
      }
      for (const [root, open] of this.#open) if (!roots.has(root)) this.#close(root, open);
      for (const open of this.all()) await this.#load(open);
      for (const root of roots) await this.#add(root);
    });
  }

  /** A document was opened, or edited. */
  follow(document: TextDocument): void {
    const { uri } = document;
    const isNew = !this.#documents.has(uri);
    this.#documents.set(uri, document);
    const place = this.placeOf(uri);
    if (place) {
      place.open.follow(place.path, document);
      this.#world.onChange(place.open);
    } else if (isNew) {
      this.#then(async () => {
        const around = await catalogAround(fileOf(uri) ?? '/');
        if (around !== undefined) await this.#add(around);
      });
    }
  }

  /** A document is closed. */
  unfollow(uri: string): void {
    this.#documents.delete(uri);
    const place = this.placeOf(uri);
    if (!place) return;
    place.open.unfollow(place.path);
    this.#then(() => this.#load(place.open));
  }

  /** The catalog that a file belongs to, the innermost, and its path there; undefined where it belongs to none. */
  placeOf(uri: string): CatalogPlace | undefined {
    const file = fileOf(uri);
    if (file === undefined) return undefined;
    return [...this.#open.values()]
      .sort((a, b) => b.root.length - a.root.length)
      .flatMap((open): readonly CatalogPlace[] => {
        const path = open.pathOf(file);
        return path === undefined ? [] : [{ open, path }];
      })[0];
  }

  async #add(root: string): Promise<void> {
    if (this.#open.has(root) || !(await isCatalog(root))) return;
    const open = new OpenCatalog(root, this.#world.folderAt(root), this.#world.onFailure);
    this.#open.set(root, open);
    for (const [uri, document] of this.#documents) {
      const place = this.placeOf(uri);
      if (place?.open === open) open.follow(place.path, document);
    }
    await this.#load(open);
  }

  async #load(open: OpenCatalog): Promise<void> {
    await open.load();
    this.#world.onChange(open);
  }

  #close(root: string, open: OpenCatalog): void {
    this.#open.delete(root);
    this.#world.onClose(open);
    open.dispose();
  }

  #then(task: () => Promise<void>): void {
    this.#last = this.#last.then(task, task);
  }
}

/** The path of a `file:` address on this machine; undefined for any other. */
function fileOf(uri: string): string | undefined {
  try {
    const path = fileURLToPath(uri);
    return path.length > 1 ? path.replace(/[\\/]$/, '') : path;
  } catch {
    return undefined;
  }
}
