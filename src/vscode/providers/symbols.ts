import * as vscode from 'vscode';
import type { LineIndex } from '../../document/line-index.ts';
import { definitionOf } from '../../language/definition.ts';
import { findSymbols, type CatalogSymbol } from '../../language/find-symbols.ts';
import { pathOfTarget, type Target } from '../../language/mentions.ts';
import { outlineOf, type OutlineItem } from '../../language/symbols.ts';
import type { Catalogs } from '../catalogs/catalogs.ts';
import type { OpenCatalog } from '../catalogs/open-catalog.ts';
import type { Edge } from '../edge.ts';
import { catalogFiles, toRange } from '../ranges.ts';
import { contextOver, requestFor } from './request.ts';

/** The outline of catalog files, and the search for entries in all catalogs. */
export function registerSymbols(edge: Edge, catalogs: Catalogs): vscode.Disposable {
  return vscode.Disposable.from(
    edge.provide(
      vscode.languages.registerDocumentSymbolProvider,
      catalogFiles,
      {
        provideDocumentSymbols(document) {
          const request = isRedHatYamlThere() ? undefined : requestFor(catalogs, document);
          return (
            request && outlineOf(request.context, request.file).map((item) => toSymbol(request.lines, item))
          );
        },
      },
      { label: 'AI Factories' },
    ),
    edge.provideWorkspaceSymbols(new Search(catalogs)),
  );
}

/**
 * Whether Red Hat's YAML extension is enabled. It outlines every YAML file, and VS Code would show both outlines: then
 * ours stands back (docs/yaml-extension.md).
 */
function isRedHatYamlThere(): boolean {
  return vscode.extensions.getExtension('redhat.vscode-yaml') !== undefined;
}

/** A symbol that is asked for its place once it is shown. */
class Found extends vscode.SymbolInformation {
  readonly open: OpenCatalog;
  readonly found: CatalogSymbol;

  constructor(open: OpenCatalog, found: CatalogSymbol) {
    const { target, name } = found;
    const start = new vscode.Location(open.uriOf(pathOfTarget(target)), new vscode.Position(0, 0));
    super(name, searchKinds[target.kind], target.id, start);
    this.open = open;
    this.found = found;
  }
}

class Search implements vscode.WorkspaceSymbolProvider<Found> {
  readonly #catalogs: Catalogs;

  constructor(catalogs: Catalogs) {
    this.#catalogs = catalogs;
  }

  provideWorkspaceSymbols(query: string): Found[] {
    return this.#catalogs
      .all()
      .filter((open) => open.isLoaded)
      .flatMap((open) => findSymbols(contextOver(open), query).map((found) => new Found(open, found)));
  }

  resolveWorkspaceSymbol(symbol: Found): Found {
    const { open, found } = symbol;
    const definition = definitionOf(contextOver(open), found.target);
    const file = definition && open.catalog.file(definition.path);
    if (file) {
      const range = toRange(open.catalog.document(file).lines, definition.selection);
      symbol.location = new vscode.Location(open.uriOf(file.path), range);
    }
    return symbol;
  }
}

function toSymbol(
  lines: LineIndex,
  { name, detail, kind, span, selection, children }: OutlineItem,
): vscode.DocumentSymbol {
  const symbol = new vscode.DocumentSymbol(
    name,
    detail,
    outlineKinds[kind],
    toRange(lines, span),
    toRange(lines, selection),
  );
  symbol.children = children.map((child) => toSymbol(lines, child));
  return symbol;
}

const outlineKinds: Readonly<Record<OutlineItem['kind'], vscode.SymbolKind>> = {
  map: vscode.SymbolKind.Module,
  list: vscode.SymbolKind.Array,
  item: vscode.SymbolKind.Object,
  figure: vscode.SymbolKind.Number,
  text: vscode.SymbolKind.String,
};

const searchKinds: Readonly<Record<Target['kind'], vscode.SymbolKind>> = {
  hardware: vscode.SymbolKind.Class,
  factory: vscode.SymbolKind.Module,
  edition: vscode.SymbolKind.Event,
  source: vscode.SymbolKind.Key,
};
