import type { Factory } from '../catalog/entries.ts';
import { fileKind } from '../catalog/file-kind.ts';
import { areaMarks, nameMark, placeMarks, spotMarks } from '../catalog/marks.ts';
import type { CatalogView } from '../catalog/view.ts';
import { base } from './example.ts';
import { familyPaths, firstInOrder, isAmong, isAnyBefore, pathsBefore } from './crowd.ts';
import { linkFactories } from './fixes/link-factories.ts';
import { nameSome } from './name-some.ts';
import { placeIn } from './other-file.ts';
import type { Rule } from './rule.ts';
import { namesOf } from './same-factory.ts';

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
  asksOthers: true,
  check: {
    factory(factory, context, report) {
      const { catalog, file } = context;
      const near = pathsNear(catalog, factory, file.path);
      if (near.size === 0) return;
      // Of those that share a name it is told that they do.
      const named = namesOf(factory).flatMap(({ name }) => nameMark(name) ?? []);
      const namesakes = named.map((mark) => catalog.marked(mark)).filter(({ length }) => length > 1);
      const family = familyPaths(catalog, factory.id);
      for (const path of near)
        if (family.has(path) || namesakes.some((paths) => isAmong(paths, path))) near.delete(path);
      if (near.size === 0) return;
      const first = firstInOrder(near).flatMap((path) => fileKind(path)?.id ?? []);
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
  const marks = [...placeMarks(factory)];
  if (lat !== undefined && lon !== undefined) {
    // Nearly always nobody is anywhere near: the one to four large squares are asked before nine small ones.
    const around = areaMarks(owners, lat, lon);
    if (around.some((mark) => isAnyBefore(catalog, mark, own)))
      marks.push(...spotMarks(owners, lat, lon, nearby));
  }
  return pathsBefore(catalog, marks, own);
}

/** In hundredths of a degree, a kilometre or less: nearer than two campuses of one owner lie to each other. */
const nearby = 1;
