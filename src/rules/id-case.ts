import { idFrom } from '../catalog/id.ts';
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

function check(_: unknown, context: RuleContext, report: RuleReport): void {
  const { view, file } = context;
  for (const path of view.marked(idMark(file.kind, file.id))) {
    if (path === file.path) continue;
    const message = `${path} differs from this file only in case, and many file systems take both for one. Rename one.`;
    report({
      message,
      path: [],
      data: { proposal: freeId(context) },
      related: [{ file: path, span: { start: 0, end: 0 }, message: 'The other file.' }],
    });
  }
}

/** This id with a number, so that no other differs from it only in case. */
function freeId({ view, file: { kind, id } }: RuleContext): string {
  const plain = idFrom(id);
  let number = 2;
  while (view.marked(idMark(kind, `${plain}-${number}`)).length > 0) number += 1;
  return `${plain}-${number}`;
}
