import type { Factory } from '../catalog/entries.ts';
import { entryPath, fileKind } from '../catalog/file-kind.ts';
import { areaMarks, placeMarks, spotMarks, type Mark } from '../catalog/marks.ts';
import type { CatalogView } from '../catalog/view.ts';
import { base } from './example.ts';
import { familyOf } from './factory-family.ts';
import { linkFactories } from './fixes/link-factories.ts';
import { mostNamed, nameSome } from './name-some.ts';
import { placeIn } from './other-file.ts';
import type { Rule } from './rule.ts';
import { namesakes, namesOf } from './same-factory.ts';

/** Two files of one owner at one place. */
export const samePlace: Rule = {
  code: 'same-place',
  scope: 'catalog',
  severity: 'warning',
  description:
    'Two factories of one owner at the same place, or within about a kilometre: often one factory that is counted twice, such as two phases of it.',
  why: 'Phases of one site are often listed one by one, each with everything before it. It is told once, of the file whose id comes later, and not where one is part of the other or supersedes it.',
  remedy:
    'say how they hang together with `partOf` or `supersedes`; where they are two, silence it with the reason.',
  example: {
    file: 'factories/gamma.yaml',
    bad: base.gamma.replace('[Cube]', '[Acme]').replace('{text: Not stated}', '{place: Quincy, country: US}'),
    good: base.gamma
      .replace('[Cube]', '[Acme]')
      .replace('{text: Not stated}', '{place: Quincy, country: US}')
      .replace('status: planned\n', 'status: planned\npartOf: alpha\n'),
  },
  check: {
    factory(factory, context, report) {
      const { catalog, file } = context;
      const near = pathsNear(catalog, factory, file.path);
      if (near.size === 0) return;
      const told = [
        ...familyOf(catalog, factory.id),
        ...namesOf(factory).flatMap(({ name }) => namesakes(catalog, name, factory.id)),
      ];
      for (const id of told) near.delete(entryPath('factory', id));
      if (near.size === 0) return;
      const first = firstOf(near).flatMap((path) => fileKind(path)?.id ?? []);
      report({
        message: `${nameSome(first, near.size)} ${near.size > 1 ? 'are' : 'is'} of the same owner at the same place. If they are one factory, or one is a part or a later phase of the other, say so with partOf or supersedes.`,
        path: ['location', factory.location.place === undefined ? 'lat' : 'place'],
        related: first.flatMap((other) =>
          placeIn(catalog, 'factory', other, ['location'], 'The other at that place.'),
        ),
        fix: () => first.flatMap((other) => linkFactories(context, other)),
      });
    },
  },
};

/** The paths of the factories near one that come before its own. */
function pathsNear(catalog: CatalogView, factory: Factory, own: string): Set<string> {
  const { owners, location } = factory;
  const { lat, lon } = location;
  const near = new Set<string>();
  const look = (marks: readonly Mark[]): boolean => {
    const before = near.size;
    for (const mark of marks) {
      for (const path of catalog.marked(mark)) {
        if (path >= own) break;
        near.add(path);
      }
    }
    return near.size > before;
  };
  look(placeMarks(factory));
  if (lat === undefined || lon === undefined) return near;
  // Nearly always nobody is anywhere near: the one to four large squares are asked before nine small ones.
  const around = areaMarks(owners, lat, lon);
  if (around.some((mark) => catalog.marked(mark).some((path) => path !== own))) {
    look(spotMarks(owners, lat, lon, nearby));
  }
  return near;
}

/** In hundredths of a degree, a kilometre or less: nearer than two campuses of one owner lie to each other. */
const nearby = 1;

/** The first paths in order, as many as are named: of a crowd it would take long to order all. */
function firstOf(paths: Iterable<string>): readonly string[] {
  const first: string[] = [];
  for (const path of paths) {
    if (first.length === mostNamed && path > (first.at(-1) ?? '')) continue;
    first.push(path);
    first.sort();
    first.length = Math.min(first.length, mostNamed);
  }
  return first;
}
