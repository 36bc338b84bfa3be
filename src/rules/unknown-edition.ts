import { didYouMean } from './fixes/did-you-mean.ts';
import { remove } from './fixes/remove.ts';
import { hasFile } from './has-file.ts';
import type { Rule } from './rule.ts';
import { suggestWord } from './suggest-id.ts';

/** A previous edition that no file of editions/ has. */
export const unknownEdition: Rule = {
  code: 'unknown-edition',
  scope: 'catalog',
  severity: 'error',
  description: 'An edition id that no file of editions/ has: moves would be counted from nothing.',
  checks: {
    edition({ previous }, { view }, report) {
      if (previous === undefined || hasFile(view, 'edition', previous)) return;
      const meant = suggestWord(
        previous,
        view.allEditions().map(({ id }) => id),
      );
      const hint = meant.suggestion
        ? `Did you mean ${meant.suggestion}?`
        : 'Write the id of a file in editions/, or leave it out.';
      report({
        message: `No edition “${previous}”. ${hint}`,
        path: ['previous'],
        data: { ...meant, remove: ['previous'] },
      });
    },
  },
  fix: (context) => [...didYouMean(context), ...remove(context, 'Delete this', false)],
};
