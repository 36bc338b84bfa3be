import { nodeAt, type Path } from '../document/node.ts';
import { base } from './example.ts';
import type { Fix } from './fix.ts';
import { makeFix, remove } from './fixes/make-fix.ts';
import type { Rule, RuleContext } from './rule.ts';

/** Dates in an order that cannot be. */
export const dateOrder: Rule = {
  code: 'date-order',
  scope: 'catalog',
  severity: 'error',
  description:
    'A batch that ends before it begins, which no list ever counts, or a previous edition that is not earlier, from which moves would be counted backwards.',
  remedy: 'swap or correct the dates; a short date means its first day.',
  example: {
    file: base.alpha,
    instead: base.batch,
    bad: base.batch.replace('since: 2024-10', 'since: 2024-10\n    until: 2024'),
  },
  check: {
    factory({ batches }, context, report) {
      for (const { since, until, path } of batches) {
        if (since === undefined || until === undefined || until > since) continue;
        const when = until === since ? 'on the day it begins' : `before it begins, on ${since}`;
        const message = `Ends on ${until}, ${when}: no list counts this batch. A short date means its first day.`;
        report({ message, path: [...path, 'until'], fix: () => swap(context, path) });
      }
    },
    edition({ id, asOf, previous }, context, report) {
      const before =
        previous === undefined || previous === id ? undefined : context.catalog.edition(previous);
      if (previous === undefined || (previous !== id && !before) || (before && before.asOf < asOf)) return;
      const which = before ? `${previous} speaks of ${before.asOf}` : 'this is the edition itself';
      const message = `The previous edition must be of an earlier day than ${asOf}, and ${which}.`;
      report({ message, path: ['previous'], fix: () => remove(context, ['previous'], { preferred: true }) });
    },
  },
};

/** Dates that changed places. */
function swap(context: RuleContext, batch: Path): readonly Fix[] {
  const { root, text } = context.document();
  const [since, until] = [nodeAt(root, [...batch, 'since']), nodeAt(root, [...batch, 'until'])];
  const written = (node: typeof since): string => (node ? text.slice(node.start, node.end) : '');
  if (written(since) === written(until)) return [];
  return makeFix(context, 'Swap since and until', [
    since && { start: since.start, end: since.end, text: written(until) },
    until && { start: until.start, end: until.end, text: written(since) },
  ]);
}
