import { plainLetters } from './plain-letters.ts';

/** The kinds of entry that have an id of their own, given by their file's name. */
export type NamedKind = 'hardware' | 'factory' | 'edition';

/** The form of an id: small letters, digits and hyphens; of an edition, a year and its part. */
export function isId(kind: NamedKind, id: string): boolean {
  return kind === 'edition'
    ? /^\d{4}(?:[HQ]\d|-\d{2}(?:-\d{2})?)?$/.test(id)
    : /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) && !isDevice(id);
}

/** Whether Windows takes a file of this name for a device, whatever its ending: there it could not be written. */
export function isDevice(id: string): boolean {
  return /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(id);
}

/**
 * An id as it may stand in an address, an anchor and the name of a folder: itself, where it is written as ids are. Of any
 * other, each letter that an id has not stands as its number, so that no two share one even where a file system takes
 * small letters and capitals for the same: `Gamma_One` as `_47_amma_5f__4f_ne`.
 */
export function segmentOf(kind: NamedKind, id: string): string {
  if (isId(kind, id)) return id;
  const kept = kind === 'edition' ? /[0-9-]/ : /[a-z0-9-]/;
  // Its first letter always, so that it is neither an id nor a device.
  return Array.from(id)
    .map((letter, at) =>
      at > 0 && kept.test(letter) ? letter : `_${(letter.codePointAt(0) ?? 0).toString(16)}_`,
    )
    .join('');
}

/** How long an id made from a name may be: file systems take 255 bytes, and an ending and a number come behind it. */
const longest = 100;

/** A name as an id: `xAI “Colossus” Cluster` as `xai-colossus-cluster`. Empty where nothing of it can be kept. */
export function idFrom(name: string): string {
  const id = plainLetters(name)
    .replace(/['’]/g, '')
    .replaceAll('&', ' and ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, longest)
    .replace(/-$/, '');
  return isDevice(id) ? `${id}-1` : id;
}

/** A file name as an edition's id: `2025-h2` as `2025H2`. Empty where it names no year. */
export function editionIdFrom(name: string): string {
  const [, year = '', part = ''] = /(\d{4})\W*([hq]\d)?/i.exec(name) ?? [];
  return year + part.toUpperCase();
}

/** Gives out ids: those that names lead to, numbered from the second on where two names lead to one. */
export class Ids {
  readonly #taken = new Set<string>();
  /** How often the same id was asked for. */
  readonly #numbers = new Map<string, number>();

  /** The id of a name, not given out before. */
  next(name: string): string {
    const base = idFrom(name) || 'unnamed';
    let number = (this.#numbers.get(base) ?? 0) + 1;
    let id = number === 1 ? base : `${base}-${number}`;
    for (; this.#taken.has(id); id = `${base}-${number}`) number += 1;
    this.#numbers.set(base, number);
    this.#taken.add(id);
    return id;
  }
}
