import type { Batch } from '../catalog/entries.ts';
import { firstPlace } from './places-in-text.ts';
import { base } from './example.ts';
import type { Rule } from './rule.ts';

/** A batch without any figure. */
export const nothingToCount: Rule = {
  code: 'nothing-to-count',
  scope: 'entry',
  severity: 'warning',
  description:
    'A batch without a count, equivalents, power or cost: it takes every total from its factory, since unknown is never 0.',
  remedy: 'add what the source states; where it states nothing, silence it with the reason.',
  example: { file: base.alpha, instead: base.batch, bad: base.batch.replace('    count: 100,000\n', '') },
  check: {
    factory({ batches }, { document }, report) {
      for (const batch of batches) {
        if (hasFigure(batch)) continue;
        const message =
          'Nothing to count: neither count, equivalents, power, itPower nor cost. The factory has no total before one is known.';
        report({ message, ...firstPlace(document().root, batch.path) });
      }
    },
  },
};

function hasFigure({ count, equivalents, power, itPower, cost }: Batch): boolean {
  return (count ?? equivalents ?? power ?? itPower ?? cost) !== undefined;
}
