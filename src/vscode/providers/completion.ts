import * as vscode from 'vscode';
import { dayOf } from '../../catalog/day.ts';
import type { CompletionItem, LanguageService } from '../../language/index.ts';
import type { Catalogs } from '../catalogs/catalogs.ts';
import type { Edge } from '../edge.ts';
import { catalogFiles, toRange } from '../ranges.ts';
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
      if (!request) return undefined;
      const { language, path, at } = request;
      const { items, isIncomplete } = language.completion(path, at, dayOf(new Date()));
      return new vscode.CompletionList(
        items.map((item, index) => new Item(language, item, index)),
        isIncomplete,
      );
    },
    resolveCompletionItem(item) {
      if (!(item instanceof Item)) return item;
      const text = item.language.completionDocumentation(item.source);
      if (text !== undefined) item.documentation = new vscode.MarkdownString(text);
      return item;
    },
  };
  return edge.provide(vscode.languages.registerCompletionItemProvider, catalogFiles, provider, ...triggers);
}

/** An item that is asked for its documentation once it is shown. */
class Item extends vscode.CompletionItem {
  readonly language: LanguageService;
  readonly source: CompletionItem;

  constructor(language: LanguageService, source: CompletionItem, index: number) {
    const { label, kind, detail, aliases, insert, snippet, range, again, filter } = source;
    super(detail === undefined ? label : { label, description: detail }, kinds[kind]);
    this.language = language;
    this.source = source;
    this.insertText = snippet === true ? new vscode.SnippetString(insert) : insert;
    this.keepWhitespace = true;
    this.range = toRange(range); // the whole word: half an id left behind is never meant
    this.filterText = filter ?? [label, ...(aliases ?? [])].join(' ');
    this.sortText = String(index).padStart(4, '0');
    if (again === true) this.command = { command: 'editor.action.triggerSuggest', title: 'Suggest' };
  }
}

const kinds: Readonly<Record<CompletionItem['kind'], vscode.CompletionItemKind>> = {
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
