import * as vscode from 'vscode';
import type { Hover } from '../../language/index.ts';
import { commandLink, markdown, markdownText } from '../../words/markdown.ts';
import { joined, type SafeMarkdown } from '../../words/safe-text.ts';
import type { Catalogs } from '../catalogs/catalogs.ts';
import type { OpenCatalog } from '../catalogs/open-catalog.ts';
import type { Edge } from '../edge.ts';
import type { GettingStarted } from '../getting-started.ts';
import { catalogFiles, toRange } from '../ranges.ts';
import { requestAt } from './request.ts';

/** Hovers over keys, figures and ids of catalog files. */
export function registerHover(edge: Edge, catalogs: Catalogs, started: GettingStarted): vscode.Disposable {
  return edge.provide(vscode.languages.registerHoverProvider, catalogFiles, {
    provideHover(document, position) {
      const request = requestAt(catalogs, document, position);
      const hover = request?.language.hover(request.path, request.at);
      if (!request || !hover) return undefined;
      const text = new vscode.MarkdownString(withLinks(request.open, hover));
      text.isTrusted = { enabledCommands: ['aiFactories.explain'] };
      started.reach('hasRead');
      return new vscode.Hover(text, toRange(hover.range));
    },
  });
}

/** A hover with its commands as links, told in which catalog they stand: another's editor may be the active one. */
function withLinks({ root }: OpenCatalog, hover: Hover): SafeMarkdown {
  const links = hover.commands.map(({ title, name, factory }) =>
    commandLink(markdownText(title), `aiFactories.${name}`, [factory, root.toString()]),
  );
  return joined([hover.markdown, ...links], markdown`\n`);
}
