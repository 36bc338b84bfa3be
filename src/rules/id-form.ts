import type { Rule, RuleContext, RuleReport } from './rule.ts';

/** A file name that is no id as ids are written. */
export const idForm: Rule = {
  code: 'id-form',
  scope: 'entry',
  severity: 'warning',
  description:
    'A file name that is not an id in small letters, digits and hyphens (an edition: 2025H2), which people would have to look up each time.',
  checks: {
    hardware: (_, context, report) => check(context, kebab, kebabOf, report),
    factory: (_, context, report) => check(context, kebab, kebabOf, report),
    edition: (_, context, report) => check(context, edition, editionOf, report),
  },
};

const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const edition = /^\d{4}(?:[HQ]\d|-\d{2}(?:-\d{2})?)?$/;

function check(
  { file: { id, kind } }: RuleContext,
  form: RegExp,
  proposalOf: (id: string) => string,
  report: RuleReport,
): void {
  if (form.test(id)) return;
  const written = proposalOf(id);
  const proposal = form.test(written) ? written : undefined;
  const wanted =
    kind === 'edition' ? 'a year and its part, such as 2025H2' : 'small letters, digits and hyphens';
  const hint = proposal === undefined ? '' : ` Rename it to ${proposal}.yaml.`;
  const message = `The file name is the id, and “${id}” is not ${wanted}.${hint}`;
  report({ message, path: [], data: { proposal } });
}

/** An id in small letters, digits and hyphens from any text; empty where it has none. */
export function kebabOf(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '');
  const spaced = plain.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
  return spaced.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}

function editionOf(text: string): string {
  const [, year = '', part = ''] = /(\d{4})\W*([hq]\d)?/i.exec(text) ?? [];
  return year + part.toUpperCase();
}
