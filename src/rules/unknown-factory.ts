import type { Path } from '../document/node.ts';
import { base } from './example.ts';
import { didYouMean, nothingCalled } from './fixes/did-you-mean.ts';
import { remove } from './fixes/make-fix.ts';
import type { Rule, RuleContext, RuleReport } from './rule.ts';

/** A factory id that no file of factories/ has. */
export const unknownFactory: Rule = {
  code: 'unknown-factory',
  scope: 'catalog',
  severity: 'error',
  description:
    'An id that no file of factories/ has: a part, a predecessor, a tie or an exclusion that means nobody.',
  remedy: 'change it to the id that was meant, or delete it.',
  example: {
    file: base.draft,
    instead: base.previous,
    bad: `${base.previous}exclude: [{factory: betta, reason: not yet public}]\n`,
    good: `${base.previous}exclude: [{factory: beta, reason: not yet public}]\n`,
  },
  check: {
    factory(factory, context, report) {
      for (const key of ['partOf', 'supersedes'] as const) {
        for (const [index, id] of factory[key].entries()) check(context, id, [key, index], report);
      }
    },
    edition(edition, context, report) {
      for (const [i, tie] of edition.ties.entries()) {
        for (const [j, id] of tie.entries()) check(context, id, ['ties', i, j], report);
      }
      for (const [index, { factory }] of edition.exclude.entries()) {
        check(context, factory, ['exclude', index, 'factory'], report);
      }
    },
  },
};

function check(context: RuleContext, id: string, path: Path, report: RuleReport): void {
  const { catalog } = context;
  if (catalog.hasFile('factory', id)) return;
  const meant = catalog.spelling('factory').meant(id);
  const hint = meant.suggestion
    ? `Did you mean ${meant.suggestion}?`
    : `Add factories/${id}.yaml, or write the id of a file there.`;
  // An exclusion is a map: it means nothing without its factory.
  const whole = path[0] === 'exclude' ? path.slice(0, 2) : path;
  report({
    message: `${nothingCalled('factory', id)} ${hint}`,
    path,
    fix: () => [...didYouMean(context, path, meant), ...remove(context, whole)],
  });
}
