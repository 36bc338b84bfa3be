import * as vscode from 'vscode';
import type { CatalogFile } from '../../catalog/catalog.ts';
import type { LineIndex } from '../../document/line-index.ts';
import type { LanguageContext } from '../../language/language-context.ts';
import type { Catalogs } from '../catalogs/catalogs.ts';
import type { OpenCatalog } from '../catalogs/open-catalog.ts';
import { Disposable } from '../disposable.ts';
import type { Edge } from '../edge.ts';

/** A document of a catalog, as language features see it. */
export interface Request {
  readonly open: OpenCatalog;
  readonly context: LanguageContext;
  readonly file: CatalogFile;
  readonly lines: LineIndex;
}

/** An open catalog as language features see it. */
export function contextOver(open: OpenCatalog): LanguageContext {
  return { catalog: open.catalog, rankings: open.rankings, edition: open.currentEdition() };
}

/**
 * What is asked about a whole document, as it stands now; undefined where it belongs to no catalog, or its catalog is still
 * being read.
 */
export function requestFor(catalogs: Catalogs, document: vscode.TextDocument): Request | undefined {
  const open = catalogs.of(document.uri);
  if (!open?.isLoaded) return undefined;
  // A request may arrive before the event of the edit that caused it.
  open.follow(document);
  const path = open.pathOf(document.uri);
  const file = path === undefined ? undefined : open.catalog.file(path);
  return file && { open, file, context: contextOver(open), lines: open.catalog.document(file).lines };
}

/** What is asked about a place of a document; undefined as above. */
export function requestAt(
  catalogs: Catalogs,
  document: vscode.TextDocument,
  { line, character }: vscode.Position,
): (Request & { readonly offset: number }) | undefined {
  const request = requestFor(catalogs, document);
  return request && { ...request, offset: request.lines.offsetAt({ line, column: character }) };
}

/** Fires when what a provider showed may no longer be so: a catalog changed or went, or `setting`, where it asks one. */
export class ShownChanges extends Disposable {
  readonly #changed = this.register(new vscode.EventEmitter<void>());
  readonly event = this.#changed.event;

  constructor(edge: Edge, catalogs: Catalogs, setting?: string) {
    super();
    for (const event of [catalogs.onDidChange, catalogs.onDidClose])
      this.register(edge.on('something shown changed', event, () => this.#changed.fire()));
    if (setting === undefined) return;
    this.register(
      edge.on('settings changed', vscode.workspace.onDidChangeConfiguration, (event) => {
        if (event.affectsConfiguration(setting)) this.#changed.fire();
      }),
    );
  }
}
