import * as vscode from 'vscode';
import type { CodeAction, LanguageService } from '../../language/index.ts';
import type { Catalogs } from '../catalogs/catalogs.ts';
import type { OpenCatalog } from '../catalogs/open-catalog.ts';
import type { Edge } from '../edge.ts';
import { catalogFiles, fromPosition, toRange } from '../ranges.ts';
import { toWorkspaceEdit } from '../workspace-edit.ts';
import { requestFor } from './request.ts';

const fixAllKind = vscode.CodeActionKind.SourceFixAll.append('aiFactories');

/** Quick fixes for the problems of catalog files, and one for all that can only be meant one way. */
export function registerCodeActions(edge: Edge, catalogs: Catalogs): vscode.Disposable {
  const selector = [catalogFiles, { pattern: '**/{hardware,factories,editions}/*.yml' }].flat();
  const provider: vscode.CodeActionProvider = {
    provideCodeActions(document, range, { diagnostics, only }) {
      const request = requestFor(catalogs, document) ?? refusedFile(catalogs, document);
      if (!request) return [];
      const { open, language, path } = request;
      const all = only?.intersects(fixAllKind) ? language.fixAll(path) : undefined;
      const actions = all ? [toCodeAction(open, all, fixAllKind, [])] : [];
      if (only && !only.contains(vscode.CodeActionKind.QuickFix)) return actions;
      const asked = { start: fromPosition(range.start), end: fromPosition(range.end) };
      for (const action of language.codeActions(path, asked)) {
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
    providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, fixAllKind],
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
  const whole = new vscode.WorkspaceEdit();
  const edit = new vscode.SnippetTextEdit(toRange(only.range), snippet);
  edit.keepWhitespace = true;
  whole.set(open.uriOf(only.path), [edit]);
  return whole;
}
