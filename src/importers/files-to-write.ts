import { entryPath } from '../catalog/file-kind.ts';
import type { Destination } from './destination.ts';
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

  /** Takes the text of a factory; returns its path. */
  factory(id: string, text: string): string {
    return this.#add(entryPath('factory', id), this.#origin.line, text);
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
