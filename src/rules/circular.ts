import type { WayUp } from '../catalog/family-graph.ts';
import type { Path } from '../document/node.ts';
import { base } from './example.ts';
import { remove } from './fixes/make-fix.ts';
import { mostNamed, nameSome } from './name-some.ts';
import type { Rule } from './rule.ts';

/** Factories that are parts of each other, or replace each other, in a circle. */
export const circular: Rule = {
  code: 'circular',
  scope: 'catalog',
  severity: 'error',
  description:
    'Factories that are parts of each other, or supersede each other, in a circle: none stands above the other, so all are counted.',
  remedy: 'delete the statement that is wrong.',
  example: { file: base.alpha, instead: base.status, bad: `${base.status}partOf: alpha\n` },
  check: {
    factory({ id, partOf, supersedes }, context, report) {
      const { catalog } = context;
      const tell = (message: string, path: Path, other: string): void =>
        report({ message, path, fix: () => remove(context, path, { preferred: other === id }) });
      for (const [index, whole] of partOf.entries()) {
        const way = whole === id ? none : catalog.wayUp(whole, id, mostNamed);
        if (way) tell(say('part of', whole, id, way), ['partOf', index], whole);
      }
      for (const [index, former] of supersedes.entries()) {
        const way = former === id ? none : catalog.wayUp(id, former, mostNamed);
        if (way) tell(say('in place of', former, id, way), ['supersedes', index], former);
      }
    },
  },
};

/** Of what needs no way. */
const none: WayUp = { first: [], count: 0 };

function say(bond: string, other: string, id: string, { first, count }: WayUp): string {
  if (other === id) return `A factory cannot be ${bond} itself. Delete this.`;
  const words = count > mostNamed ? nameSome(first, count) : first.join(', ');
  const through = count > 0 ? `, by way of ${words}` : '';
  const back = bond === 'part of' ? `${other} is below this factory` : `${other} is above this factory`;
  return `This factory is ${bond} ${other}, but ${back} too${through}: both are counted. Delete one of the two.`;
}
