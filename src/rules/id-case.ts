import { idMark } from '../catalog/marks.ts';
import type { Rule, RuleContext, RuleReport } from './rule.ts';

/** Two ids that differ only in case. */
export const idCase: Rule = {
  code: 'id-case',
  scope: 'catalog',
  severity: 'error',
  description:
    'Two ids that differ only in case: on half of all file systems they are one file, and one of the two is lost.',
  checks: { hardware: check, factory: check, edition: check, ranking: check },
};

function check(_: unknown, { view, file }: RuleContext, report: RuleReport): void {
  for (const path of view.marked(idMark(file.kind, file.id))) {
    if (path === file.path) continue;
    const message = `${path} differs from this file only in case, and many file systems take both for one. Rename one.`;
    report({
      message,
      path: [],
      related: [{ file: path, span: { start: 0, end: 0 }, message: 'The other file.' }],
    });
  }
}
