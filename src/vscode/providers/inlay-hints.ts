import * as vscode from 'vscode';
import { hintsIn } from '../../language/inlay-hints.ts';
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
    return hintsIn(request.context, request.file, settings.get<boolean>('lens', true)).flatMap(
      ({ offset, text }) => {
        const { line, column } = request.lines.positionAt(offset);
        const position = new vscode.Position(line, column);
        if (!range.contains(position)) return [];
        const hint = new vscode.InlayHint(position, text);
        hint.paddingLeft = true;
        return [hint];
      },
    );
  }
}
