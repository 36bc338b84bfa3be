import * as vscode from 'vscode';
import { codeActionsAt, fixAll, fixesOfRefused } from '../../language/code-actions.ts';
import type { Fix } from '../../rules/fix.ts';
import type { Catalogs } from '../catalogs/catalogs.ts';
import type { OpenCatalog } from '../catalogs/open-catalog.ts';
import type { Edge } from '../edge.ts';
import { catalogFiles, toRange } from '../ranges.ts';
import { toWorkspaceEdit } from '../workspace-edit.ts';
import { contextOver, requestFor } from './request.ts';

const fixAllKind = vscode.CodeActionKind.SourceFixAll.append('aiFactories');

/** Quick fixes for the problems of catalog files, and one for all that can only be meant one way. */
export function registerCodeActions(edge: Edge, catalogs: Catalogs): vscode.Disposable {
  const selector = [catalogFiles, { pattern: '**/{hardware,factories,editions}/*.yml' }].flat();
  const provider: vscode.CodeActionProvider = {
    provideCodeActions(document, range, { diagnostics, only }) {
      const request = requestFor(catalogs, document);
      if (!request) return refusedActions(catalogs, document, diagnostics);
      const { open, context, file, lines } = request;
      const actions: vscode.CodeAction[] = [];
      if (only?.intersects(fixAllKind)) {
        const all = fixAll(context, open.checker, file);
        if (all) actions.push(toCodeAction(open, all, fixAllKind, []));
      }
      if (only && !only.contains(vscode.CodeActionKind.QuickFix)) return actions;
      const offsetOf = ({ line, character }: vscode.Position): number =>
        lines.offsetAt({ line, column: character });
      const span = { start: offsetOf(range.start), end: offsetOf(range.end) };
      for (const { problem, fix } of codeActionsAt(context, open.checker, file, span)) {
        const shown = diagnostics.filter(
          ({ code, range: at }) => code === problem.code && at.isEqual(toRange(lines, problem)),
        );
        actions.push(toCodeAction(open, fix, vscode.CodeActionKind.QuickFix, shown));
      }
      return actions;
    },
  };
  return edge.provide(vscode.languages.registerCodeActionsProvider, selector, provider, {
    providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, fixAllKind],
  });
}

/** A file that is not read has no entry, but a problem that may be mended. */
function refusedActions(
  catalogs: Catalogs,
  { uri }: vscode.TextDocument,
  diagnostics: readonly vscode.Diagnostic[],
): vscode.CodeAction[] {
  const open = catalogs.of(uri);
  const path = open?.pathOf(uri);
  if (!open || path === undefined) return [];
  const shown = diagnostics.filter(({ code }) => code === 'file');
  return fixesOfRefused(contextOver(open), path).map((fix) =>
    toCodeAction(open, fix, vscode.CodeActionKind.QuickFix, shown),
  );
}

function toCodeAction(
  open: OpenCatalog,
  fix: Fix,
  kind: vscode.CodeActionKind,
  diagnostics: readonly vscode.Diagnostic[],
): vscode.CodeAction {
  const action = new vscode.CodeAction(fix.title, kind);
  action.diagnostics = [...diagnostics];
  action.isPreferred = fix.preferred === true;
  if (fix.edits ?? fix.renames ?? fix.creates ?? fix.deletes) action.edit = editOf(open, fix);
  const [created] = fix.creates ?? [];
  if (created)
    action.command = { command: 'vscode.open', title: fix.title, arguments: [open.uriOf(created.path)] };
  if (fix.command) {
    const target = { catalog: open.root.toString(), edition: fix.command.edition };
    action.command = { command: `aiFactories.${fix.command.name}`, title: fix.title, arguments: [target] };
  }
  return action;
}

/** The edit of a fix; where something is to be written, a snippet whose tab stop is there. */
function editOf(open: OpenCatalog, fix: Fix): vscode.WorkspaceEdit {
  const [first, ...others] = fix.edits ?? [];
  const file = first && open.catalog.file(first.path);
  if (fix.cursor === undefined || !file || others.length > 0) return toWorkspaceEdit(open, fix);
  const range = toRange(open.catalog.document(file).lines, first);
  const snippet = new vscode.SnippetString();
  snippet
    .appendText(first.text.slice(0, fix.cursor))
    .appendTabstop(0)
    .appendText(first.text.slice(fix.cursor));
  const whole = new vscode.WorkspaceEdit();
  const edit = new vscode.SnippetTextEdit(range, snippet);
  edit.keepWhitespace = true;
  whole.set(open.uriOf(file.path), [edit]);
  return whole;
}
