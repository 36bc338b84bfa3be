import { baseCodes } from '../../src/rules/base-codes.ts';
import { rules } from '../../src/rules/registry.ts';
import type { Problem } from '../../src/catalog/problem.ts';
import { base, problemsOf, worldOf } from '../../test/rules/support/world.ts';
import { baseSections } from './base-sections.ts';
import { rulesPage, type Documented, type Example, type Section } from './page.ts';
import { ruleSections } from './rule-sections.ts';

/** The text of docs/rules.md. */
export function rulesDocument(): string {
  return rulesPage(documentedBase(), documentedRules());
}

/** Every rule with its section. */
export function documentedRules(): readonly Documented[] {
  return rules.map(({ code, severity, scope, description }) => {
    return { code, severity, scope, description, ...sectionOf(ruleSections, code) };
  });
}

/** Every code of the readers with its section. */
export function documentedBase(): readonly Documented[] {
  return baseCodes.map(({ code, description, severity }) => {
    return {
      code,
      severity: severity ?? 'error',
      scope: 'entry',
      description,
      ...sectionOf(baseSections, code),
    };
  });
}

/** What the checker finds in a catalog with an example in it, by file. */
export function problemsIn({ file, instead, text, beside }: Example): readonly {
  readonly path: string;
  readonly problem: Problem;
}[] {
  if (text === '') return refused(file);
  const whole = instead === undefined ? text : replaced(base[file] ?? '', instead, text);
  return problemsOf(worldOf({ ...beside, [file]: whole }));
}

function refused(path: string): ReturnType<typeof problemsIn> {
  const world = worldOf();
  const name = path.slice(path.indexOf('/') + 1, -'.yml'.length);
  world.catalog.update([{ path, refused: `The ending is .yml. Rename the file to ${name}.yaml.` }]);
  return problemsOf(world);
}

function replaced(whole: string, from: string, to: string): string {
  if (whole.split(from).length !== 2) throw new Error(`“${from}” does not stand there once`);
  return whole.replace(from, () => to);
}

function sectionOf(
  sections: Readonly<Record<string, Section>>,
  code: string,
): Section & { readonly message: string } {
  const section = sections[code];
  if (!section) throw new Error(`${code} has no section: add one in scripts/rules-doc/`);
  const found = problemsIn(section.example).find(
    ({ path, problem }) => path === section.example.file && problem.code === code,
  );
  if (!found) throw new Error(`The example of ${code} has no such problem`);
  return { ...section, message: found.problem.message };
}
