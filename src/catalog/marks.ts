import type { EntryKind, Factory } from './entries.ts';
import { plainLetters } from './plain-letters.ts';
import type { Entry } from './read/read-file.ts';

/** What two files may have in common, so that one is found from the other without looking at all of them. */
export type Mark = string;

/** The mark of every file whose id is this one, case apart. */
export function idMark(kind: EntryKind, id: string): Mark {
  return ['id', kind, id.toLowerCase()].join(' ');
}

/** The mark of every factory that goes by a name; undefined where nothing of the name is a letter or a digit. */
export function nameMark(name: string): Mark | undefined {
  const plain = plainName(name);
  return plain === '' ? undefined : ['name', plain].join(' ');
}

/** The marks of every factory of one of these owners at this place. */
export function placeMarks({ owners, location: { place, region, countries } }: Factory): readonly Mark[] {
  if (place === undefined) return [];
  const where = [place, region ?? '', ...[...countries].sort()].map(plainName).join('/');
  return owners.map((owner) => ['place', plainName(owner), where].join(' '));
}

/**
 * The marks of every factory of one of these owners in the square of a hundredth of a degree around a point; with
 * `beyond`, in as many squares around that one to every side.
 */
export function spotMarks(owners: readonly string[], lat: number, lon: number, beyond = 0): readonly Mark[] {
  const [row, column] = [hundredths(lat), hundredths(lon)];
  const marks: Mark[] = [];
  for (const name of owners.map(plainName)) {
    for (let y = row - beyond; y <= row + beyond; y++) {
      for (let x = column - beyond; x <= column + beyond; x++) marks.push(['spot', name, y, x].join(' '));
    }
  }
  return marks;
}

/**
 * The marks of every factory of one of these owners in the squares of four hundredths of a degree that hold those of a
 * hundredth around a point: one to four of them.
 */
export function areaMarks(owners: readonly string[], lat: number, lon: number): readonly Mark[] {
  const [row, column] = [hundredths(lat), hundredths(lon)];
  const [top, bottom] = [areaOf(row - 1), areaOf(row + 1)];
  const [left, right] = [areaOf(column - 1), areaOf(column + 1)];
  const marks: Mark[] = [];
  for (const name of owners.map(plainName)) {
    for (let y = top; y <= bottom; y++) for (let x = left; x <= right; x++) marks.push(areaMark(name, y, x));
  }
  return marks;
}

function areaMark(name: string, row: number, column: number): Mark {
  return ['area', name, row, column].join(' ');
}

function areaOf(hundredth: number): number {
  return hundredth >> 2;
}

function hundredths(degrees: number): number {
  return Math.round(degrees * 100);
}

/** The mark of every factory that supersedes this one. */
export function supersedesMark(id: string): Mark {
  return `supersedes ${id}`;
}

/** The mark of every factory that is directly part of this one. */
export function partOfMark(id: string): Mark {
  return `partOf ${id}`;
}

/** Every mark of a file: of its id and, where it is a factory's, of what the entry says. */
export function marksOf(kind: EntryKind, id: string, entry: Entry | undefined): ReadonlySet<Mark> {
  const marks = new Set<Mark>([idMark(kind, id)]);
  if (kind !== 'factory' || !entry) return marks;
  const factory = entry as Factory;
  const { lat, lon } = factory.location;
  for (const name of [factory.name, ...factory.aliases]) marks.add(nameMark(name) ?? idMark(kind, id));
  for (const mark of placeMarks(factory)) marks.add(mark);
  if (lat !== undefined && lon !== undefined) {
    const [row, column] = [areaOf(hundredths(lat)), areaOf(hundredths(lon))];
    for (const mark of spotMarks(factory.owners, lat, lon)) marks.add(mark);
    for (const owner of factory.owners) marks.add(areaMark(plainName(owner), row, column));
  }
  for (const former of factory.supersedes) marks.add(supersedesMark(former));
  for (const whole of factory.partOf) marks.add(partOfMark(whole));
  return marks;
}

/** Which files bear a mark. It follows edits file by file. */
export class MarkIndex {
  /** By mark the path of the file that bears it, or a set of paths: nearly every mark is that of one file. */
  readonly #files = new Map<Mark, string | Set<string>>();
  /** The paths of a mark of several files in order, once somebody has asked for them. */
  readonly #sorted = new Map<Mark, readonly string[]>();
  readonly #marks = new Map<string, readonly Mark[]>();

  /** The paths of the files that bear a mark, in order. */
  paths(mark: Mark): readonly string[] {
    const files = this.#files.get(mark);
    if (files === undefined) return [];
    if (typeof files === 'string') return [files];
    const kept = this.#sorted.get(mark);
    if (kept) return kept;
    const sorted = [...files].sort();
    this.#sorted.set(mark, sorted);
    return sorted;
  }

  /** The marks of a file; none where there is no such file. */
  at(path: string): readonly Mark[] {
    return this.#marks.get(path) ?? [];
  }

  /** Takes the marks of a file, none where it is gone; returns those whose files changed. */
  set(path: string, marks: ReadonlySet<Mark>): readonly Mark[] {
    const before = this.#marks.get(path) ?? [];
    const lost = before.filter((mark) => !marks.has(mark));
    const gained = [...marks].filter((mark) => !before.includes(mark));
    for (const mark of lost) this.#remove(mark, path);
    for (const mark of gained) this.#add(mark, path);
    if (marks.size > 0) this.#marks.set(path, [...marks]);
    else this.#marks.delete(path);
    return [...lost, ...gained];
  }

  #add(mark: Mark, path: string): void {
    const files = this.#files.get(mark);
    this.#sorted.delete(mark);
    if (files === undefined) this.#files.set(mark, path);
    else if (typeof files === 'string') this.#files.set(mark, new Set([files, path]));
    else files.add(path);
  }

  #remove(mark: Mark, path: string): void {
    const files = this.#files.get(mark);
    this.#sorted.delete(mark);
    if (typeof files === 'object' && files.size > 1) files.delete(path);
    else this.#files.delete(mark);
  }
}

/** A name without case, accents and punctuation. */
function plainName(name: string): string {
  const plain = plainLetters(name);
  if (/^[a-z0-9]+(?: [a-z0-9]+)*$/.test(plain)) return plain;
  // No sign of the general punctuation is a letter: only what is left needs the tables of Unicode, which take long to load.
  const between = /^[\x20-\x7e\u2000-\u206f]*$/.test(plain) ? /[^a-z0-9]+/g : /[^\p{L}\p{N}]+/gu;
  return plain.replace(between, ' ').trim();
}
