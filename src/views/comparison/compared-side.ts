import type { Catalog } from '../../catalog/catalog.ts';
import type { Counts, Edition, Metric } from '../../catalog/entries.ts';
import type { Measure } from '../../estimate/figure.ts';
import type { Interval } from '../../quantity/interval.ts';
import type { LiveList } from '../../ranking/live-list.ts';
import { earlierList } from '../../ranking/moves.ts';
import type { Rankings } from '../../ranking/rankings.ts';
import { intervalOf, measureOf } from '../../ranking/summary.ts';

/** One of two lists: an edition of a catalog. */
export interface ListSide {
  readonly catalog: Catalog;
  readonly rankings: Rankings;
  readonly edition: Edition;
}

/** A side with its list by the metric and the counts of the comparison. */
export interface ComparedSide extends ListSide {
  readonly list: LiveList;
  /** The list's rows in order: a published one as it was published. */
  readonly ids: readonly string[];
  /** The rank of each of them. */
  readonly ranks: ReadonlyMap<string, number>;
}

/** A figure for a side's list; what it lacks, and why it is doubtful, where that is so. */
export interface ComparedFigure extends Interval {
  readonly missing?: readonly string[];
  readonly caveats?: readonly string[];
}

/** A side with its list; a list that was published is taken as it was, where one catalog is compared with itself. */
export function comparedSide(
  side: ListSide,
  metric: Metric,
  counts: Counts,
  published: boolean,
): ComparedSide {
  const { catalog, rankings, edition } = side;
  const list = rankings.list(edition, { metric, counts });
  const ids = published ? earlierList(catalog, rankings, edition, { metric, counts }) : list.ids();
  return { ...side, list, ids, ranks: new Map(ids.map((id, index) => [id, index + 1])) };
}

/** A figure of a factory for a side's list: the metric's, unless another measure is named. */
export function figureOn(
  { rankings, list }: ComparedSide,
  id: string,
  measure: Measure = measureOf[list.spec.metric],
): ComparedFigure | null {
  const figure = rankings.summary(id, list.spec)?.figures[measure];
  const known = figure && intervalOf(figure);
  if (!known) return null;
  const { low, mid, high, missing, caveats } = known;
  return { low, mid, high, ...(missing.length > 0 && { missing }), ...(caveats && { caveats }) };
}

/** Whether two figures are the same, but for the last digits of the arithmetic. */
export function sameFigure(a: Interval | null, b: Interval | null): boolean {
  if (!a || !b) return a === b;
  const near = (x: number, y: number): boolean =>
    Math.abs(x - y) <= 1e-9 * Math.max(Math.abs(x), Math.abs(y));
  return near(a.low, b.low) && near(a.mid, b.mid) && near(a.high, b.high);
}
