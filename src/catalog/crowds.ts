import type { Mark } from './marks.ts';

/** Paths put together from those of several marks, and what they were put together from. */
interface Kept {
  readonly from: readonly (readonly string[])[];
  readonly paths: readonly string[];
}

/** How many are kept: files that are alike ask for the same one after the other. */
const mostKept = 16;

/** Fewer than these are put together sooner than they are found again. */
const few = 32;

/**
 * The paths that bear one of several marks, in order. Files that have much in common all ask for the same ones, and of
 * each it would take as long as there are others.
 */
export class Crowds {
  readonly #pathsOf: (mark: Mark) => readonly string[];
  readonly #kept = new Map<string, Kept>();

  /** `pathsOf` gives the same list as long as nothing of it changes. */
  constructor(pathsOf: (mark: Mark) => readonly string[]) {
    this.#pathsOf = pathsOf;
  }

  /** The first `most` paths of each of these marks, together and in order, but those that bear one of the marks `without`. */
  of(marks: readonly Mark[], without: readonly Mark[], most: number): readonly string[] {
    const [those, others] = [marks.map(this.#pathsOf), without.map(this.#pathsOf)];
    if (others.length === 0 && those.length === 1) return (those[0] ?? []).slice(0, most);
    const from = [...those, ...others];
    if (from.reduce((sum, { length }) => sum + length, 0) < few) return together(those, others, most);
    const key = `${marks.join()} ${without.join()} ${most}`;
    const kept = this.#kept.get(key);
    if (kept?.from.every((paths, i) => paths === from[i])) return kept.paths;
    const paths = together(those, others, most);
    this.#kept.delete(key);
    const [oldest] = this.#kept.size < mostKept ? [] : this.#kept.keys();
    if (oldest !== undefined) this.#kept.delete(oldest);
    this.#kept.set(key, { from, paths });
    return paths;
  }
}

function together(
  those: readonly (readonly string[])[],
  others: readonly (readonly string[])[],
  most: number,
): readonly string[] {
  const left = new Set(others.flat());
  const paths = new Set<string>();
  for (const each of those) {
    for (let i = 0; i < each.length && i < most; i++) {
      const path = each[i];
      if (path !== undefined && !left.has(path)) paths.add(path);
    }
  }
  return [...paths].sort();
}
