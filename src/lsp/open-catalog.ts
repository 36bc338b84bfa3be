import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { Catalog, type Change } from '../catalog/catalog.ts';
import { fileKind } from '../catalog/file-kind.ts';
import { loadCatalog, type Folder } from '../catalog/load.ts';
import type { LineIndex } from '../document/line-index.ts';
import { LanguageService } from '../language/index.ts';
import { Rankings } from '../ranking/rankings.ts';
import { Checker, type RuleFailure } from '../rules/checker.ts';

/** One catalog of the client's folders in memory: what is on the disk and, before that, what is open in the editor. */
export class OpenCatalog {
  /** Its folder, an absolute path of this machine. */
  readonly root: string;
  readonly catalog = new Catalog();
  readonly rankings = new Rankings(this.catalog);
  readonly language: LanguageService;
  /** Open documents, by their paths in the catalog. */
  readonly #documents = new Map<string, TextDocument>();
  readonly #folder: Folder;
  readonly #checker: Checker;

  constructor(root: string, folder: Folder, onFailure: (failure: RuleFailure) => void) {
    this.root = root;
    this.#folder = folder;
    const { catalog, rankings } = this;
    this.#checker = new Checker(catalog, rankings, { onFailure });
    this.language = new LanguageService({
      ...{ catalog, rankings, checker: this.#checker },
      edition: () => rankings.latestEdition(),
    });
  }

  /** Reads every file anew; what is open counts as it is there, and what is gone is forgotten. */
  async load(): Promise<void> {
    const changes = new Map<string, Change>(
      [...this.catalog.refused.keys(), ...[...this.catalog.files()].map(({ path }) => path)].map((path) => [
        path,
        { path, text: undefined },
      ]),
    );
    for (const change of await loadCatalog(this.#folder)) changes.set(change.path, change);
    for (const [path, document] of this.#documents) changes.set(path, { path, text: document.getText() });
    this.catalog.update(changes.values());
  }

  /** Takes the text of a document that is open. */
  follow(path: string, document: TextDocument): void {
    if (!fileKind(path)) return;
    this.#documents.set(path, document);
    this.catalog.update([{ path, text: document.getText() }]);
  }

  /** A document is closed: what is on the disk counts, once that is read. */
  unfollow(path: string): void {
    this.#documents.delete(path);
  }

  /** The path of a file in this catalog, with forward slashes; undefined where it lies elsewhere. */
  pathOf(file: string): string | undefined {
    const path = relative(this.root, file);
    if (path === '' || path === '..' || path.startsWith(`..${sep}`) || join(this.root, path) !== file)
      return undefined;
    return path.split(sep).join('/');
  }

  /** The address of a file, as the client writes it where it is open. */
  uriOf(path: string): string {
    return this.#documents.get(path)?.uri ?? pathToFileURL(join(this.root, path)).href;
  }

  /** The version of a file's text that is open in the client; null where that of the disk counts. */
  versionOf(path: string): number | null {
    return this.#documents.get(path)?.version ?? null;
  }

  /** The lines of a file; undefined where it is not read. */
  linesOf(path: string): LineIndex | undefined {
    return this.catalog.documentAt(path)?.lines;
  }

  dispose(): void {
    this.#checker.dispose();
    this.rankings.dispose();
  }
}
