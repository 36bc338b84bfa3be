import * as vscode from 'vscode';
import { hoverAt } from '../../language/hover/hover.ts';
import type { Catalogs } from '../catalogs/catalogs.ts';
import { deskOf } from '../desk.ts';
import { catalogFiles, fileOf, toRange } from '../ranges.ts';

/** Hovers over keys, figures and ids of catalog files. */
export function registerHover(catalogs: Catalogs): vscode.Disposable {
  return vscode.languages.registerHoverProvider(catalogFiles, {
    provideHover(document, position) {
      const found = fileOf(catalogs, document);
      if (!found) return undefined;
      const { open, file } = found;
      const lines = open.catalog.document(file).lines;
      const offset = lines.offsetAt({ line: position.line, column: position.character });
      const hover = hoverAt(deskOf(open), file, offset);
      if (!hover) return undefined;
      const markdown = new vscode.MarkdownString(hover.markdown);
      markdown.isTrusted = { enabledCommands: ['aiFactories.explain'] };
      return new vscode.Hover(markdown, toRange(lines, hover.span));
    },
  });
}
