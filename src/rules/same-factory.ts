import type { Factory } from '../catalog/entries.ts';
import { fileKind } from '../catalog/file-kind.ts';
import { nameMark } from '../catalog/marks.ts';
import type { CatalogView } from '../catalog/view.ts';
import type { Path } from '../document/node.ts';
import { areKin } from './kin.ts';
import { relatedTo } from './related.ts';
import { hangTogether } from './fixes/hang-together.ts';
import type { Rule } from './rule.ts';

/** Two files that go by the same name. */
export const sameFactory: Rule = {
  code: 'same-factory',
  scope: 'catalog',
  severity: 'error',
  description:
    'Two files of which one goes by a name or an alias of the other, case and punctuation apart: one factory that is counted twice.',
  checks: {
    factory(factory, { view, catalog }, report) {
      const told = new Set<string>();
      for (const { name, path } of namesOf(factory)) {
        for (const other of namesakes(view, name, factory.id)) {
          if (told.has(other) || areKin(view, factory.id, other)) continue;
          told.add(other);
          const message = `“${name}” is also ${other}. If they are the same, keep one file; if not, say how they hang together with partOf or supersedes, or tell their names apart.`;
          const related = relatedTo(catalog, 'factory', other, ['name'], 'The other of that name.');
          report({ message, path, related, data: { other } });
        }
      }
    },
  },
  fix: hangTogether,
};

/** The other factories that go by a name. */
export function namesakes(view: CatalogView, name: string, id: string): readonly string[] {
  const mark = nameMark(name);
  if (mark === undefined) return [];
  const ids = view.marked(mark).flatMap((path) => fileKind(path)?.id ?? []);
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
