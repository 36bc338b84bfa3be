import * as vscode from 'vscode';
import type { LanguageService, Position } from '../../language/index.ts';
import type { Catalogs } from '../catalogs/catalogs.ts';
import type { OpenCatalog } from '../catalogs/open-catalog.ts';
import { Disposable } from '../disposable.ts';
import type { Edge } from '../edge.ts';
import { fromPosition } from '../ranges.ts';

/** A document of a catalog: whom to ask, and for which file. */
export interface Request {
  readonly open: OpenCatalog;
  readonly language: LanguageService;
  readonly path: string;
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
  const { language } = open;
  return path !== undefined && language.has(path) ? { open, language, path } : undefined;
}

/** What is asked about a place of a document; undefined as above. */
export function requestAt(
  catalogs: Catalogs,
  document: vscode.TextDocument,
  position: vscode.Position,
): (Request & { readonly at: Position }) | undefined {
  const request = requestFor(catalogs, document);
  return request && { ...request, at: fromPosition(position) };
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
