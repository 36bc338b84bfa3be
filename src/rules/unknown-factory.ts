import type { CatalogView } from '../catalog/view.ts';
import type { Path } from '../document/node.ts';
import { unknownFactoryFixes } from './fixes/unknown-id.ts';
import { hasFile } from './has-file.ts';
import type { Rule, RuleReport } from './rule.ts';
import { suggestId } from './suggest-id.ts';

/** A factory id that no file of factories/ has. */
export const unknownFactory: Rule = {
  code: 'unknown-factory',
  scope: 'catalog',
  severity: 'error',
  description:
    'An id that no file of factories/ has: a part, a predecessor, a tie or an exclusion that means nobody.',
  checks: {
    factory(factory, { view }, report) {
      for (const key of ['partOf', 'supersedes'] as const) {
        for (const [index, id] of factory[key].entries()) check(view, id, [key, index], report);
      }
    },
    edition(edition, { view }, report) {
      for (const [i, tie] of edition.ties.entries()) {
        for (const [j, id] of tie.entries()) check(view, id, ['ties', i, j], report);
      }
      for (const [index, { factory }] of edition.exclude.entries()) {
        check(view, factory, ['exclude', index, 'factory'], report);
      }
    },
  },
  fix: unknownFactoryFixes,
};

function check(view: CatalogView, id: string, path: Path, report: RuleReport): void {
  if (hasFile(view, 'factory', id)) return;
  const meant = suggestId(id, view.allFactories());
  const hint = meant.suggestion
    ? `Did you mean ${meant.suggestion}?`
    : `Add factories/${id}.yaml, or write the id of a file there.`;
  report({ message: `No factory “${id}”. ${hint}`, path, data: { id, ...meant } });
}
