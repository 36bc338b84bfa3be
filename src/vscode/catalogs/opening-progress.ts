import * as vscode from 'vscode';
import { Disposable } from '../disposable.ts';
import type { Edge } from '../edge.ts';

/** From how many files on it is told how far an opening is: fewer are read before anybody has seen it. */
const worthTelling = 500;

/** How often it is told, in ms. */
const often = 100;

/** How far the opening of a catalog is, at the lower edge of the window, until it is disposed of. */
export class OpeningProgress extends Disposable {
  readonly #files: number;
  #say: ((message: string) => void) | undefined;
  #toldAt = -Infinity;

  constructor(edge: Edge, files: number) {
    super();
    this.#files = files;
    if (files < worthTelling) return;
    const over = new Promise<void>((resolve) => this.register({ dispose: resolve }));
    edge.start('progress of an opening', () =>
      vscode.window.withProgress(
        { location: vscode.ProgressLocation.Window, title: 'AI Factories' },
        (progress) => {
          this.#say = (message) => progress.report({ message });
          this.read(0);
          return over;
        },
      ),
    );
  }

  /** So many files have been read. */
  read(done: number): void {
    const now = performance.now();
    if (now - this.#toldAt < often && done < this.#files) return;
    this.#toldAt = now;
    this.#say?.(`Reading ${inThousands(done)} of ${inThousands(this.#files)} files`);
  }

  /** All files have been read: from then on something else is done with them. */
  begin(doing: 'Ranking' | 'Checking'): void {
    this.#say?.(`${doing} ${inThousands(this.#files)} files`);
  }
}

/** A number with commas between its thousands. */
export function inThousands(n: number): string {
  return n.toLocaleString('en');
}
