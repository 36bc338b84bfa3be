import type { Factory } from '../catalog/entries.ts';
import { fileKind } from '../catalog/file-kind.ts';
import { nameMark } from '../catalog/marks.ts';
import type { Path } from '../document/node.ts';
import { base } from './example.ts';
import { familyPaths, isAnyBefore } from './crowd.ts';
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
      const found = namesOf(factory).flatMap(({ name, path }) => {
        const mark = nameMark(name);
        return mark !== undefined && isAnyBefore(catalog, mark, file.path) ? [{ name, path, mark }] : [];
      });
      if (found.length === 0) return;
      const family = familyPaths(catalog, factory.id);
      const paths = new Set<string>();
      const shared = found.filter(({ mark }) => addStrangers(paths, catalog.marked(mark), family, file.path));
      const [first] = shared;
      if (!first) return;
      const others = [...paths].slice(0, mostNamed).flatMap((path) => fileKind(path)?.id ?? []);
      const names = nameSome([...new Set(shared.map(({ name }) => `“${name}”`))]);
      report({
        message: `${names} ${shared.length > 1 ? 'are' : 'is'} also ${nameSome(others, paths.size)}. If they are the same, keep one file; if not, say how they hang together with partOf or supersedes, or tell their names apart.`,
        path: first.path,
        related: others.flatMap((other) =>
          placeIn(catalog, 'factory', other, ['name'], 'The other of that name.'),
        ),
        fix: () => others.flatMap((other) => linkFactories(context, other)),
      });
    },
  },
};

/** Adds the sorted paths before `own` that are not of its family, until there are enough; returns whether there are any. */
function addStrangers(
  found: Set<string>,
  paths: readonly string[],
  family: ReadonlySet<string>,
  own: string,
): boolean {
  let isAny = false;
  for (const path of paths) {
    if (path >= own || (isAny && found.size > mostCounted)) break;
    if (family.has(path)) continue;
    isAny = true;
    found.add(path);
  }
  return isAny;
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
