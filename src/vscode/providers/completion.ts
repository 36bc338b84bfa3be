import * as vscode from 'vscode';
import { dayOf } from '../../catalog/day.ts';
import type { LineIndex } from '../../document/line-index.ts';
import { completionsAt } from '../../language/completion/completion.ts';
import type { Completion } from '../../language/completion/item.ts';
import type { Catalogs } from '../catalogs/catalogs.ts';
import type { Edge } from '../edge.ts';
import { catalogFiles, toRange } from '../ranges.ts';
import { requestAt } from './request.ts';

/** What begins a value, an item or a path; letters ask by themselves. */
const triggers = [' ', ':', '[', '{', '(', ',', '"', "'", '.'];

/** Completes keys, ids, words, units and snippets in catalog files. */
export function registerCompletion(edge: Edge, catalogs: Catalogs): vscode.Disposable {
  return edge.provide(
    vscode.languages.registerCompletionItemProvider,
    catalogFiles,
    {
      async provideCompletionItems(document, position) {
        // A file may have come back just now, and nothing said so yet.
        const open = catalogs.of(document.uri);
        if (open?.isGone(document.uri)) await open.reread(document.uri);
        const request = requestAt(catalogs, document, position);
        if (!request) return undefined;
        const { context, file, lines, offset } = request;
        const { items, incomplete } = completionsAt(context, file, offset, dayOf(new Date()));
        return new vscode.CompletionList(
          items.map((item, index) => toItem(lines, item, index)),
          incomplete,
        );
      },
    },
    ...triggers,
  );
}

function toItem(lines: LineIndex, completion: Completion, index: number): vscode.CompletionItem {
  const { label, kind, detail, documentation, aliases, insert, snippet, span, again, filter } = completion;
  const shown = detail === undefined ? label : { label, description: detail };
  const item = new vscode.CompletionItem(shown, kinds[kind]);
  item.insertText = snippet === true ? new vscode.SnippetString(insert) : insert;
  item.keepWhitespace = true;
  item.range = toRange(lines, span); // the whole word: half an id left behind is never meant
  item.filterText = filter ?? [label, ...(aliases ?? [])].join(' ');
  item.sortText = String(index).padStart(4, '0');
  if (documentation !== undefined) item.documentation = new vscode.MarkdownString(documentation);
  if (again === true) item.command = { command: 'editor.action.triggerSuggest', title: 'Suggest' };
  return item;
}

const kinds: Readonly<Record<Completion['kind'], vscode.CompletionItemKind>> = {
  key: vscode.CompletionItemKind.Property,
  word: vscode.CompletionItemKind.EnumMember,
  hardware: vscode.CompletionItemKind.Class,
  factory: vscode.CompletionItemKind.Module,
  edition: vscode.CompletionItemKind.Event,
  source: vscode.CompletionItemKind.Reference,
  unit: vscode.CompletionItemKind.Unit,
  date: vscode.CompletionItemKind.Value,
  snippet: vscode.CompletionItemKind.Snippet,
};
