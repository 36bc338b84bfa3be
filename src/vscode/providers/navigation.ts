import * as vscode from 'vscode';
import type { Catalogs } from '../catalogs/catalogs.ts';
import type { Edge } from '../edge.ts';
import { catalogFiles, toRange } from '../ranges.ts';
import { requestAt } from './request.ts';

/** Definition, peek and references of the ids in catalog files. */
export function registerNavigation(edge: Edge, catalogs: Catalogs): vscode.Disposable {
  return vscode.Disposable.from(
    edge.provide(vscode.languages.registerDefinitionProvider, catalogFiles, {
      provideDefinition(document, position) {
        const request = requestAt(catalogs, document, position);
        const definition = request?.language.definition(request.path, request.at);
        if (!request || !definition) return undefined;
        const link: vscode.LocationLink = {
          originSelectionRange: toRange(definition.origin),
          targetUri: request.open.uriOf(definition.path),
          targetRange: toRange(definition.range),
          targetSelectionRange: toRange(definition.selection),
        };
        return [link];
      },
    }),
    edge.provide(vscode.languages.registerReferenceProvider, catalogFiles, {
      provideReferences(document, position, { includeDeclaration }) {
        const request = requestAt(catalogs, document, position);
        return request?.language
          .references(request.path, request.at, includeDeclaration)
          .map(({ path, range }) => new vscode.Location(request.open.uriOf(path), toRange(range)));
      },
    }),
  );
}
