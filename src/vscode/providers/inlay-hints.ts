import * as vscode from 'vscode';
import type { Catalogs } from '../catalogs/catalogs.ts';
import { Disposable } from '../disposable.ts';
import type { Edge } from '../edge.ts';
import { requestFor, ShownChanges } from './request.ts';

/** What figures mean, after them. */
export class InlayHints extends Disposable implements vscode.InlayHintsProvider {
  readonly #catalogs: Catalogs;
  readonly onDidChangeInlayHints: vscode.Event<void>;

  constructor(edge: Edge, catalogs: Catalogs) {
    super();
    this.#catalogs = catalogs;
    this.onDidChangeInlayHints = this.register(new ShownChanges(edge, catalogs, 'aiFactories')).event;
    this.register(
      edge.provide(
        vscode.languages.registerInlayHintsProvider,
        { pattern: '**/{hardware,factories}/*.yaml' },
        this,
      ),
    );
  }

  provideInlayHints(document: vscode.TextDocument, range: vscode.Range): vscode.InlayHint[] {
    const settings = vscode.workspace.getConfiguration('aiFactories', document);
    const request = settings.get<boolean>('inlayHints', true)
      ? requestFor(this.#catalogs, document)
      : undefined;
    if (!request) return [];
    const isLensShown = settings.get<boolean>('lens', true);
    return request.language.inlayHints(request.path, isLensShown).flatMap(({ position, text }) => {
      const at = new vscode.Position(position.line, position.column);
      if (!range.contains(at)) return [];
      const hint = new vscode.InlayHint(at, text);
      hint.paddingLeft = true;
      return [hint];
    });
  }
}
