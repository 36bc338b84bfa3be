import * as vscode from 'vscode';
import type { Catalogs } from '../catalogs/catalogs.ts';
import type { Edge } from '../edge.ts';
import { catalogFiles, toRange } from '../ranges.ts';
import { requestFor } from './request.ts';

/** Opens the addresses of sources. */
export function registerLinks(edge: Edge, catalogs: Catalogs): vscode.Disposable {
  return edge.provide(vscode.languages.registerDocumentLinkProvider, catalogFiles, {
    provideDocumentLinks(document) {
      const request = requestFor(catalogs, document);
      return request?.language.links(request.path).map(({ range, url, tooltip }) => {
        const link = new vscode.DocumentLink(toRange(range), vscode.Uri.parse(url));
        link.tooltip = tooltip;
        return link;
      });
    },
  });
}
