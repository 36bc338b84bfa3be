import * as vscode from 'vscode';
import type { Diagnostic } from '../../language/index.ts';
import type { Catalogs } from '../catalogs/catalogs.ts';
import type { Found } from '../catalogs/checking.ts';
import type { OpenCatalog } from '../catalogs/open-catalog.ts';
import { Disposable } from '../disposable.ts';
import type { Edge } from '../edge.ts';
import { toRange } from '../ranges.ts';

/** Shows the problems of every catalog file, open or not. */
export class Diagnostics extends Disposable {
  readonly #collection = this.register(vscode.languages.createDiagnosticCollection('ai-factories'));

  constructor(edge: Edge, catalogs: Catalogs) {
    super();
    this.register(edge.on('problems', catalogs.onDidFind, ({ open, found }) => this.#publish(open, found)));
    this.register(edge.on('problems', catalogs.onDidClose, (open) => this.#clear(open)));
  }

  #publish(open: OpenCatalog, found: Found): void {
    this.#collection.set(
      [...found].map(([path, problems]): [vscode.Uri, vscode.Diagnostic[]] => [
        open.uriOf(path),
        problems.map((each) => toDiagnostic(open, each)),
      ]),
    );
  }

  #clear(open: OpenCatalog): void {
    for (const path of open.language.paths()) this.#collection.delete(open.uriOf(path));
  }
}

function toDiagnostic(open: OpenCatalog, problem: Diagnostic): vscode.Diagnostic {
  const { range, code, severity, message, isUnnecessary, related } = problem;
  const shown = new vscode.Diagnostic(toRange(range), message, severities[severity]);
  shown.source = 'AI Factories';
  shown.code = code;
  if (isUnnecessary) shown.tags = [vscode.DiagnosticTag.Unnecessary];
  if (related.length > 0)
    shown.relatedInformation = related.map(
      (other) =>
        new vscode.DiagnosticRelatedInformation(
          new vscode.Location(open.uriOf(other.path), toRange(other.range)),
          other.message,
        ),
    );
  return shown;
}

const severities: Readonly<Record<Diagnostic['severity'], vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
};
