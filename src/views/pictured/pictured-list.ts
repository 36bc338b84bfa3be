import type { Catalog } from '../../catalog/catalog.ts';
import type { Edition, Factory, Site } from '../../catalog/entries.ts';
import { contextOf, estimateFactory } from '../../estimate/factory.ts';
import { equivalentsWord } from '../../words/equivalents-word.ts';
import {
  mostBars,
  mostRows,
  type PictureData,
  type PictureEdition,
  type PicturePlace,
  type PictureRow,
} from '../../pictures/picture-data.ts';
import { earlierList } from '../../ranking/moves.ts';
import { rankEdition, type Ranking, type Row } from '../../ranking/ranking.ts';
import { editionsByDay, type Rankings } from '../../ranking/rankings.ts';
import { intervalOf, measureOf } from '../../ranking/summary.ts';
import type { ListChoice } from '../list/list-view.ts';
import { measureWords, metricWords } from '../../words/measures.ts';
import { hardwareParts } from './hardware-parts.ts';
import { countryName } from '../../catalog/countries.ts';
import { countryMiddle } from './country-middle.ts';

/** How many lists the ranks are followed over. */
const mostEditions = 8;

/** The list of an edition as the pictures need it: plain data, to be drawn here or where it is sent. */
export function picturedList(
  catalog: Catalog,
  rankings: Rankings,
  edition: Edition,
  { metric, counts, top }: ListChoice = {},
): PictureData {
  const options = { ...(metric && { metric }), ...(counts && { counts }) };
  const ranking = rankEdition(catalog, rankings, edition, options, top === 'all' ? Infinity : top);
  return picturedRanking(catalog, rankings, ranking);
}

/** A ranking as the pictures need it. */
export function picturedRanking(catalog: Catalog, rankings: Rankings, ranking: Ranking): PictureData {
  const editions = editionsUpTo(catalog, rankings, ranking);
  const ids = new Set(editions.flatMap((each) => each.ids));
  return {
    title: ranking.edition.title,
    asOf: ranking.asOf,
    unit: equivalentsWord(catalog),
    metric: {
      words: metricWords(ranking.metric),
      dimension: measureWords[measureOf[ranking.metric]].dimension,
    },
    rows: ranking.rows
      .slice(0, mostRows)
      .flatMap((row, index) => pictureRow(catalog, ranking, row, index < mostBars)),
    length: ranking.rows.length,
    editions,
    names: Object.fromEntries([...ids].sort().map((id) => [id, catalog.factory(id)?.name ?? id])),
  };
}

function pictureRow(catalog: Catalog, ranking: Ranking, row: Row, hasBar: boolean): readonly PictureRow[] {
  const { id, name, rank, move, previousRank, figures } = row;
  const factory = catalog.factory(id);
  const context = contextOf(catalog, ranking);
  const value = intervalOf(row.value);
  if (!factory || !context || !value) return [];
  return [
    {
      ...{ id, name, rank, move, previousRank, value },
      equivalents: intervalOf(figures.equivalents) ?? null,
      power: intervalOf(figures.facilityPower) ?? null,
      parts: hasBar ? hardwareParts(context, estimateFactory(context, factory)) : [],
      places: placesOf(factory),
    },
  ];
}

/** The lists before this one by the same metric and counts, and this one as it stands. */
function editionsUpTo(catalog: Catalog, rankings: Rankings, ranking: Ranking): readonly PictureEdition[] {
  const { edition, rows, length } = ranking;
  const earlier = editionsByDay(catalog.allEditions()).filter(({ asOf }) => asOf < edition.asOf);
  const before = earlier.slice(1 - mostEditions).map((each) => ({
    ...{ id: each.id, asOf: each.asOf },
    ids: earlierList(catalog, rankings, each, ranking),
  }));
  return [...before, { id: edition.id, asOf: ranking.asOf, ids: rows.slice(0, length).map(({ id }) => id) }];
}

/** Where a factory stands: its sites, or its own coordinates, or no more than its countries. */
export function placesOf({ location, sites }: Factory): readonly PicturePlace[] {
  const places = sites.flatMap(
    (site) => coordinates(site) ?? (site.country ? countryPlace(site.country) : []),
  );
  return places.length > 0 ? places : (coordinates(location) ?? location.countries.flatMap(countryPlace));
}

function coordinates({ lat, lon }: Pick<Site, 'lat' | 'lon'>): readonly PicturePlace[] | undefined {
  if (lat === undefined || lon === undefined) return undefined;
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? [{ lat, lon, country: undefined }] : undefined;
}

function countryPlace(code: string): readonly PicturePlace[] {
  const middle = countryMiddle(code);
  return middle ? [{ ...middle, country: countryName(code) ?? code }] : [];
}
