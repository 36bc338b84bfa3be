import * as vscode from 'vscode';
import { Disposable } from '../disposable.ts';
import type { Edge } from '../edge.ts';

const scheme = 'ai-factories-import';

/** What each import of this window did, as pages that can be looked at. */
export class ImportReports extends Disposable implements vscode.TextDocumentContentProvider {
  /** By the address of their page. */
  readonly #reports = new Map<string, string>();

  constructor(edge: Edge) {
    super();
    this.register(edge.provide(vscode.workspace.registerTextDocumentContentProvider, scheme, this));
  }

  /** Keeps a report, and returns the address of its page. */
  keep(title: string, text: string): vscode.Uri {
    const path = `/Import of ${title}.txt`;
    const uri = vscode.Uri.from({ scheme, path, query: `${this.#reports.size}` });
    this.#reports.set(uri.toString(), text);
    return uri;
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.#reports.get(uri.toString()) ?? 'What this import did is not known any more.\n';
  }
}
