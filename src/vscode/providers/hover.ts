import * as vscode from 'vscode';
import type { Catalogs } from '../catalogs/catalogs.ts';
import type { Edge } from '../edge.ts';
import type { GettingStarted } from '../getting-started.ts';
import { catalogFiles, toRange } from '../ranges.ts';
import { hoverText } from './hover-text.ts';
import { requestAt } from './request.ts';

/** Hovers over keys, figures and ids of catalog files. */
export function registerHover(edge: Edge, catalogs: Catalogs, started: GettingStarted): vscode.Disposable {
  return edge.provide(vscode.languages.registerHoverProvider, catalogFiles, {
    provideHover(document, position) {
      const request = requestAt(catalogs, document, position);
      const hover = request?.language.hover(request.path, request.at);
      if (!request || !hover) return undefined;
      started.reach('hasRead');
      return new vscode.Hover(hoverText(request.open, hover), toRange(hover.range));
    },
  });
}
