import type { Factory } from '../catalog/entries.ts';
import { fileKind } from '../catalog/file-kind.ts';
import { nameMark, type Mark } from '../catalog/marks.ts';
import type { CatalogView } from '../catalog/view.ts';
import type { Path } from '../document/node.ts';
import { base } from './example.ts';
import { countBefore, countStrangers, isAnyBefore, mostLookedAt } from './crowd.ts';
import { familyPaths } from './factory-family.ts';
import { linkFactories } from './fixes/link-factories.ts';
import { mostCounted, mostNamed, nameSome } from './name-some.ts';
import { placeIn } from './other-file.ts';
import type { Rule } from './rule.ts';

/** Two files that go by the same name. */
export const sameFactory: Rule = {
  code: 'same-factory',
  scope: 'catalog',
  severity: 'error',
  description:
    'Two files of which one goes by a name or an alias of the other, case and punctuation apart: one factory that is counted twice.',
  why: 'It is told once, of the file whose id comes later. It is not told where one is part of the other or supersedes it, at any distance.',
  remedy:
    'keep one file, say how they hang together with `partOf` or `supersedes`, or tell their names apart.',
  example: {
    file: 'factories/gamma.yaml',
    bad: base.gamma.replace('name: Gamma', 'name: Gamma\naliases: ["ALPHA"]'),
    good: base.gamma,
  },
  asksOthers: true,
  check: {
    factory(factory, context, report) {
      const { catalog, file } = context;
      if (!hasNamesake(factory, catalog, file.path)) return;
      const found = namesOf(factory).flatMap(({ name, path }) => {
        const mark = nameMark(name);
        return mark !== undefined && isAnyBefore(catalog, mark, file.path) ? [{ name, path, mark }] : [];
      });
      const family = familyPaths(catalog, factory.id);
      const shared = found.filter(({ mark }) => hasStranger(catalog.marked(mark), family, file.path));
      const [first] = shared;
      if (!first) return;
      const marks = shared.map(({ mark }) => mark);
      const others = firstStrangers(catalog, marks, family, file.path).flatMap(
        (path) => fileKind(path)?.id ?? [],
      );
      const count = countAll(catalog, marks, family, file.path);
      const names = nameSome([...new Set(shared.map(({ name }) => `“${name}”`))]);
      report({
        message: `${names} ${shared.length > 1 ? 'are' : 'is'} also ${nameSome(others, count)}. If they are the same, keep one file; if not, say how they hang together with partOf or supersedes, or tell their names apart.`,
        path: first.path,
        related: others.flatMap((other) =>
          placeIn(catalog, 'factory', other, ['name'], 'The other of that name.'),
        ),
        fix: () => others.flatMap((other) => linkFactories(context, other)),
      });
    },
  },
};

/** Whether a file before `own` goes by one of the names: of nearly every file none does. */
function hasNamesake({ name, aliases }: Factory, catalog: CatalogView, own: string): boolean {
  const isShared = (each: string): boolean => {
    const mark = nameMark(each);
    return mark !== undefined && isAnyBefore(catalog, mark, own);
  };
  return isShared(name) || aliases.some(isShared);
}

function hasStranger(paths: readonly string[], family: ReadonlySet<string>, own: string): boolean {
  const first = paths.find((path) => path >= own || !family.has(path));
  return first !== undefined && first < own;
}

/** The first that bear one of these marks, mark by mark, as many as are named. */
function firstStrangers(
  catalog: CatalogView,
  marks: readonly Mark[],
  family: ReadonlySet<string>,
  own: string,
): readonly string[] {
  const first = new Set<string>();
  for (const mark of marks) {
    for (const path of catalog.marked(mark)) {
      if (path >= own || first.size === mostNamed) break;
      if (!family.has(path)) first.add(path);
    }
  }
  return [...first];
}

/** How many bear one of these marks, come before `own` and are not of its family; of very many, more than are counted. */
function countAll(
  catalog: CatalogView,
  marks: readonly Mark[],
  family: ReadonlySet<string>,
  own: string,
): number {
  const before = marks.map((mark) => countBefore(catalog.marked(mark), own));
  const most = Math.max(...before);
  if (most - family.size > mostCounted) return most - family.size;
  return countStrangers(catalog.crowd(marks, [], most > mostLookedAt ? most : mostLookedAt), family, own);
}

/** The names of a factory, and where they stand. */
export function namesOf({
  name,
  aliases,
}: Factory): readonly { readonly name: string; readonly path: Path }[] {
  return [
    { name, path: ['name'] },
    ...aliases.map((alias, index) => ({ name: alias, path: ['aliases', index] })),
  ];
}
