import * as vscode from 'vscode';
import { factoryLens } from '../../language/lens.ts';
import { labelText } from '../../words/label.ts';
import type { Catalogs } from '../catalogs/catalogs.ts';
import { Disposable } from '../disposable.ts';
import type { Edge } from '../edge.ts';
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
    const request = wanted ? requestFor(this.#catalogs, document) : undefined;
    if (request?.file.kind !== 'factory') return [];
    const { open, context, file } = request;
    const lens = new vscode.CodeLens(new vscode.Range(0, 0, 0, 0), {
      title: labelText(factoryLens(context, file)),
      tooltip: 'Show in the Top 20',
      command: 'aiFactories.showTop20',
      arguments: [{ catalog: open.root.toString(), edition: context.edition?.id, factory: file.id }],
    });
    return [lens];
  }
}
