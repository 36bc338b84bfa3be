import type { Catalog } from '../../catalog/catalog.ts';
import { measureOf } from '../../ranking/summary.ts';
import type { Grouping, Sum, Totals, TotalsRow } from '../../ranking/totals.ts';
import { counted } from '../../words/list-words.ts';
import {
  gapNotes,
  groupingWords,
  groupLabel,
  programmeNotes,
  readingNotes,
  seriesWords,
  sumCell,
} from './totals-view.ts';

/** How the totals of a series of lists developed: plain data. */
export interface OverView {
  readonly by: Grouping;
  readonly title: string;
  readonly of: string;
  /** Ids of the editions, the earliest first. */
  readonly editions: readonly string[];
  /** One figure for each edition, empty where the group has no part in it; the greatest of the last edition first. */
  readonly rows: readonly { readonly label: string; readonly figures: readonly string[] }[];
  readonly total: readonly string[];
  readonly notes: readonly string[];
}

/** The groups of a series of lists, each with its row of every list, by the latest list; undefined where it has none. */
export function followGroups(series: readonly Totals[]): readonly (readonly (TotalsRow | undefined)[])[] {
  const names = new Map<string, Map<number, TotalsRow>>();
  [...series.entries()].reverse().forEach(([at, { rows }]) => {
    for (const row of rows) {
      const name = row.key.join('\n').normalize('NFC').toLowerCase();
      names.set(name, (names.get(name) ?? new Map<number, TotalsRow>()).set(at, row));
    }
  });
  return [...names.values()].map((row) => series.map((_, at) => row.get(at)));
}

/** How the totals of a series developed; `others` are the editions that go by another metric or count otherwise. */
export function overView(catalog: Catalog, series: readonly Totals[], others: readonly string[]): OverView {
  const last = series.at(-1);
  const by = last?.by ?? 'country';
  const text = (sum: Sum | undefined, { metric }: Totals): string => {
    if (!sum) return '';
    const { text: figure, marks } = sumCell(sum, measureOf[metric]);
    return figure + marks;
  };
  const rows = followGroups(series).map((row) => ({
    label: groupLabel(catalog, by, row.find((each) => each)?.key ?? []),
    figures: series.map((totals, at) => text(row[at]?.sums[measureOf[totals.metric]], totals)),
  }));
  const metric = last ? seriesWords(last) : '';
  const list = counted(series.length, 'list', 'lists');
  return {
    by,
    title: `${catalog.settings()?.title ?? ''}, by ${groupingWords[by].one}, over ${list}`,
    of: `${metric} · each list as of its own day, computed from the catalog as it is`,
    editions: series.map(({ edition }) => edition.id),
    rows,
    total: series.map((totals) => text(totals.total[measureOf[totals.metric]], totals)),
    notes: [
      ...(others.length > 0
        ? [`Not of this series, by another metric or other counts: ${others.join(', ')}.`]
        : []),
      ...readingNotes({ by, rows: series.flatMap((totals) => totals.rows) }, { isInWhole: false }),
      ...programmeNotes(catalog, series),
      ...gapNotes(
        catalog,
        series,
        series.slice(-1).map((totals) => measureOf[totals.metric]),
      ),
    ],
  };
}
