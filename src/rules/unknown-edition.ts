import { base } from './example.ts';
import { didYouMean, nothingCalled, suggestWord } from './fixes/did-you-mean.ts';
import { remove } from './fixes/make-fix.ts';
import type { Rule } from './rule.ts';

/** A previous edition that no file of editions/ has. */
export const unknownEdition: Rule = {
  code: 'unknown-edition',
  scope: 'catalog',
  severity: 'error',
  description: 'An edition id that no file of editions/ has: moves would be counted from nothing.',
  remedy:
    'change it to the edition that was meant, or leave it out: then the nearest earlier edition is the previous one.',
  example: { file: base.draft, instead: base.previous, bad: 'previous: 2025H1\n' },
  check: {
    edition({ previous }, context, report) {
      if (previous === undefined || context.catalog.hasFile('edition', previous)) return;
      const meant = suggestWord(
        previous,
        context.catalog.allEditions().map(({ id }) => id),
      );
      const hint = meant.suggestion
        ? `Did you mean ${meant.suggestion}?`
        : 'Write the id of a file in editions/, or leave it out.';
      report({
        message: `${nothingCalled('edition', previous)} ${hint}`,
        path: ['previous'],
        fix: () => [...didYouMean(context, ['previous'], meant), ...remove(context, ['previous'])],
      });
    },
  },
};
