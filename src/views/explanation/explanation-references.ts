import type { Catalog } from '../../catalog/catalog.ts';
import type { Source } from '../../catalog/entries.ts';
import { nodeAt, type Path } from '../../document/node.ts';
import type { Origin } from '../../estimate/expression.ts';
import { sourceOf } from '../../estimate/sources.ts';

/** Where an input stands, and which of the listed sources it rests on, from 1. */
export interface Reference {
  readonly file: string;
  readonly path: Path;
  readonly line: number;
  readonly column: number;
  /** Whether the text as it is now holds it: a file with an error keeps its last good entry, and line 1 stands in. */
  readonly found: boolean;
  readonly source: number | undefined;
}

/** The places and the sources of an explanation: every source stands once in a list, whoever names it. */
export class References {
  readonly #catalog: Catalog;
  readonly #sources: Source[] = [];
  readonly #numbers = new Map<string, number>();

  constructor(catalog: Catalog) {
    this.#catalog = catalog;
  }

  /** The sources in the order in which they were first referred to. */
  get sources(): readonly Source[] {
    return this.#sources;
  }

  /** The place of an input, and its source: the one named, or else one that supports it. */
  to({ file, path }: Origin, sourceId?: string): Reference | undefined {
    const read = this.#catalog.file(file);
    if (!read) return undefined;
    const { root, lines } = this.#catalog.document(read);
    const node = nodeAt(root, path);
    const { line, column } = lines.positionAt(node?.start ?? 0);
    return {
      ...{ file, path, line: line + 1, column: column + 1 },
      found: node !== undefined,
      source: this.#numberOf({ file, path }, sourceId),
    };
  }

  #numberOf({ file, path }: Origin, sourceId: string | undefined): number | undefined {
    const source = sourceOf(this.#catalog, file, path, sourceId);
    return source && this.cite(source);
  }

  /** The number of a source, which from now on is among those that are listed. */
  cite(source: Source): number {
    const { id, title, url, date } = source;
    const key = JSON.stringify([id, title, url, date]);
    const number = this.#numbers.get(key) ?? this.#sources.push(source);
    this.#numbers.set(key, number);
    return number;
  }
}
