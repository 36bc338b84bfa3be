import { dateOrderFixes } from './fixes/batch.ts';
import type { Rule } from './rule.ts';

/** Dates in an order that cannot be. */
export const dateOrder: Rule = {
  code: 'date-order',
  scope: 'catalog',
  severity: 'error',
  description:
    'A batch that ends before it begins, which no list ever counts, or a previous edition that is not earlier, from which moves would be counted backwards.',
  checks: {
    factory({ batches }, _, report) {
      for (const { since, until, path } of batches) {
        if (since === undefined || until === undefined || until > since) continue;
        const when = until === since ? 'on the day it begins' : `before it begins, on ${since}`;
        const message = `Ends on ${until}, ${when}: no list counts this batch. A short date means its first day.`;
        report({ message, path: [...path, 'until'], data: { batch: path } });
      }
    },
    edition({ id, asOf, previous }, { view }, report) {
      const before = previous === undefined || previous === id ? undefined : view.edition(previous);
      if (previous === undefined || (previous !== id && !before) || (before && before.asOf < asOf)) return;
      const which = before ? `${previous} speaks of ${before.asOf}` : 'this is the edition itself';
      const message = `The previous edition must be of an earlier day than ${asOf}, and ${which}.`;
      report({ message, path: ['previous'], data: { remove: ['previous'] } });
    },
  },
  fix: dateOrderFixes,
};
