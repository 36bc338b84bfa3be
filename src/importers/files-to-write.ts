import { entryPath } from '../catalog/file-kind.ts';
import { longestText } from '../document/parse.ts';
import type { Destination } from './destination.ts';
import { ImportError, type Place } from './import-error.ts';
import { newCatalogText } from './new-catalog.ts';
import type { Origin } from './origin.ts';
import { stamped } from './stamp.ts';
import type { Plain } from './yaml-text.ts';

/** The files of one import, each with its first line. */
export class FilesToWrite {
  readonly files = new Map<string, string>();
  readonly #destination: Destination;
  readonly #origin: Origin;
  readonly #hardwareTexts: string[] = [];

  constructor(destination: Destination, origin: Origin) {
    this.#destination = destination;
    this.#origin = origin;
  }

  /**
   * Takes the text of a factory that begins at a place of the data; returns its path. Throws an ImportError where it is
   * longer than what a catalog reads.
   */
  factory(id: string, text: string, place: Place): string {
    const path = this.#add(entryPath('factory', id), this.#origin.line, text);
    const count = this.files.get(path)?.length ?? 0;
    if (count > longestText)
      throw new ImportError(
        place,
        `${path} would have ${count} characters, and a catalog reads at most ${longestText}. Shorten the cells of this row.`,
      );
    return path;
  }

  /** Takes the hardware that is needed, the reference too, as far as the catalog has none of its own. */
  hardware(ids: Iterable<string>): void {
    for (const id of [...new Set([...ids, ...this.#destination.reference])].sort()) {
      const text = this.#destination.defaultHardware(id);
      if (text === undefined) continue;
      this.#hardwareTexts.push(text);
      this.#add(entryPath('hardware', id), 'Copied from the catalog of AI Factories.', text);
    }
  }

  /** Takes what only a new catalog gets: its catalog.yaml, and lists. */
  newCatalog(
    title: string,
    source: Readonly<Record<string, Plain>>,
    editions: ReadonlyMap<string, string>,
  ): void {
    if (this.#destination.isForeign) return;
    const text = newCatalogText(this.#destination.catalogText, title, source, this.#hardwareTexts);
    this.#add('catalog.yaml', this.#origin.line, text);
    for (const [id, edition] of editions) this.#add(entryPath('edition', id), this.#origin.line, edition);
  }

  #add(path: string, line: string, text: string): string {
    this.files.set(path, stamped(line, text));
    return path;
  }
}
