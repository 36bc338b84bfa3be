import { countryName, mayLieIn } from '../catalog/countries.ts';
import { nodeAt } from '../document/node.ts';
import { sitesOf, type Site } from './countries-of.ts';
import { base } from './example.ts';
import type { Fix } from './fix.ts';
import { makeFix } from './fixes/make-fix.ts';
import type { Rule, RuleContext } from './rule.ts';

/** Coordinates that lie in another country. */
export const coordinates: Rule = {
  code: 'coordinates',
  scope: 'entry',
  severity: 'warning',
  description:
    'Coordinates outside the country, often because latitude and longitude changed places or a sign is missing, or one of the two without the other.',
  why: 'Borders are taken from Natural Earth, by squares of one degree that a country touches: a place that is a few kilometres beyond passes.',
  remedy: 'swap latitude and longitude, or correct the sign.',
  example: { file: base.alpha, instead: base.place, bad: base.place.replace('-119.85', '119.85') },
  check: {
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
        const candidates = mistakes(lat, lon).filter(([a, b]) => isIn(site, a, b));
        const [meant] = candidates;
        const hint = meant
          ? `Did you mean lat: ${meant[0]}, lon: ${meant[1]}?`
          : 'Check the coordinates and the country.';
        const names = countries.map((code) => `${code} (${countryName(code) ?? 'no country'})`).join(' and ');
        const message = `${lat}, ${lon} lies outside ${names}. ${hint}`;
        report({
          message,
          path: [...path, 'lat'],
          fix: () => (meant ? correct(context, site, meant, candidates.length === 1) : []),
        });
      }
    },
  },
};

/** Latitude and longitude in each other's place, digit for digit, or with another sign. */
function correct(
  context: RuleContext,
  { path, lat, lon }: Site,
  [latitude, longitude]: readonly [number, number],
  sure: boolean,
): readonly Fix[] {
  const { root, text } = context.document();
  const [first, second] = [nodeAt(root, [...path, 'lat']), nodeAt(root, [...path, 'lon'])];
  if (!first || !second) return [];
  const written = (node: typeof first): string => text.slice(node.start, node.end);
  const swapped = latitude === lon && longitude === lat;
  // Digits take the place of digits: quoted, they would be a text.
  const edits = [
    { ...first, text: swapped ? written(second) : String(latitude), changes: latitude !== lat },
    { ...second, text: swapped ? written(first) : String(longitude), changes: longitude !== lon },
  ].flatMap(({ start, end, text: put, changes }) => (changes ? [{ start, end, text: put }] : []));
  const title = swapped ? 'Swap lat and lon' : `Change to lat: ${latitude}, lon: ${longitude}`;
  return makeFix(context, title, edits, { preferred: sure || swapped, safe: swapped && sure });
}

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
