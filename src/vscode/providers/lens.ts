import * as vscode from 'vscode';
import { factoryLens } from '../../language/lens.ts';
import type { Catalogs } from '../catalogs/catalogs.ts';
import { deskOf } from '../desk.ts';
import { Disposable } from '../disposable.ts';
import { fileOf } from '../ranges.ts';
import { Changes } from './changes.ts';

/** The live rank above each factory. A click opens the Top 20 at its row. */
export class LensProvider extends Disposable implements vscode.CodeLensProvider {
  readonly #catalogs: Catalogs;
  readonly onDidChangeCodeLenses: vscode.Event<void>;

  constructor(catalogs: Catalogs) {
    super();
    this.#catalogs = catalogs;
    this.onDidChangeCodeLenses = this.register(new Changes(catalogs, 'aiFactories.lens')).event;
    this.register(vscode.languages.registerCodeLensProvider({ pattern: '**/factories/*.yaml' }, this));
  }

  provideCodeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
    const wanted = vscode.workspace.getConfiguration('aiFactories', document).get<boolean>('lens', true);
    const found = wanted ? fileOf(this.#catalogs, document) : undefined;
    if (found?.file.kind !== 'factory') return [];
    const { open, file } = found;
    const lens = new vscode.CodeLens(new vscode.Range(0, 0, 0, 0), {
      title: factoryLens(deskOf(open), file),
      tooltip: 'Show in the Top 20',
      command: 'aiFactories.showTop20',
      arguments: [{ catalog: open.root.toString(), factory: file.id }],
    });
    return [lens];
  }
}
