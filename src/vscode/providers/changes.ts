import * as vscode from 'vscode';
import type { Catalogs } from '../catalogs/catalogs.ts';
import { Disposable } from '../disposable.ts';

/** Fires when what a provider showed may no longer be so: a catalog changed, or `setting`, where it asks one. */
export class Changes extends Disposable {
  readonly #changed = this.register(new vscode.EventEmitter<void>());
  readonly event = this.#changed.event;

  constructor(catalogs: Catalogs, setting?: string) {
    super();
    this.register(catalogs.onDidChange(() => this.#changed.fire()));
    if (setting === undefined) return;
    this.register(
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(setting)) this.#changed.fire();
      }),
    );
  }
}
