import { countryNamed } from '../catalog/countries.ts';
import { cleanName } from './text-cell.ts';
import type { Cell } from './columns.ts';
import type { Reporter } from './report.ts';
import type { Plain } from './yaml-text.ts';

/**
 * Where something stands, by the cells of an address and a country. A country that is not known stays in the text, and
 * the report says so.
 */
export function placeIn(
  address: Cell,
  country: Cell,
  of: string,
  reporter: Reporter,
): Readonly<Record<string, Plain>> {
  const name = cleanName(country.text);
  const code = countryCode(name);
  const text = cleanName(address.text) || name || 'not stated';
  if (name === '' || code !== undefined) return { text, country: code };
  reporter.remark(`${of}: “${name}” is no country that is known here; it stands in the text of the place.`);
  return { text: text === name ? text : `${text}, ${name}` };
}

/** No country is called by more characters. */
const longestName = 100;

/** The code of a country by any of the names that data sets use: `Korea (Republic of)`, `Philippines (the)`. */
export function countryCode(name: string): string | undefined {
  if (name.length > longestName) return undefined;
  const bare = name.replace(/\s*\(.*\)$/, '');
  const form = /\(([^)]+ of)(?: the)?\)$/i.exec(name)?.[1];
  const [short] = /^.+?(?= of )/.exec(bare) ?? [];
  const candidates = form === undefined ? [name, bare, short] : [name, `${form} ${bare}`, `${bare}, ${form}`];
  return candidates.reduce<string | undefined>(
    (code, candidate) =>
      code ??
      (candidate === undefined || candidate === ''
        ? undefined
        : (countryNamed(candidate.normalize('NFC')) ??
          countryNamed(otherNames.get(candidate.toLowerCase()) ?? ''))),
    undefined,
  );
}

/** Names that the United Nations write otherwise than most people. */
const otherNames: ReadonlyMap<string, string> = new Map([
  ['viet nam', 'Vietnam'],
  ['lao pdr', 'Laos'],
  ["lao people's democratic republic", 'Laos'],
  ['brunei darussalam', 'Brunei'],
  ['syrian arab republic', 'Syria'],
  ['russian federation', 'Russia'],
]);
