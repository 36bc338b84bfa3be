import * as vscode from 'vscode';
import type { Problem } from '../../catalog/problem.ts';
import { LineIndex } from '../../document/line-index.ts';
import type { Catalogs } from '../catalogs/catalogs.ts';
import type { OpenCatalog } from '../catalogs/open-catalog.ts';
import { Disposable } from '../disposable.ts';
import type { Edge } from '../edge.ts';
import { toRange } from '../ranges.ts';

/** Shows the problems of every catalog file, open or not. */
export class Diagnostics extends Disposable {
  readonly #collection = this.register(vscode.languages.createDiagnosticCollection('ai-factories'));

  readonly #edge: Edge;

  constructor(edge: Edge, catalogs: Catalogs) {
    super();
    this.#edge = edge;
    this.register(edge.on('problems', catalogs.onDidChange, (open) => this.#publish(open)));
    this.register(edge.on('problems', catalogs.onDidClose, (open) => this.#clear(open)));
  }

  #publish(open: OpenCatalog): void {
    const entries = [...open.checker.takeStale()].flatMap((path): [vscode.Uri, vscode.Diagnostic[]][] => {
      const found = this.#edge.attemptNow(`problems of ${open.uriOf(path).toString()}`, () =>
        open.checker.problemsOf(path).map((problem) => toDiagnostic(open, path, problem)),
      );
      return found ? [[open.uriOf(path), found]] : [];
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
