import { insertPair } from '../document/edits.ts';
import { nodeAt, type Path } from '../document/node.ts';
import { base } from './example.ts';
import type { Fix } from './fix.ts';
import { makeStub } from './fixes/make-fix.ts';
import { firstPlace } from './places-in-text.ts';
import type { Rule, RuleContext } from './rule.ts';

/** A batch that is switched off, and nobody says when. */
export const switchedOff: Rule = {
  code: 'switched-off',
  scope: 'entry',
  severity: 'warning',
  description:
    'A batch that is decommissioned without until: no list counts it, not even those of days on which it ran, so that earlier ranks change and moves are wrong.',
  why: 'With `until`, lists of earlier days keep it, and later ones do not.',
  remedy: 'write `until`, the day from which it did not run.',
  example: {
    file: base.alpha,
    instead: base.batch,
    bad: base.batch.replace('    source', '    status: decommissioned\n    source'),
    good: base.batch.replace('    source', '    until: 2025-11\n    status: decommissioned\n    source'),
  },
  check: {
    factory({ batches }, context, report) {
      for (const { status, until, path } of batches) {
        if (status !== 'decommissioned' || until !== undefined) continue;
        const message =
          'Switched off, but not when: no list counts this batch, not even those of days on which it ran. Write until, the day from which it did not run.';
        report({
          message,
          ...firstPlace(context.document().root, path),
          fix: () => beginUntil(context, path),
        });
      }
    },
  },
};

/** Begins the day on which a batch was switched off: only a person knows it. */
function beginUntil(context: RuleContext, batch: Path): readonly Fix[] {
  const document = context.document();
  const after = nodeAt(document.root, [...batch, 'since']) ? 'since' : undefined;
  const edit = insertPair(document, batch, 'until', '', after);
  return makeStub(context, 'Say until when it ran', edit && { ...edit, text: `${edit.text} ` });
}
