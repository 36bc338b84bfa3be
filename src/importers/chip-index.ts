import type { Hardware } from '../catalog/entries.ts';

/** Finds the accelerator that a name means: by id, name or alias, with or without its vendor before it. */
export class ChipIndex {
  readonly #ids = new Map<string, string>();

  constructor(hardware: Iterable<Hardware>) {
    const all = [...hardware];
    for (const { id } of all) this.#ids.set(keyOf(id), id);
    for (const { id, vendor, name, aliases } of all) {
      for (const each of [name, ...aliases]) {
        for (const key of [keyOf(each), keyOf(`${vendor} ${each}`)]) {
          if (!this.#ids.has(key)) this.#ids.set(key, id);
        }
      }
    }
  }

  /** The id of the hardware; undefined where none goes by that name. */
  find(name: string): string | undefined {
    return this.#ids.get(keyOf(name));
  }
}

/** Letters and digits alone: “A100 SXM4 80 GB” is “A100-SXM4-80GB”. */
function keyOf(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
