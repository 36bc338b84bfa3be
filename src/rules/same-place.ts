import type { Factory } from '../catalog/entries.ts';
import { fileKind } from '../catalog/file-kind.ts';
import { placeMarks, spotMarks } from '../catalog/marks.ts';
import type { CatalogView } from '../catalog/view.ts';
import { areKin } from './kin.ts';
import { relatedTo } from './related.ts';
import { hangTogether } from './fixes/hang-together.ts';
import type { Rule } from './rule.ts';
import { namesakes, namesOf } from './same-factory.ts';

/** Two files of one owner at one place. */
export const samePlace: Rule = {
  code: 'same-place',
  scope: 'catalog',
  severity: 'warning',
  description:
    'Two factories of one owner at the same place, or within about a kilometre: often one factory that is counted twice, such as two phases of it.',
  checks: {
    factory(factory, { view, catalog }, report) {
      const told = new Set(namesOf(factory).flatMap(({ name }) => namesakes(view, name, factory.id)));
      for (const other of neighbours(view, factory)) {
        if (told.has(other) || areKin(view, factory.id, other)) continue;
        told.add(other);
        const message = `${other} is of the same owner at the same place. If they are one factory, or one is a part or a later phase of the other, say so with partOf or supersedes.`;
        const related = relatedTo(catalog, 'factory', other, ['location'], 'The other at that place.');
        const path = ['location', factory.location.place === undefined ? 'lat' : 'place'];
        report({ message, path, related, data: { other } });
      }
    },
  },
  fix: hangTogether,
};

/** A hundredth of a degree is a kilometre or less: nearer than two campuses of one owner lie to each other. */
const near = 0.01;

function neighbours(view: CatalogView, factory: Factory): ReadonlySet<string> {
  const { lat, lon } = factory.location;
  const marks = [...placeMarks(factory)];
  if (lat !== undefined && lon !== undefined) {
    for (const up of [-near, 0, near]) {
      for (const across of [-near, 0, near]) marks.push(...spotMarks(factory.owners, lat + up, lon + across));
    }
  }
  const ids = marks.flatMap((mark) => view.marked(mark)).flatMap((path) => fileKind(path)?.id ?? []);
  return new Set(ids.filter((id) => id !== factory.id));
}
