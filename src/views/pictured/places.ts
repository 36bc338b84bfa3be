import { countryName } from '../../catalog/countries.ts';
import type { Factory, Site } from '../../catalog/entries.ts';
import type { PicturePlace } from '../../pictures/picture-data.ts';
import { countryMiddle } from './country-middle.ts';

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
