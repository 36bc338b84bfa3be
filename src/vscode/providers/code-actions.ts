import * as vscode from 'vscode';
import type { Addition, CodeAction, LanguageService, TextEdit } from '../../language/index.ts';
import type { Catalogs } from '../catalogs/catalogs.ts';
import type { OpenCatalog } from '../catalogs/open-catalog.ts';
import type { Edge } from '../edge.ts';
import { catalogFiles, fromPosition, toRange } from '../ranges.ts';
import { toWorkspaceEdit } from '../workspace-edit.ts';
import { requestFor } from './request.ts';

/** What begins something new in a list. */
const addKind = vscode.CodeActionKind.Refactor.append('add');
const fixAllKind = vscode.CodeActionKind.SourceFixAll.append('aiFactories');

/**
 * Quick fixes for the problems of catalog files, one for all that can only be meant one way, and what may be added to a
 * list: unasked only where the cursor is in it.
 */
export function registerCodeActions(edge: Edge, catalogs: Catalogs): vscode.Disposable {
  const selector = [catalogFiles, { pattern: '**/{hardware,factories,editions}/*.yml' }].flat();
  const provider: vscode.CodeActionProvider = {
    async provideCodeActions(document, range, { diagnostics, only, triggerKind }) {
      const request = requestFor(catalogs, document) ?? refusedFile(catalogs, document);
      if (!request) return [];
      const { open, language, path } = request;
      const all = only?.intersects(fixAllKind) ? language.fixAll(path) : undefined;
      const actions = all ? [toCodeAction(open, all, fixAllKind, [])] : [];
      if (!only || only.contains(addKind)) {
        const isAsked = triggerKind === vscode.CodeActionTriggerKind.Invoke;
        const additions = language.additions(path, fromPosition(range.start));
        for (const addition of additions)
          if (isAsked || addition.isNear) actions.push(toAddition(open, addition));
      }
      if (only && !only.contains(vscode.CodeActionKind.QuickFix)) return actions;
      const asked = { start: fromPosition(range.start), end: fromPosition(range.end) };
      const fixes = await open.upToDate(
        () => language.codeActions(path, asked),
        (each) => each.flatMap(({ change }) => change?.edits ?? []).filter((edit) => edit.path !== path),
      );
      for (const action of fixes) {
        const { mends } = action;
        const shown = diagnostics.filter(
          ({ code, range: at }) => code === mends?.code && mends && at.isEqual(toRange(mends.range)),
        );
        actions.push(toCodeAction(open, action, vscode.CodeActionKind.QuickFix, shown));
      }
      return actions;
    },
  };
  return edge.provide(vscode.languages.registerCodeActionsProvider, selector, provider, {
    providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, addKind, fixAllKind],
  });
}

/** A file that is not read has no entry, but a problem that may be mended. */
function refusedFile(
  catalogs: Catalogs,
  { uri }: vscode.TextDocument,
): { open: OpenCatalog; language: LanguageService; path: string } | undefined {
  const open = catalogs.of(uri);
  const path = open?.pathOf(uri);
  return open && path !== undefined ? { open, language: open.language, path } : undefined;
}

function toCodeAction(
  open: OpenCatalog,
  action: CodeAction,
  kind: vscode.CodeActionKind,
  diagnostics: readonly vscode.Diagnostic[],
): vscode.CodeAction {
  const { title, isPreferred, change, command } = action;
  const shown = new vscode.CodeAction(title, kind);
  shown.diagnostics = [...diagnostics];
  shown.isPreferred = isPreferred;
  if (change) shown.edit = editOf(open, action, change);
  const [created] = change?.creates ?? [];
  if (created) shown.command = { command: 'vscode.open', title, arguments: [open.uriOf(created.path)] };
  if (command) {
    const target = { catalog: open.root.toString(), edition: command.edition };
    shown.command = { command: `aiFactories.${command.name}`, title, arguments: [target] };
  }
  return shown;
}

function toAddition(open: OpenCatalog, { title, edit, snippet }: Addition): vscode.CodeAction {
  const shown = new vscode.CodeAction(title, addKind);
  shown.edit = snippetEdit(open, edit, new vscode.SnippetString(snippet));
  return shown;
}

/** The edit of an action; where something is to be written, a snippet whose tab stop is there. */
function editOf(
  open: OpenCatalog,
  { cursor }: CodeAction,
  change: NonNullable<CodeAction['change']>,
): vscode.WorkspaceEdit {
  const [only] = change.edits;
  if (cursor === undefined || !only) return toWorkspaceEdit(open, change);
  const snippet = new vscode.SnippetString();
  snippet.appendText(only.text.slice(0, cursor)).appendTabstop(0).appendText(only.text.slice(cursor));
  return snippetEdit(open, only, snippet);
}

/**
 * An edit that puts in a snippet as it is written. VS Code indents its lines as far as the line is that it begins in: so it
 * begins at the very beginning of that line, with what stands there.
 */
function snippetEdit(
  open: OpenCatalog,
  { path, range }: TextEdit,
  snippet: vscode.SnippetString,
): vscode.WorkspaceEdit {
  const { start, end } = range;
  const line = open.catalog.documentAt(path)?.lines.lineText(start.line) ?? '';
  const whole = new vscode.SnippetString().appendText(line.slice(0, start.column));
  whole.value += snippet.value;
  const edit = new vscode.SnippetTextEdit(toRange({ start: { ...start, column: 0 }, end }), whole);
  edit.keepWhitespace = true;
  const edits = new vscode.WorkspaceEdit();
  edits.set(open.uriOf(path), [edit]);
  return edits;
}
