import type { Catalog } from '../../catalog/catalog.ts';
import type { TotalsPictureData } from '../../pictures/totals-data.ts';
import { measureOf } from '../../ranking/summary.ts';
import type { Totals } from '../../ranking/totals.ts';
import { equivalentsWord } from '../../words/equivalents-word.ts';
import { measureWords, metricWords } from '../../words/measures.ts';
import { followGroups } from '../totals/totals-over.ts';
import { groupingWords, groupLabel, shareText } from '../totals/totals-view.ts';

/** The totals of a list, and of the lists of its series, as the pictures need them. */
export function picturedTotals(
  catalog: Catalog,
  totals: Totals,
  series: readonly Totals[],
): TotalsPictureData {
  const { by, metric, edition, asOf, rows } = totals;
  const measure = measureOf[metric];
  return {
    ...{ title: edition.title, asOf, by: groupingWords[by].one, unit: equivalentsWord(catalog) },
    metric: { words: metricWords(metric), dimension: measureWords[measure].dimension },
    groups: rows.map(({ key, factories, sums, share }) => ({
      label: groupLabel(catalog, by, key),
      factories: factories.length,
      value: sums[measure].value ?? null,
      share: share === undefined ? '' : shareText(share),
    })),
    editions: series.map(({ edition: { id }, asOf: day, total }) => ({
      ...{ id, asOf: day, total: total[measure].value ?? null },
    })),
    series: followGroups(series).map((row) => ({
      label: groupLabel(catalog, by, row.find((each) => each)?.key ?? []),
      mids: row.map((each) => each?.sums[measure].value?.mid ?? 0),
    })),
  };
}
