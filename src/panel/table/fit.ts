import type { ListHead } from '../../views/list/list-view.ts';
import type { Column } from '../rows/columns.ts';

/** How much room there is for the table, in pixels, and how wide a digit is in it. */
export interface Room {
  readonly width: number;
  readonly ch: number;
}

/** The columns that are shown, and how they are laid out; all in pixels. */
export interface Fit {
  readonly columns: readonly Column[];
  /** How wide each of them is. */
  readonly widths: readonly number[];
  /** What was wanted and has no room: it stands in the derivation of each row. */
  readonly gone: readonly Column[];
  /** How long a whisker is; 0 where none is drawn. */
  readonly whisker: number;
  /** Whether little room is left between the columns. */
  readonly tight: boolean;
  /** Whether heads say the least they can. */
  readonly brief: boolean;
}

interface Wanted {
  /** The columns in their order; the first figure is the one that the list is ranked by. */
  readonly columns: readonly Column[];
  /** Those that never go: what the rows are sorted by, what the reader asked for. */
  readonly kept: ReadonlySet<string>;
  /** How many characters the texts of a column take, where that depends on the rows. */
  readonly lengths: ReadonlyMap<string, number>;
  /** What the rows are sorted by: its head bears an arrow. */
  readonly sorted?: string | undefined;
  readonly list: ListHead;
}

/** Lengths of whiskers: the least that says something, one that is read with ease, and the usual one. */
const whiskers = { least: 24, easy: 44, usual: 60 };

/** How many characters of a name are shown: at least, before another figure comes, and where there is room. */
const names = { least: 11, close: 18, usual: 23, easy: 28, wide: 34 };

/** Between a figure and its whisker. */
const gap = 8;

/**
 * Which of the wanted columns have room. Figures come before words, each by its priority; whiskers shrink and cells
 * move closer before a figure goes; what room is left over goes to the whiskers and the names.
 */
export function fitColumns(wanted: Wanted, room: Room): Fit {
  const [loose, tight] = [layOut(wanted, room, false), layOut(wanted, room, true)];
  const figures = ({ columns }: Fit): number => columns.filter(({ figure }) => figure).length;
  const isTooWide = loose.widths.reduce((sum, width) => sum + width, 0) > room.width;
  return isTooWide || loose.whisker === 0 || figures(tight) > figures(loose) ? tight : loose;
}

function layOut({ columns, kept, lengths, sorted, list }: Wanted, { width, ch }: Room, tight: boolean): Fit {
  const padding = tight ? 8 : 16;
  const first = columns.find(({ figure }) => figure);
  const stays = (column: Column): boolean =>
    column.shown === 'always' || column === first || kept.has(column.id);
  let name: number = names.close;
  let whisker = whiskers.least;
  let brief = true;
  const widthOf = (column: Column): number => {
    const text = column.id === 'name' ? name : (lengths.get(column.id) ?? wordsOf(column, tight));
    const drawing = column.drawn === true && whisker > 0 ? whisker + gap : 0;
    const head = (headLength(column, brief, list) + (column.id === sorted ? 2 : 0)) * ch;
    return Math.ceil(Math.max(text * ch + drawing, head) + padding + (column.extra ?? 0));
  };
  const sum = (shown: readonly Column[]): number =>
    shown.reduce((total, column) => total + widthOf(column), 0);

  const shown = columns.filter(stays);
  if (sum(shown) > width) whisker = 0;
  const others = columns.filter((column) => !stays(column)).sort((a, b) => a.priority - b.priority);
  name = tight ? names.close : names.usual;
  const add = (candidates: readonly Column[]): boolean =>
    candidates.every((column) => {
      const fits = sum([...shown, column]) <= width;
      if (fits) shown.push(column);
      return fits;
    });
  const hasFigures = add(others.filter(({ figure }) => figure)) && whisker > 0;
  if (hasFigures) {
    brief = tight;
    whisker = whiskers.easy;
    const hasWords = add(others.filter(({ figure }) => !figure)) || sum(shown) <= width;
    if (!hasWords) {
      brief = true;
      whisker = whiskers.least;
    }
  }

  const drawn = shown.filter((column) => column.drawn).length;
  const growWhiskers = (most: number): void => {
    if (whisker > 0 && drawn > 0)
      whisker = clamp(whisker + Math.floor((width - sum(shown)) / drawn), whisker, most);
  };
  const growName = (most: number): void => {
    name = clamp(name + (width - sum(shown)) / ch, names.least, Math.max(name, most));
  };
  growName(names.easy);
  growWhiskers(whiskers.easy);
  growName(names.wide);
  growWhiskers(whiskers.usual);
  const order = columns.filter((column) => shown.includes(column));
  if (order.at(-1)?.numeric === true || order.at(-1)?.id === 'name') growName(Infinity);
  return {
    ...{ columns: order, widths: order.map(widthOf), whisker, tight, brief },
    gone: columns.filter((column) => !shown.includes(column)),
  };
}

/** Words that had to stay take less where room is short. */
function wordsOf({ ch = 8 }: Column, tight: boolean): number {
  return tight ? Math.min(ch, 10) : ch;
}

/** How many characters the head of a column takes: it is never cut. */
function headLength({ label, note, numeric }: Column, brief: boolean, list: ListHead): number {
  if (numeric !== true) return 0;
  if (!note) return label.length + 1;
  return note(list).length + (brief ? 1 : label.length + 1);
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
