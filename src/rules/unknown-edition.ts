import { closest } from '../catalog/closest.ts';
import type { Rule } from './rule.ts';

/** A previous edition that no file of editions/ has. */
export const unknownEdition: Rule = {
  code: 'unknown-edition',
  scope: 'catalog',
  severity: 'error',
  description: 'An edition id that no file of editions/ has: moves would be counted from nothing.',
  checks: {
    edition({ previous }, { view }, report) {
      if (previous === undefined || view.edition(previous)) return;
      const suggestion = closest(
        previous,
        view.allEditions().map(({ id }) => id),
      );
      const hint = suggestion
        ? `Did you mean ${suggestion}?`
        : 'Write the id of a file in editions/, or leave it out.';
      report({
        message: `No edition “${previous}”. ${hint}`,
        path: ['previous'],
        data: { id: previous, suggestion },
      });
    },
  },
};
