import { countryName, countryNamed } from '../catalog/countries.ts';
import { countryFixes } from './fixes/place.ts';
import type { Rule } from './rule.ts';

/** A place without its country. */
export const missingCountry: Rule = {
  code: 'missing-country',
  scope: 'entry',
  severity: 'warning',
  description:
    'A location that says where, but not in which country, so that lists cannot show it and coordinates cannot be checked. “Not stated” says that no source tells.',
  checks: {
    factory({ location: { text, countries } }, _, report) {
      if (countries.length > 0 || (text !== undefined && isUnstated(text))) return;
      const code = text === undefined ? undefined : countryIn(text);
      const which = code === undefined ? 'Add country' : `Add country: ${code}, ${countryName(code) ?? ''}`;
      const message = `No country. ${which}; where no source states the place, write text: Not stated.`;
      report({ message, path: ['location'], onKey: true, data: { suggestion: code } });
    },
  },
  fix: countryFixes,
};

function isUnstated(text: string): boolean {
  return /^(not (stated|known|disclosed|announced)|unknown|undisclosed|unstated|worldwide|global)\b/i.test(
    text.trim(),
  );
}

/** The country that a place as people write it ends with, such as `Jülich, Germany`. */
function countryIn(text: string): string | undefined {
  const last = text.split(/[,/]/).at(-1)?.trim() ?? '';
  // Two letters at the end are a state as often as a country.
  return last.length > 2 ? countryNamed(last) : undefined;
}
