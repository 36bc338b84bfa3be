/** How long an id may be: file systems take names of 255 bytes, and an ending and a number may come behind. */
const longest = 100;

/** A name as an id: kebab-case, ASCII letters and digits. */
export function idFrom(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('Ø', 'O')
    .replaceAll('&', ' and ')
    .toLowerCase()
    .replace(/['’]/g, '');
  const id = plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, longest)
    .replace(/-$/, '');
  return id || 'unnamed';
}

/** Gives out ids: those that names lead to, numbered from the second on where two names lead to one. */
export class Ids {
  readonly #taken = new Set<string>();

  /** The id of a name, not given out before. */
  next(name: string): string {
    const base = idFrom(name);
    let id = base;
    for (let number = 2; this.#taken.has(id); number += 1) id = `${base}-${number}`;
    this.#taken.add(id);
    return id;
  }
}
