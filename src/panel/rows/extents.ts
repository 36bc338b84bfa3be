import { isAbsent } from '../../estimate/absent.ts';
import { measures, type Measure } from '../../estimate/figure.ts';
import { scaleOf, type Scale } from '../../pictures/whisker.ts';
import type { Interval } from '../../quantity/interval.ts';
import { formatFigure } from '../../quantity/format.ts';
import type { Summary } from '../../ranking/summary.ts';
import type { ListRow } from '../../views/list/list-view.ts';
import { measureWords } from '../../words/measures.ts';
import type { Extents } from '../protocol.ts';
import { columns, type Column } from './columns.ts';

/** What the columns have to hold for these rows, to the letter. */
export function extentsOf(rows: readonly ListRow[], rankedCount: number): Extents {
  const scales = columns.flatMap(({ id, figure }): readonly (readonly [string, Scale])[] => {
    if (!figure) return [];
    const cells = rows.map(figure);
    return [[id, scaleOf(cells.flatMap((cell) => (isAbsent(cell) ? [] : [cell])))]];
  });
  return {
    lengths: Object.fromEntries(lengthsOf(columns, rows)),
    scales: Object.fromEntries([...scales, ['possible', rankScale(rankedCount)]]),
  };
}

/** How many characters the longest text of each column takes that is measured. */
export function lengthsOf(shown: readonly Column[], rows: readonly ListRow[]): ReadonlyMap<string, number> {
  return new Map(
    shown.flatMap(({ id, text, figure }) => {
      if (!text) return [];
      const longest = rows.reduce((most, row) => Math.max(most, text(row).length), 1);
      return [[id, roomFor(longest, figure !== undefined)] as const];
    }),
  );
}

/** Letters are wider than digits: a unit takes a little more. */
function roomFor(characters: number, isFigure: boolean): number {
  return characters + (isFigure ? 1 : 0.5);
}

function rankScale(rankedCount: number): Scale {
  return { from: 1, to: rankedCount, kind: 'linear' };
}

type Figures = Summary['figures'];

/** The ends of a measure over many rows, each with whose it is. */
interface Ends {
  /** Of all intervals. */
  readonly low: End;
  readonly high: End;
  /** Of the mids, which are what is written. */
  readonly least: End;
  readonly most: End;
  /** How many marks a figure bears at most. */
  readonly marks: End;
}

/** Written over where there is a further one: of ten thousand rows in their order, each is. */
interface End {
  value: number;
  id: string;
}

/**
 * What the columns have to hold for so many rows that it is not worth writing them all: it follows from the greatest and
 * the least figure of each, which an edit moves only where it touches those.
 */
export class ManyExtents {
  readonly #ends = new Map<Measure, Ends>();
  #isStale = true;

  /** Takes over that a row may have other figures, or has come or gone. */
  replace(id: string, after: Figures | undefined): void {
    if (this.#isStale) return;
    const isAtAnEnd = [...this.#ends.values()].some((ends) => isOneOf(ends, id));
    if (isAtAnEnd) this.#isStale = true;
    else if (after) for (const measure of measures) this.#add(measure, id, after);
  }

  /** The extents of these rows, whose figures are looked at only where an end has moved inward. */
  of(ids: readonly string[], figuresOf: (id: string) => Figures | undefined, rankedCount: number): Extents {
    if (this.#isStale) {
      this.#ends.clear();
      for (const id of ids) {
        const figures = figuresOf(id);
        if (figures) for (const measure of measures) this.#add(measure, id, figures);
      }
      this.#isStale = false;
    }
    const digits = String(rankedCount).length;
    const measured = columns.flatMap(({ id, measure }) => (measure ? [{ id, measure }] : []));
    return {
      lengths: {
        ...{ rank: roomFor(digits, false), move: roomFor(Math.max(4, digits + 1), false) },
        possible: roomFor(2 * digits + 1, false),
        ...Object.fromEntries(
          measured.map(({ id, measure }) => [id, roomFor(this.#length(measure), true)] as const),
        ),
      },
      scales: {
        ...Object.fromEntries(measured.map(({ id, measure }) => [id, this.#scale(measure)] as const)),
        possible: rankScale(rankedCount),
      },
    };
  }

  #add(measure: Measure, id: string, figures: Figures): void {
    const figure = figures[measure];
    if (isAbsent(figure)) return;
    const ends = this.#ends.get(measure) ?? noEnds();
    this.#ends.set(measure, ends);
    const { mid, high, missing, caveats } = figure;
    const low = lowestOf(figure);
    const marks = (missing.length > 0 ? 1 : 0) + (caveats !== undefined && caveats.length > 0 ? 1 : 0);
    if (low > 0 && low < ends.low.value) put(ends.low, low, id);
    if (high > ends.high.value) put(ends.high, high, id);
    if (mid < ends.least.value) put(ends.least, mid, id);
    if (mid > ends.most.value) put(ends.most, mid, id);
    if (marks > ends.marks.value) put(ends.marks, marks, id);
  }

  #scale(measure: Measure): Scale {
    const ends = this.#ends.get(measure);
    const [low, high] = [ends?.low.value ?? 0, ends?.high.value ?? 0];
    return { from: Math.min(low, high), to: high, kind: 'log' };
  }

  /** The longest text between the least and the greatest: one figure for each power of ten. */
  #length(measure: Measure): number {
    const ends = this.#ends.get(measure);
    if (!ends) return 1;
    const { dimension } = measureWords[measure];
    const [least, most] = [ends.least.value, ends.most.value];
    const written = [least, most];
    for (let value = 1.11 * 10 ** Math.floor(Math.log10(Math.max(least, 1e-3))); value < most; value *= 10)
      if (value > least) written.push(value);
    return ends.marks.value + Math.max(...written.map((value) => formatFigure(value, dimension).length));
  }
}

/** The lowest end of an interval that a logarithm can show. */
function lowestOf({ low, mid, high }: Interval): number {
  return low > 0 ? low : mid > 0 ? mid : high;
}

function noEnds(): Ends {
  const from = (value: number): End => ({ value, id: '' });
  return { low: from(Infinity), high: from(0), least: from(Infinity), most: from(0), marks: from(0) };
}

function put(end: End, value: number, id: string): void {
  end.value = value;
  end.id = id;
}

function isOneOf({ low, high, least, most, marks }: Ends, id: string): boolean {
  return [low, high, least, most, marks].some((end) => end.id === id);
}
