import * as vscode from 'vscode';
import { hoverAt } from '../../language/hover/hover.ts';
import type { Catalogs } from '../catalogs/catalogs.ts';
import type { Edge } from '../edge.ts';
import { catalogFiles, toRange } from '../ranges.ts';
import { requestAt } from './request.ts';

/** Hovers over keys, figures and ids of catalog files. */
export function registerHover(edge: Edge, catalogs: Catalogs): vscode.Disposable {
  return edge.provide(vscode.languages.registerHoverProvider, catalogFiles, {
    provideHover(document, position) {
      const request = requestAt(catalogs, document, position);
      if (!request) return undefined;
      const { context, file, lines, offset } = request;
      const hover = hoverAt(context, file, offset);
      if (!hover) return undefined;
      const markdown = new vscode.MarkdownString(withCatalog(hover.markdown, request.open.root.toString()));
      markdown.isTrusted = { enabledCommands: ['aiFactories.explain'] };
      return new vscode.Hover(markdown, toRange(lines, hover.span));
    },
  });
}

/** The links to whole derivations, told in which catalog they stand: another's editor may be the active one. */
function withCatalog(markdown: string, root: string): string {
  return markdown.replace(/\(command:aiFactories\.explain\?([^)\s]+)\)/g, (link, args: string) => {
    try {
      const [id] = JSON.parse(decodeURIComponent(args)) as unknown[];
      const told = encodeURIComponent(JSON.stringify([id, root]))
        .replaceAll('(', '%28')
        .replaceAll(')', '%29');
      return `(command:aiFactories.explain?${told})`;
    } catch {
      return link;
    }
  });
}
