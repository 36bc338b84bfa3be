import { idFrom } from '../catalog/id.ts';
import { idMark } from '../catalog/marks.ts';
import { base } from './example.ts';
import { renameFile } from './fixes/make-fix.ts';
import { mostNamed, nameSome } from './name-some.ts';
import type { Rule, RuleContext, RuleReport } from './rule.ts';

/** Two ids that differ only in case. */
export const idCase: Rule = {
  code: 'id-case',
  scope: 'catalog',
  severity: 'error',
  description:
    'Two ids that differ only in case: on half of all file systems they are one file, and one of the two is lost.',
  why: 'It is told once, of the file with the capitals.',
  remedy: 'rename one of the two; every mention follows.',
  example: { file: 'factories/Beta.yaml', bad: base.gamma },
  asksOthers: true,
  check: { hardware: check, factory: check, edition: check, ranking: check },
};

function check(_: unknown, context: RuleContext, report: RuleReport): void {
  const { catalog, file } = context;
  // Capitals come first in the order of paths: the file that is written as ids are is the last, and says nothing.
  const others = catalog.marked(idMark(file.kind, file.id)).filter((path) => path > file.path);
  if (others.length === 0) return;
  const differ = others.length > 1 ? 'differ' : 'differs';
  report({
    message: `${nameSome(others)} ${differ} from this file only in case, and many file systems take both for one. Rename one.`,
    path: [],
    related: others.slice(0, mostNamed).map((path) => {
      return { file: path, span: { start: 0, end: 0 }, message: 'The other file.' };
    }),
    fix: () => [renameFile(freeId(context))],
  });
}

/** This id with a number, so that no other differs from it only in case. */
function freeId({ catalog, file: { kind, id } }: RuleContext): string {
  const plain = idFrom(id);
  let number = 2;
  while (catalog.marked(idMark(kind, `${plain}-${number}`)).length > 0) number += 1;
  return `${plain}-${number}`;
}
