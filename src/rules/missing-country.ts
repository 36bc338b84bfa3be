import { countryName, countryNamed } from '../catalog/countries.ts';
import { insertPair } from '../document/edits.ts';
import { nodeAt } from '../document/node.ts';
import { base } from './example.ts';
import type { Fix } from './fix.ts';
import { makeFix } from './fixes/make-fix.ts';
import type { Rule, RuleContext } from './rule.ts';

/** A place without its country. */
export const missingCountry: Rule = {
  code: 'missing-country',
  scope: 'entry',
  severity: 'warning',
  description:
    'A location that says where, but not in which country, so that lists cannot show it and coordinates cannot be checked. “Not stated” says that no source tells.',
  remedy: 'add the country; the text of the place often names it.',
  example: { file: base.alpha, instead: base.place, bad: 'location: {text: "Quincy, USA"}\n' },
  check: {
    factory({ location: { text, countries } }, context, report) {
      if (countries.length > 0 || (text !== undefined && isUnstated(text))) return;
      const code = text === undefined ? undefined : countryIn(text);
      const which = code === undefined ? 'Add country' : `Add country: ${code}, ${countryName(code) ?? ''}`;
      const message = `No country. ${which}; where no source states the place, write text: Not stated.`;
      report({ message, path: ['location'], onKey: true, fix: () => addCountry(context, code) });
    },
  },
};

/** Adds the country that the text of the place names. */
function addCountry(context: RuleContext, code: string | undefined): readonly Fix[] {
  if (code === undefined) return [];
  const document = context.document();
  const after = ['region', 'place', 'text'].find((key) => nodeAt(document.root, ['location', key]));
  const edit = insertPair(document, ['location'], 'country', code, after);
  return makeFix(context, `Add country: ${code}`, [edit], { preferred: true, safe: true });
}

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
