import type { EntryKind, Factory } from './entries.ts';
import { MarkHash, plainName, type Mark } from './mark-hash.ts';
import type { Entry } from './read/read-file.ts';

export type { Mark };

const kinds = { id: 1, name: 2, place: 3, spot: 4, area: 5, supersedes: 6, partOf: 7 } as const;

/** The mark of every file whose id is this one, case apart. */
export function idMark(kind: EntryKind, id: string): Mark {
  return new MarkHash(kinds.id).text(kind).text(id.toLowerCase()).mark();
}

/** The mark of every factory that goes by a name; undefined where nothing of the name is a letter or a digit. */
export function nameMark(name: string): Mark | undefined {
  if (!/[a-z0-9]/i.test(name) && plainName(name) === '') return undefined;
  return new MarkHash(kinds.name).name(name).mark();
}

/** The marks of every factory of one of these owners at this place. */
export function placeMarks({ owners, location: { place, region, countries } }: Factory): readonly Mark[] {
  if (place === undefined) return noMarks;
  return owners.map((owner) => {
    const mark = new MarkHash(kinds.place)
      .name(owner)
      .name(place)
      .name(region ?? '');
    for (const country of countries.length > 1 ? [...countries].sort() : countries) mark.name(country);
    return mark.mark();
  });
}

/**
 * The marks of every factory of one of these owners in the square of a hundredth of a degree around a point; with
 * `beyond`, in as many squares around that one to every side.
 */
export function spotMarks(owners: readonly string[], lat: number, lon: number, beyond = 0): readonly Mark[] {
  const [row, column] = [hundredths(lat), hundredths(lon)];
  return squares(kinds.spot, owners, row - beyond, row + beyond, column - beyond, column + beyond);
}

/**
 * The marks of every factory of one of these owners in the squares of four hundredths of a degree that hold those of a
 * hundredth around a point: one to four of them.
 */
export function areaMarks(owners: readonly string[], lat: number, lon: number): readonly Mark[] {
  const [row, column] = [hundredths(lat), hundredths(lon)];
  const [top, bottom] = [areaOf(row - 1), areaOf(row + 1)];
  return squares(kinds.area, owners, top, bottom, areaOf(column - 1), areaOf(column + 1));
}

/** The marks of each of these owners in each square from one row and column to another. */
function squares(
  kind: number,
  owners: readonly string[],
  top: number,
  bottom: number,
  left: number,
  right: number,
): readonly Mark[] {
  const marks: Mark[] = [];
  for (const owner of owners) {
    const hash = new MarkHash(kind).name(owner);
    for (let y = top; y <= bottom; y++) for (let x = left; x <= right; x++) marks.push(hash.markWith(y, x));
  }
  return marks;
}

function areaOf(hundredth: number): number {
  return hundredth >> 2;
}

function hundredths(degrees: number): number {
  return Math.round(degrees * 100);
}

/** The mark of every factory that supersedes this one. */
export function supersedesMark(id: string): Mark {
  return new MarkHash(kinds.supersedes).text(id).mark();
}

/** The mark of every factory that is directly part of this one. */
export function partOfMark(id: string): Mark {
  return new MarkHash(kinds.partOf).text(id).mark();
}

/** Every mark of a file, each once: of its id and, where it is a factory's, of what the entry says. */
export function marksOf(kind: EntryKind, id: string, entry: Entry | undefined): readonly Mark[] {
  const marks = [idMark(kind, id)];
  if (kind !== 'factory' || !entry) return marks;
  const factory = entry as Factory;
  const { owners, aliases, location } = factory;
  const { lat, lon } = location;
  addName(marks, factory.name);
  for (const alias of aliases) addName(marks, alias);
  marks.push(...placeMarks(factory));
  if (lat !== undefined && lon !== undefined) {
    const [row, column] = [areaOf(hundredths(lat)), areaOf(hundredths(lon))];
    marks.push(...spotMarks(owners, lat, lon), ...squares(kinds.area, owners, row, row, column, column));
  }
  for (const former of factory.supersedes) marks.push(supersedesMark(former));
  for (const whole of factory.partOf) marks.push(partOfMark(whole));
  return eachOnce(marks);
}

/** The same marks, each once. An array that numbers were put into keeps them side by side; those of a set are objects. */
function eachOnce(marks: readonly Mark[]): readonly Mark[] {
  if (marks.length > many) return [...new Set(marks)];
  for (let at = 1; at < marks.length; at++) {
    if (marks.indexOf(marks[at] ?? NaN) < at) return [...new Set(marks)];
  }
  return marks.slice();
}

/** From how many marks on looking through them takes longer than a set. */
const many = 64;

function addName(marks: Mark[], name: string): void {
  const mark = nameMark(name);
  if (mark !== undefined) marks.push(mark);
}

/** One for all factories that name no place. */
const noMarks: readonly Mark[] = [];
