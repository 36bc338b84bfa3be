import type { Factory } from '../catalog/entries.ts';
import { fileKind } from '../catalog/file-kind.ts';
import { areaMarks, nameMark, placeMarks, spotMarks, type Mark } from '../catalog/marks.ts';
import type { CatalogView } from '../catalog/view.ts';
import { base } from './example.ts';
import {
  countBefore,
  countStrangers,
  firstInOrder,
  isAmong,
  isAnyBefore,
  mostLookedAt,
  pathsBefore,
} from './crowd.ts';
import { familyPaths } from './factory-family.ts';
import { linkFactories } from './fixes/link-factories.ts';
import { mostNamed, nameSome } from './name-some.ts';
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
      const marks = marksNear(catalog, factory, file.path);
      if (marks.length === 0) return;
      // Of those that share a name it is told that they do.
      const named = namesOf(factory).flatMap(({ name }) => nameMark(name) ?? []);
      const namesakes = named.filter((mark) => catalog.marked(mark).length > 1);
      const family = familyPaths(catalog, factory.id);
      const { first, count } = strangersNear(catalog, marks, namesakes, family, file.path);
      if (count === 0) return;
      report({
        message: `${nameSome(first, count)} ${count > 1 ? 'are' : 'is'} of the same owner at the same place. If they are one factory, or one is a part or a later phase of the other, say so with partOf or supersedes.`,
        path: ['location', factory.location.place === undefined ? 'lat' : 'place'],
        related: first.flatMap((other) =>
          placeIn(catalog, 'factory', other, ['location'], 'The other at that place.'),
        ),
        fix: () => first.flatMap((other) => linkFactories(context, other)),
      });
    },
  },
};

/** The marks of what is near a factory that another bears too, in a file before its own. */
function marksNear(catalog: CatalogView, factory: Factory, own: string): readonly Mark[] {
  const { owners, location } = factory;
  const { lat, lon } = location;
  const isShared = (mark: Mark): boolean => isAnyBefore(catalog, mark, own);
  const place = placeMarks(factory).filter(isShared);
  if (lat === undefined || lon === undefined) return place;
  // Nearly always nobody is anywhere near: the one to four large squares are asked before nine small ones.
  if (!areaMarks(owners, lat, lon).some(isShared)) return place;
  return [...place, ...spotMarks(owners, lat, lon, nearby).filter(isShared)];
}

/** Who is near, but those of its family and name: the first ids, and how many there are. */
function strangersNear(
  catalog: CatalogView,
  marks: readonly Mark[],
  namesakes: readonly Mark[],
  family: ReadonlySet<string>,
  own: string,
): { readonly first: readonly string[]; readonly count: number } {
  const idsOf = (paths: Iterable<string>): readonly string[] =>
    firstInOrder(paths).flatMap((path) => fileKind(path)?.id ?? []);
  const before = marks.reduce((sum, mark) => sum + countBefore(catalog.marked(mark), own), 0);
  if (before >= mostLookedAt) {
    const others = namesakes.map((mark) => catalog.marked(mark));
    const near = pathsBefore(catalog, marks, own);
    for (const path of near)
      if (family.has(path) || others.some((paths) => isAmong(paths, path))) near.delete(path);
    return { first: idsOf(near), count: near.size };
  }
  const near = catalog.crowd(marks, namesakes, mostLookedAt);
  const first: string[] = [];
  for (const path of near) {
    if (path >= own || first.length === mostNamed) break;
    if (!family.has(path)) first.push(path);
  }
  return { first: idsOf(first), count: countStrangers(near, family, own) };
}

/** In hundredths of a degree, a kilometre or less: nearer than two campuses of one owner lie to each other. */
const nearby = 1;
