import type { Factory } from '../catalog/entries.ts';
import { entryPath, fileKind } from '../catalog/file-kind.ts';
import { nameMark } from '../catalog/marks.ts';
import type { CatalogView } from '../catalog/view.ts';
import type { Path } from '../document/node.ts';
import { base } from './example.ts';
import { familyOf } from './factory-family.ts';
import { linkFactories } from './fixes/link-factories.ts';
import { mostNamed, nameSome } from './name-some.ts';
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
  check: {
    factory(factory, context, report) {
      const { catalog, file } = context;
      const found = namesOf(factory).flatMap(({ name, path }) => {
        const others = namesakes(catalog, name, factory.id).filter(
          (other) => entryPath('factory', other) < file.path,
        );
        return others.length > 0 ? [{ name, path, others }] : [];
      });
      if (found.length === 0) return;
      const family = familyOf(catalog, factory.id);
      const shared = found.filter(({ others }) => others.some((other) => !family.has(other)));
      const [first] = shared;
      if (!first) return;
      const others = [...new Set(shared.flatMap((each) => each.others))].filter((id) => !family.has(id));
      const names = nameSome([...new Set(shared.map(({ name }) => `“${name}”`))]);
      report({
        message: `${names} ${shared.length > 1 ? 'are' : 'is'} also ${nameSome(others)}. If they are the same, keep one file; if not, say how they hang together with partOf or supersedes, or tell their names apart.`,
        path: first.path,
        related: others
          .slice(0, mostNamed)
          .flatMap((other) => placeIn(catalog, 'factory', other, ['name'], 'The other of that name.')),
        fix: () => others.slice(0, mostNamed).flatMap((other) => linkFactories(context, other)),
      });
    },
  },
};

/** The other factories that go by a name. */
export function namesakes(catalog: CatalogView, name: string, id: string): readonly string[] {
  const mark = nameMark(name);
  if (mark === undefined) return [];
  const ids = catalog.marked(mark).flatMap((path) => fileKind(path)?.id ?? []);
  return ids.filter((other) => other !== id);
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
