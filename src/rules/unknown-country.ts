import { countryName, suggestCountry } from '../catalog/countries.ts';
import { countryPath, sitesOf } from './countries-of.ts';
import { base } from './example.ts';
import { didYouMean } from './fixes/did-you-mean.ts';
import type { Rule } from './rule.ts';

/** A country that is not a code of ISO 3166-1. */
export const unknownCountry: Rule = {
  code: 'unknown-country',
  scope: 'entry',
  severity: 'warning',
  description:
    'A country that is not a code of two letters (ISO 3166-1): lists would show and group it beside the others.',
  remedy: 'change it to the code.',
  example: {
    file: base.alpha,
    instead: base.place,
    bad: 'location: {text: "Quincy, USA", country: USA}\n',
  },
  check: {
    factory(factory, context, report) {
      for (const site of sitesOf(factory, context)) {
        for (const [index, code] of site.countries.entries()) {
          if (countryName(code) !== undefined) continue;
          const suggestion = suggestCountry(code);
          const hint =
            suggestion === undefined
              ? 'Write two letters, such as US or DE.'
              : `Did you mean ${suggestion} (${countryName(suggestion) ?? ''})?`;
          const path = countryPath(site, index, context);
          report({
            message: `“${code}” is not a country code. ${hint}`,
            path,
            fix: () => didYouMean(context, path, { suggestion, certain: true }),
          });
        }
      }
    },
  },
};
