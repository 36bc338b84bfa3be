import * as vscode from 'vscode';
import type { Problem } from '../../catalog/problem.ts';
import { LineIndex } from '../../document/line-index.ts';
import type { Catalogs } from '../catalogs/catalogs.ts';
import type { OpenCatalog } from '../catalogs/open-catalog.ts';
import { Disposable } from '../disposable.ts';
import { toRange } from '../ranges.ts';

/** Shows the problems of every catalog file, open or not. */
export class Diagnostics extends Disposable {
  readonly #collection = this.register(vscode.languages.createDiagnosticCollection('ai-factories'));

  constructor(catalogs: Catalogs) {
    super();
    this.register(catalogs.onDidChange((open) => this.#publish(open)));
    this.register(catalogs.onDidClose((open) => this.#clear(open)));
    for (const open of catalogs.all()) this.#publish(open);
  }

  #publish(open: OpenCatalog): void {
    const entries = [...open.checker.takeStale()].map((path): [vscode.Uri, vscode.Diagnostic[]] => {
      const problems = open.checker.problemsOf(path);
      return [open.uriOf(path), problems.map((problem) => toDiagnostic(open, path, problem))];
    });
    if (entries.length > 0) this.#collection.set(entries);
  }

  #clear(open: OpenCatalog): void {
    for (const path of open.checker.paths()) this.#collection.delete(open.uriOf(path));
  }
}

function toDiagnostic(open: OpenCatalog, path: string, problem: Problem): vscode.Diagnostic {
  const file = open.catalog.file(path);
  const lines = file ? open.catalog.document(file).lines : new LineIndex('');
  const severity =
    problem.severity === 'error' ? vscode.DiagnosticSeverity.Error : vscode.DiagnosticSeverity.Warning;
  const diagnostic = new vscode.Diagnostic(toRange(lines, problem), problem.message, severity);
  diagnostic.source = 'AI Factories';
  diagnostic.code = problem.code;
  if (problem.tags) diagnostic.tags = [vscode.DiagnosticTag.Unnecessary];
  if (problem.related) {
    diagnostic.relatedInformation = problem.related.map((related) => {
      const other = open.catalog.file(related.file);
      const range = other
        ? toRange(open.catalog.document(other).lines, related.span)
        : new vscode.Range(0, 0, 0, 0);
      return new vscode.DiagnosticRelatedInformation(
        new vscode.Location(open.uriOf(related.file), range),
        related.message,
      );
    });
  }
  return diagnostic;
}
