import type * as vscode from 'vscode';
import { statAt } from './catalog-folder.ts';

/** How many files are asked for at once. */
const atOnce = 50;

/** How much earlier than by our clock a file may bear that it was written, in ms: some disks count in steps of two seconds. */
const step = 2000;

/**
 * When each file was written and how long it was when it was read, so that one that changed without a word is found: on
 * a folder of the network, or while the window was asleep.
 */
export class FileStamps {
  readonly #stamps = new Map<string, string>();
  /** Since when files without a stamp may have been read, by our clock. */
  #readSince: number;

  constructor(now: number) {
    this.#readSince = now;
  }

  /** Every file is about to be read: no stamp holds any more. */
  restart(now: number): void {
    this.#stamps.clear();
    this.#readSince = now;
  }

  /** Keeps what a file bore just before it was read; undefined where it was not there. */
  note(path: string, found: vscode.FileStat | undefined): void {
    if (found) this.#stamps.set(path, stampOf(found));
    else this.#stamps.delete(path);
  }

  /** Those of the files that have changed since they were read. One that is gone is not among them. */
  async changedAmong(
    paths: readonly string[],
    uriOf: (path: string) => vscode.Uri,
  ): Promise<readonly string[]> {
    const changed: string[] = [];
    for (let from = 0; from < paths.length; from += atOnce) {
      const some = paths.slice(from, from + atOnce);
      const found = await Promise.all(some.map((path) => statAt(uriOf(path))));
      some.forEach((path, index) => {
        const stat = found[index];
        if (stat && this.#hasChanged(path, stat)) changed.push(path);
      });
    }
    return changed;
  }

  #hasChanged(path: string, found: vscode.FileStat): boolean {
    const known = this.#stamps.get(path);
    if (known !== undefined) return known !== stampOf(found);
    if (found.mtime >= this.#readSince - step) return true;
    this.#stamps.set(path, stampOf(found));
    return false;
  }
}

function stampOf({ mtime, size }: vscode.FileStat): string {
  return `${mtime} ${size}`;
}
