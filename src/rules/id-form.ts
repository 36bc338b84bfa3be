import { editionIdFrom, idFrom, isDevice, isId, type NamedKind } from '../catalog/id.ts';
import { idMark } from '../catalog/marks.ts';
import { base } from './example.ts';
import { renameFile } from './fixes/make-fix.ts';
import type { Rule, RuleContext, RuleReport } from './rule.ts';

/** A file name that is no id as ids are written. */
export const idForm: Rule = {
  code: 'id-form',
  scope: 'catalog',
  severity: 'warning',
  description:
    'A file name that is not an id in small letters, digits and hyphens (an edition: 2025H2), which people would have to look up each time.',
  why: 'The name of a file is the id of its entry.',
  remedy: 'rename the file; every mention follows.',
  example: { file: 'factories/Gamma_One.yaml', bad: base.gamma },
  check: {
    hardware: (_, context, report) => check('hardware', context, report),
    factory: (_, context, report) => check('factory', context, report),
    edition: (_, context, report) => check('edition', context, report),
  },
};

function check(kind: NamedKind, { catalog, file: { id } }: RuleContext, report: RuleReport): void {
  // Where the id differs from another in case, id-case says more.
  if (isId(kind, id) || catalog.marked(idMark(kind, id)).length > 1) return;
  const written = kind === 'edition' ? editionIdFrom(id) : idFrom(id);
  const proposal = isId(kind, written) ? written : undefined;
  const form =
    kind === 'edition' ? 'a year and its part, such as 2025H2' : 'small letters, digits and hyphens';
  const hint = proposal === undefined ? '' : ` Rename it to ${proposal}.yaml.`;
  const why = isDevice(id) ? 'is a device on Windows, where no file can have that name' : `is not ${form}`;
  const message = `The file name is the id, and “${id}” ${why}.${hint}`;
  report({ message, path: [], fix: () => (proposal === undefined ? [] : [renameFile(proposal, true)]) });
}
