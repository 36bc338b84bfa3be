import type { Catalog } from '../catalog/catalog.ts';
import { countryName } from '../catalog/countries.ts';
import type { Factory } from '../catalog/entries.ts';
import { entryPath } from '../catalog/file-kind.ts';
import { nodeAt, valueOf, type Node } from '../document/node.ts';
import type { PicturePlace } from '../pictures/picture-data.ts';
import { countryMiddle } from './country-middle.ts';

/** Where a factory stands: its sites, or its own coordinates, or no more than its countries. */
export function placesOf(catalog: Catalog, { id, location }: Factory): readonly PicturePlace[] {
  const sites = sitesOf(catalog, id);
  if (sites.length > 0) return sites;
  const { lat, lon, countries } = location;
  if (lat !== undefined && lon !== undefined) return [{ lat, lon, country: undefined }];
  return countries.flatMap(countryPlace);
}

/** The sites that a facility lists, as far as they say where they are. */
function sitesOf(catalog: Catalog, id: string): readonly PicturePlace[] {
  const file = catalog.file(entryPath('factory', id));
  const sites = file && nodeAt(catalog.document(file).root, ['facility', 'sites']);
  if (sites?.kind !== 'sequence') return [];
  return sites.items.flatMap((site) => {
    const [lat, lon] = [scalarOf(site, 'lat'), scalarOf(site, 'lon')];
    if (isDegrees(lat, 90) && isDegrees(lon, 180)) return [{ lat, lon, country: undefined }];
    const country = scalarOf(site, 'country');
    return typeof country === 'string' ? countryPlace(country) : [];
  });
}

function countryPlace(code: string): readonly PicturePlace[] {
  const middle = countryMiddle(code);
  return middle ? [{ ...middle, country: countryName(code) ?? code }] : [];
}

function scalarOf(node: Node, key: string): unknown {
  const value = valueOf(node, key);
  return value?.kind === 'scalar' ? value.value : undefined;
}

function isDegrees(value: unknown, most: number): value is number {
  return typeof value === 'number' && Math.abs(value) <= most;
}
