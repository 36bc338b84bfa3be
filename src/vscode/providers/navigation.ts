import * as vscode from 'vscode';
import { definitionAt } from '../../language/definition.ts';
import { referencesAt } from '../../language/references.ts';
import type { Catalogs } from '../catalogs/catalogs.ts';
import type { OpenCatalog } from '../catalogs/open-catalog.ts';
import type { Edge } from '../edge.ts';
import { catalogFiles, toRange } from '../ranges.ts';
import { requestAt } from './request.ts';

/** Definition, peek and references of the ids in catalog files. */
export function registerNavigation(edge: Edge, catalogs: Catalogs): vscode.Disposable {
  return vscode.Disposable.from(
    edge.provide(vscode.languages.registerDefinitionProvider, catalogFiles, {
      provideDefinition(document, position) {
        const request = requestAt(catalogs, document, position);
        if (!request) return undefined;
        const { open, context, file, offset, lines } = request;
        const definition = definitionAt(context, file, offset);
        const range = definition && rangeIn(open, definition.path);
        if (!definition || !range) return undefined;
        const link: vscode.LocationLink = {
          originSelectionRange: toRange(lines, definition.origin),
          targetUri: open.uriOf(definition.path),
          targetRange: range(definition.span),
          targetSelectionRange: range(definition.selection),
        };
        return [link];
      },
    }),
    edge.provide(vscode.languages.registerReferenceProvider, catalogFiles, {
      provideReferences(document, position, { includeDeclaration }) {
        const request = requestAt(catalogs, document, position);
        if (!request) return undefined;
        const { open, context, file, offset } = request;
        return referencesAt(context, file, offset, includeDeclaration).flatMap(({ path, span }) => {
          const range = rangeIn(open, path);
          return range ? [new vscode.Location(open.uriOf(path), range(span))] : [];
        });
      },
    }),
  );
}

/** How spans of a file become ranges. */
function rangeIn(
  { catalog }: OpenCatalog,
  path: string,
): ((span: Parameters<typeof toRange>[1]) => vscode.Range) | undefined {
  const file = catalog.file(path);
  return file && ((span) => toRange(catalog.document(file).lines, span));
}
