import { countryName, mayLieIn } from '../catalog/countries.ts';
import { sitesOf, type Site } from './countries-of.ts';
import { coordinatesFixes } from './fixes/place.ts';
import type { Rule } from './rule.ts';

/** Coordinates that lie in another country. */
export const coordinates: Rule = {
  code: 'coordinates',
  scope: 'entry',
  severity: 'warning',
  description:
    'Coordinates outside the country, often because latitude and longitude changed places or a sign is missing, or one of the two without the other.',
  checks: {
    factory(factory, context, report) {
      for (const site of sitesOf(factory, context)) {
        const { lat, lon, path, countries } = site;
        if (lat === undefined && lon === undefined) continue;
        if (lat === undefined || lon === undefined) {
          const [there, lacking] = lat === undefined ? ['lon', 'lat'] : ['lat', 'lon'];
          report({
            message: `${there} stands without ${lacking}. Add it.`,
            path: [...path, there],
            onKey: true,
          });
          continue;
        }
        if (isIn(site, lat, lon)) continue;
        const meant = mistakes(lat, lon).find(([a, b]) => isIn(site, a, b));
        const hint = meant
          ? `Did you mean lat: ${meant[0]}, lon: ${meant[1]}?`
          : 'Check the coordinates and the country.';
        const names = countries.map((code) => `${code} (${countryName(code) ?? 'no country'})`).join(' and ');
        const message = `${lat}, ${lon} lies outside ${names}. ${hint}`;
        report({ message, path: [...path, 'lat'], data: { site: path, lat, lon, meant } });
      }
    },
  },
  fix: coordinatesFixes,
};

/** Whether a place may lie in one of the countries; unknown ones may lie anywhere. */
function isIn({ countries }: Site, lat: number, lon: number): boolean {
  return countries.length === 0 || countries.some((code) => mayLieIn(code, lat, lon) !== false);
}

/** What the two may have been before a slip: the other way round, or with another sign. */
function mistakes(lat: number, lon: number): readonly (readonly [number, number])[] {
  const all: readonly (readonly [number, number])[] = [
    [lon, lat],
    [lat, -lon],
    [-lat, lon],
    [-lat, -lon],
    [lon, -lat],
    [-lon, lat],
  ];
  return all.filter(([latitude]) => Math.abs(latitude) <= 90);
}
