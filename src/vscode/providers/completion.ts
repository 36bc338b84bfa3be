import * as vscode from 'vscode';
import type { Catalogs } from '../catalogs/catalogs.ts';
import type { Edge } from '../edge.ts';
import { catalogFiles } from '../ranges.ts';
import { completionItems, documentedItem } from './completion-items.ts';
import { requestAt } from './request.ts';

/** What begins a value, an item or a path; letters ask by themselves. */
const triggers = [' ', ':', '[', '{', '(', ',', '"', "'", '.'];

/** Completes keys, ids, words, units and snippets in catalog files. */
export function registerCompletion(edge: Edge, catalogs: Catalogs): vscode.Disposable {
  const provider: vscode.CompletionItemProvider = {
    async provideCompletionItems(document, position) {
      // A file may have come back just now, and nothing said so yet.
      const open = catalogs.of(document.uri);
      if (open?.isGone(document.uri)) await open.reread(document.uri);
      const request = requestAt(catalogs, document, position);
      return request && completionItems(request);
    },
    resolveCompletionItem: documentedItem,
  };
  return edge.provide(vscode.languages.registerCompletionItemProvider, catalogFiles, provider, ...triggers);
}
