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

/** The ends of a measure over many rows. */
interface Ends {
  /** Of all intervals. */
  low: number;
  high: number;
  /** Of the mids, which are what is written. */
  least: number;
  most: number;
  /** How many marks a figure bears at most. */
  marks: number;
}

/**
 * What the columns have to hold for so many rows that it is not worth writing them all: it follows from the greatest and
 * the least figure of each, which an edit moves only where it touches those.
 */
export class ManyExtents {
  readonly #ends = new Map<Measure, Ends>();
  #isStale = true;

  /** Takes over that a row has other figures, or has come or gone. */
  replace(before: Figures | undefined, after: Figures | undefined): void {
    if (this.#isStale) return;
    if (before && measures.some((measure) => this.#isAtAnEnd(measure, before))) this.#isStale = true;
    else if (after) this.#add(after);
  }

  /** The extents; `all` are the figures of every row, looked at only where an end has moved inward. */
  of(all: Iterable<Figures>, rankedCount: number): Extents {
    if (this.#isStale) {
      this.#ends.clear();
      for (const figures of all) this.#add(figures);
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

  #add(figures: Figures): void {
    for (const measure of measures) {
      const figure = figures[measure];
      if (isAbsent(figure)) continue;
      const ends = this.#ends.get(measure) ?? {
        ...{ low: Infinity, high: 0, least: Infinity, most: 0, marks: 0 },
      };
      this.#ends.set(measure, ends);
      const low = lowestOf(figure);
      if (low > 0) ends.low = Math.min(ends.low, low);
      ends.high = Math.max(ends.high, figure.high);
      ends.least = Math.min(ends.least, figure.mid);
      ends.most = Math.max(ends.most, figure.mid);
      const { missing, caveats = [] } = figure;
      ends.marks = Math.max(ends.marks, Math.min(missing.length, 1) + Math.min(caveats.length, 1));
    }
  }

  #isAtAnEnd(measure: Measure, figures: Figures): boolean {
    const [figure, ends] = [figures[measure], this.#ends.get(measure)];
    if (isAbsent(figure) || !ends) return false;
    return (
      lowestOf(figure) <= ends.low ||
      figure.high >= ends.high ||
      figure.mid <= ends.least ||
      figure.mid >= ends.most
    );
  }

  #scale(measure: Measure): Scale {
    const { low, high } = this.#ends.get(measure) ?? { low: 0, high: 0 };
    return { from: Math.min(low, high), to: high, kind: 'log' };
  }

  /** The longest text between the least and the greatest: one figure for each power of ten. */
  #length(measure: Measure): number {
    const ends = this.#ends.get(measure);
    if (!ends) return 1;
    const { dimension } = measureWords[measure];
    const written = [ends.least, ends.most];
    for (
      let value = 1.11 * 10 ** Math.floor(Math.log10(Math.max(ends.least, 1e-3)));
      value < ends.most;
      value *= 10
    )
      if (value > ends.least) written.push(value);
    return ends.marks + Math.max(...written.map((value) => formatFigure(value, dimension).length));
  }
}

/** The lowest end of an interval that a logarithm can show. */
function lowestOf({ low, mid, high }: Interval): number {
  return low > 0 ? low : mid > 0 ? mid : high;
}
