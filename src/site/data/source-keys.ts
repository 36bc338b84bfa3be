import type { Source } from '../../catalog/entries.ts';
import type { References } from '../../views/explanation/explanation-references.ts';
import { sourceJson } from '../../publish/sources.ts';
import { unusedKey } from './catalog-data.ts';

/** The sources of an entry's data under ids that are unique there, though those of two files may be the same. */
export class SourceKeys {
  readonly #references: References;
  readonly #keys: string[] = [];
  readonly #taken = new Set<string>();

  constructor(references: References) {
    this.#references = references;
  }

  /** The id of the source that a reference counts as this one, from 1. */
  keyOf(number: number): string {
    for (let at = this.#keys.length; at < number; at += 1) {
      const { id } = this.#references.sources[at] ?? { id: String(at + 1) };
      this.#keys.push(unusedKey(id, this.#taken));
    }
    return this.#keys[number - 1] ?? '';
  }

  /** All that were referred to, as data. */
  json(): readonly object[] {
    return this.#references.sources.map((source: Source, at) => sourceJson(source, this.keyOf(at + 1)));
  }
}
