import { insertPair, type TextEdit } from '../../document/edits.ts';
import { nodeAt, type Path } from '../../document/node.ts';
import type { Fix, FixContext } from '../fix.ts';
import { dataOf, documentOf, makeFix } from './make-fix.ts';

/** What the rule knows of coordinates that lie elsewhere. */
export interface Misplaced {
  readonly site: Path;
  readonly lat: number;
  readonly lon: number;
  /** Latitude and longitude as they were probably meant. */
  readonly meant: readonly [number, number] | undefined;
}

/** Latitude and longitude in each other's place, digit for digit, or with another sign. */
export function coordinatesFixes(context: FixContext): readonly Fix[] {
  const { site, lat, lon, meant } = dataOf<Misplaced>(context);
  if (!site || lat === undefined || lon === undefined || !meant) return [];
  const document = documentOf(context);
  const written = (key: 'lat' | 'lon'): string => {
    const node = nodeAt(document.root, [...site, key]);
    return node ? document.text.slice(node.start, node.end) : '';
  };
  const [latitude, longitude] = meant;
  const swapped = latitude === lon && longitude === lat;
  const edits = [
    latitude === lat ? [] : [put(context, [...site, 'lat'], swapped ? written('lon') : String(latitude))],
    longitude === lon ? [] : [put(context, [...site, 'lon'], swapped ? written('lat') : String(longitude))],
  ].flat();
  const title = swapped ? 'Swap lat and lon' : `Change to lat: ${latitude}, lon: ${longitude}`;
  return makeFix(context, title, edits, { preferred: true, safe: swapped });
}

/** Adds the country that the text of the place names. */
export function countryFixes(context: FixContext): readonly Fix[] {
  const { suggestion } = dataOf<{ suggestion: string }>(context);
  if (suggestion === undefined) return [];
  const document = documentOf(context);
  const after = ['region', 'place', 'text'].find((key) => nodeAt(document.root, ['location', key]));
  const edit = insertPair(document, ['location'], 'country', suggestion, after);
  return makeFix(context, `Add country: ${suggestion}`, [edit], { preferred: true, safe: true });
}

/** Puts digits in the place of digits: quoted, they would be a text. */
function put(context: FixContext, path: Path, text: string): TextEdit | undefined {
  const node = nodeAt(documentOf(context).root, path);
  return node && { start: node.start, end: node.end, text };
}
