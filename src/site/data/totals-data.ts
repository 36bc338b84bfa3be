import { groupings, totalsOf } from '../../ranking/totals.ts';
import { listFacts } from '../../publish/data/edition-json.ts';
import { sourceJson } from '../../publish/sources.ts';
import { totalsJson } from '../../views/totals/totals-data.ts';
import type { CatalogData } from './catalog-data.ts';

/** What the format is called in the data itself; schemas/published-totals.schema.json describes it. */
const totalsFormat = 'ai-factories/published-totals/1';

/** The sums of every list, the earliest first, by everything that they can be told apart by. */
export function totalsData(data: CatalogData): object {
  const { catalog, rankings, settings, editions, unit } = data;
  return {
    format: totalsFormat,
    ...{ catalog: settings.title, equivalentsUnit: unit, ...listFacts(settings.list) },
    totals: editions.flatMap((edition) =>
      groupings.map((by) => totalsJson(catalog, totalsOf(catalog, rankings, edition, by))),
    ),
    sources: data.licensedSources().map(({ key, source }) => sourceJson(source, key)),
  };
}
