import * as vscode from 'vscode';
import { dayOf } from '../../catalog/day.ts';
import type { CompletionItem, LanguageService } from '../../language/index.ts';
import { toRange } from '../ranges.ts';
import type { requestAt } from './request.ts';

/** What may be written at a place. */
export function completionItems({
  language,
  path,
  at,
}: NonNullable<ReturnType<typeof requestAt>>): vscode.CompletionList {
  const { items, isIncomplete } = language.completion(path, at, dayOf(new Date()));
  return new vscode.CompletionList(
    items.map((item, index) => new Item(language, item, index)),
    isIncomplete,
  );
}

/** One of those items with its documentation. */
export function documentedItem(item: vscode.CompletionItem): vscode.CompletionItem {
  if (!(item instanceof Item)) return item;
  const text = item.language.completionDocumentation(item.source);
  if (text !== undefined) item.documentation = new vscode.MarkdownString(text);
  return item;
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
