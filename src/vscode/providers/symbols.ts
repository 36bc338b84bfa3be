import * as vscode from 'vscode';
import type { CatalogSymbol, DocumentSymbol } from '../../language/index.ts';
import { labelText } from '../../words/label.ts';
import type { Catalogs } from '../catalogs/catalogs.ts';
import type { OpenCatalog } from '../catalogs/open-catalog.ts';
import type { Edge } from '../edge.ts';
import { catalogFiles, toRange } from '../ranges.ts';
import { requestFor } from './request.ts';

/** The outline of catalog files, and the search for entries in all catalogs. */
export function registerSymbols(edge: Edge, catalogs: Catalogs): vscode.Disposable {
  return vscode.Disposable.from(
    edge.provide(
      vscode.languages.registerDocumentSymbolProvider,
      catalogFiles,
      {
        provideDocumentSymbols(document) {
          const request = isRedHatYamlThere() ? undefined : requestFor(catalogs, document);
          return request?.language.documentSymbols(request.path).map(toSymbol);
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
    const { target, name, path } = found;
    const start = new vscode.Location(open.uriOf(path), new vscode.Position(0, 0));
    super(labelText(name), searchKinds[target.kind], labelText(target.id), start);
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
      .flatMap((open) => open.language.workspaceSymbols(query).map((found) => new Found(open, found)));
  }

  resolveWorkspaceSymbol(symbol: Found): Found {
    const { open, found } = symbol;
    const place = open.language.placeOf(found);
    if (place) symbol.location = new vscode.Location(open.uriOf(place.path), toRange(place.range));
    return symbol;
  }
}

function toSymbol({ name, detail, kind, range, selection, children }: DocumentSymbol): vscode.DocumentSymbol {
  const symbol = new vscode.DocumentSymbol(
    labelText(name),
    labelText(detail),
    outlineKinds[kind],
    toRange(range),
    toRange(selection),
  );
  symbol.children = children.map(toSymbol);
  return symbol;
}

const outlineKinds: Readonly<Record<DocumentSymbol['kind'], vscode.SymbolKind>> = {
  map: vscode.SymbolKind.Module,
  list: vscode.SymbolKind.Array,
  item: vscode.SymbolKind.Object,
  figure: vscode.SymbolKind.Number,
  text: vscode.SymbolKind.String,
};

const searchKinds: Readonly<Record<CatalogSymbol['target']['kind'], vscode.SymbolKind>> = {
  hardware: vscode.SymbolKind.Class,
  factory: vscode.SymbolKind.Module,
  edition: vscode.SymbolKind.Event,
  source: vscode.SymbolKind.Key,
};
