import type { Edition } from '../catalog/entries.ts';
import type { Path } from '../document/node.ts';
import { base } from './example.ts';
import { remove } from './fixes/make-fix.ts';
import type { Rule, RuleContext, RuleReport } from './rule.ts';
import { tiesOf } from './ties.ts';

/** An entry of `ties` or `exclude` that changes nothing. */
export const noEffect: Rule = {
  code: 'no-effect',
  scope: 'catalog',
  severity: 'warning',
  description:
    'An entry of ties for a factory that ties with none, or of exclude for one that takes no part: the list is not what its editors think they decided.',
  why: 'The ties of a published edition are held against its list as it was published, which no later edit unties.',
  remedy: 'delete it, or mend what it was meant for.',
  example: {
    file: base.draft,
    instead: base.previous,
    bad: `${base.previous}kinds: [campus]\nexclude: [{factory: alpha, reason: no site}]\n`,
    good: `${base.previous}kinds: [campus]\n`,
  },
  check: {
    edition(edition, context, report) {
      checkExclude(edition, context, report);
      if (edition.ties.length > 0) checkTies(edition, context, report);
    },
  },
};

function checkExclude({ exclude, kinds }: Edition, context: RuleContext, report: RuleReport): void {
  const seen = new Set<string>();
  for (const [index, { factory }] of exclude.entries()) {
    const found = context.catalog.factory(factory);
    const twice = seen.has(factory);
    seen.add(factory);
    const kind = found?.kind;
    const outside = found && kinds && !(kind && kinds.includes(kind));
    if (!twice && !outside) continue;
    const why = twice
      ? 'is excluded above already'
      : `takes no part: the list has ${kind ? `no ${kind}s` : 'none whose kind is not stated'}`;
    noted(`${factory} ${why}`, ['exclude', index, 'factory'], ['exclude', index], context, report);
  }
}

function checkTies(edition: Edition, context: RuleContext, report: RuleReport): void {
  const excluded = new Set(edition.exclude.map(({ factory }) => factory));
  const seen = new Set<string>();
  const whyUntied = tiesOf(edition, context);
  for (const [i, tie] of edition.ties.entries()) {
    for (const [j, id] of tie.entries()) {
      const why = seen.has(id)
        ? 'stands in ties above already'
        : excluded.has(id)
          ? 'is excluded'
          : whyUntied(id);
      seen.add(id);
      if (why !== undefined && context.catalog.factory(id))
        noted(`${id} ${why}`, ['ties', i, j], ['ties', i, j], context, report);
    }
  }
}

function noted(what: string, path: Path, whole: Path, context: RuleContext, report: RuleReport): void {
  const message = `This does nothing: ${what}. Delete it, or mend what it was meant for.`;
  report({ message, path, tags: ['unnecessary'], fix: () => remove(context, whole, { preferred: true }) });
}
