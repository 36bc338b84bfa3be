import * as vscode from 'vscode';
import { linksIn } from '../../language/links.ts';
import type { Catalogs } from '../catalogs/catalogs.ts';
import type { Edge } from '../edge.ts';
import { catalogFiles, toRange } from '../ranges.ts';
import { requestFor } from './request.ts';

/** Opens the addresses of sources. */
export function registerLinks(edge: Edge, catalogs: Catalogs): vscode.Disposable {
  return edge.provide(vscode.languages.registerDocumentLinkProvider, catalogFiles, {
    provideDocumentLinks(document) {
      const request = requestFor(catalogs, document);
      if (!request) return undefined;
      return linksIn(request.context, request.file).map(({ span, url, tooltip }) => {
        const link = new vscode.DocumentLink(toRange(request.lines, span), vscode.Uri.parse(url));
        link.tooltip = tooltip;
        return link;
      });
    },
  });
}
