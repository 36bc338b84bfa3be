import * as vscode from 'vscode';
import type { Catalogs } from './catalogs/catalogs.ts';
import { Disposable } from './disposable.ts';
import type { Edge } from './edge.ts';

/** What completes a step of the walkthrough that no command does: context keys of the manifest, after `aiFactories.`. */
export type Step = 'hasRead' | 'hasEdited';

/** Notes what somebody did for the first time, so that the walkthrough completes itself. */
export class GettingStarted extends Disposable {
  readonly #edge: Edge;
  readonly #reached = new Set<Step>();

  constructor(edge: Edge, catalogs: Catalogs) {
    super();
    this.#edge = edge;
    this.register(
      edge.on('getting started', vscode.workspace.onDidChangeTextDocument, ({ document }) => {
        if (!this.#reached.has('hasEdited') && document.isDirty && catalogs.of(document.uri))
          this.reach('hasEdited');
      }),
    );
  }

  /** Notes that a step was done. */
  reach(step: Step): void {
    if (this.#reached.has(step)) return;
    this.#reached.add(step);
    this.#edge.start('getting started', () =>
      vscode.commands.executeCommand('setContext', `aiFactories.${step}`, true),
    );
  }
}
