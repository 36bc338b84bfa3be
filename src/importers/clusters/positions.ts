import { cleanName } from '../text-cell.ts';
import { degreesIn } from '../number-cell.ts';
import type { ClusterRow } from './read-clusters.ts';

/** Coordinates that stand for a whole country, each as `lat lon`. */
export type CountryMiddles = ReadonlySet<string>;

/** The coordinates of rows whose place is no more than a country: they are its middle, not the place of a cluster. */
export function countryMiddles(rows: readonly ClusterRow[]): CountryMiddles {
  return new Set(rows.filter(isWholeCountry).map(keyOf));
}

/** Whether the row has coordinates that stand for a whole country. */
export function isCountryMiddle(row: ClusterRow, middles: CountryMiddles): boolean {
  return row.cells.latitude.text !== '' && middles.has(keyOf(row));
}

/** The coordinates of a row, unless they stand for a whole country. Throws where they are none. */
export function positionOf(
  row: ClusterRow,
  middles: CountryMiddles,
): { readonly lat?: number; readonly lon?: number } {
  const { latitude, longitude } = row.cells;
  if (latitude.text === '' || longitude.text === '' || isCountryMiddle(row, middles)) return {};
  return { lat: degreesIn(latitude, 90), lon: degreesIn(longitude, 180) };
}

function isWholeCountry({ cells }: ClusterRow): boolean {
  const place = cleanName(cells.location.text);
  return place === '' || place === cleanName(cells.country.text);
}

function keyOf({ cells }: ClusterRow): string {
  return `${cells.latitude.text} ${cells.longitude.text}`;
}
