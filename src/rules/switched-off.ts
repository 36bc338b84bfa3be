import { switchedOffFixes } from './fixes/batch.ts';
import { firstPlace } from './places-in-text.ts';
import type { Rule } from './rule.ts';

/** A batch that is switched off, and nobody says when. */
export const switchedOff: Rule = {
  code: 'switched-off',
  scope: 'entry',
  severity: 'warning',
  description:
    'A batch that is decommissioned without until: no list counts it, not even those of days on which it ran, so that earlier ranks change and moves are wrong.',
  checks: {
    factory({ batches }, { catalog, file }, report) {
      for (const { status, until, path } of batches) {
        if (status !== 'decommissioned' || until !== undefined) continue;
        const message =
          'Switched off, but not when: no list counts this batch, not even those of days on which it ran. Write until, the day from which it did not run.';
        report({ message, ...firstPlace(catalog.document(file).root, path), data: { batch: path } });
      }
    },
  },
  fix: switchedOffFixes,
};
