import type { SourceDocument } from '../document/parse.ts';

/** How many trees are kept, for the files in use: open ones, and those that problems point to. */
export const keptDocuments = 32;

/**
 * The trees of the files that were read last; those of all would take many times the room of the entries.
 *
 * They stand in places that are written over. In a map, from which the oldest is deleted, the engine leaves whole tables
 * behind, and until it next looks through all of memory each of them keeps alive the trees that stood in it: every tree of
 * a large catalog was moved to where long-lived objects are, at a third of the time of opening it.
 */
export class RecentDocuments<File> {
  readonly #files: (File | undefined)[] = new Array<undefined>(keptDocuments).fill(undefined);
  readonly #documents: (SourceDocument | undefined)[] = new Array<undefined>(keptDocuments).fill(undefined);
  #next = 0;

  get(file: File): SourceDocument | undefined {
    const at = this.#files.indexOf(file);
    return at < 0 ? undefined : this.#documents[at];
  }

  /** Keeps a tree in place of the one that was kept longest ago. */
  keep(file: File, document: SourceDocument): void {
    this.#files[this.#next] = file;
    this.#documents[this.#next] = document;
    this.#next = (this.#next + 1) % keptDocuments;
  }

  drop(file: File): void {
    const at = this.#files.indexOf(file);
    if (at < 0) return;
    this.#files[at] = undefined;
    this.#documents[at] = undefined;
  }
}
