import * as vscode from 'vscode';
import { labelText } from '../../words/label.ts';
import type { Catalogs } from '../catalogs/catalogs.ts';
import { Disposable } from '../disposable.ts';
import type { Edge } from '../edge.ts';
import { toRange } from '../ranges.ts';
import { requestFor, ShownChanges } from './request.ts';

/** The live rank above each factory. A click opens the Top 20 at its row. */
export class LensProvider extends Disposable implements vscode.CodeLensProvider {
  readonly #catalogs: Catalogs;
  readonly onDidChangeCodeLenses: vscode.Event<void>;

  constructor(edge: Edge, catalogs: Catalogs) {
    super();
    this.#catalogs = catalogs;
    this.onDidChangeCodeLenses = this.register(new ShownChanges(edge, catalogs, 'aiFactories.lens')).event;
    this.register(
      edge.provide(vscode.languages.registerCodeLensProvider, { pattern: '**/factories/*.yaml' }, this),
    );
  }

  provideCodeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
    const wanted = vscode.workspace.getConfiguration('aiFactories', document).get<boolean>('lens', true);
    const open = wanted ? this.#catalogs.of(document.uri) : undefined;
    const request = open && requestFor(this.#catalogs, document);
    // While the catalog is being read, what was above the same text before, where nothing has changed since.
    const lens = request
      ? request.language.lens(request.path)
      : open?.last.lens(open.pathOf(document.uri), document.getText());
    if (!open || !lens) return [];
    const { range, title, edition, factory } = lens;
    const shown = new vscode.CodeLens(toRange(range), {
      title: labelText(title),
      tooltip: edition === undefined ? 'Show the Top 20' : labelText(`Show in the Top 20 of ${edition}`),
      command: 'aiFactories.showTop20',
      arguments: [{ catalog: open.root.toString(), edition, factory }],
    });
    return [shown];
  }
}
