import { remove } from './fixes/remove.ts';
import type { Rule } from './rule.ts';
import { wayUp } from './kin.ts';

/** Factories that are parts of each other, or replace each other, in a circle. */
export const circular: Rule = {
  code: 'circular',
  scope: 'catalog',
  severity: 'error',
  description:
    'Factories that are parts of each other, or supersede each other, in a circle: none stands above the other, so all are counted.',
  checks: {
    factory({ id, partOf, supersedes }, { view }, report) {
      for (const [index, whole] of partOf.entries()) {
        const way = whole === id ? [] : wayUp(view, whole, id);
        if (way)
          report({
            message: say('part of', whole, id, way),
            path: ['partOf', index],
            data: { remove: ['partOf', index] },
          });
      }
      for (const [index, former] of supersedes.entries()) {
        const way = former === id ? [] : wayUp(view, id, former);
        if (way)
          report({
            message: say('in place of', former, id, way),
            path: ['supersedes', index],
            data: { remove: ['supersedes', index] },
          });
      }
    },
  },
  fix: (context) => remove(context),
};

function say(bond: string, other: string, id: string, way: readonly string[]): string {
  if (other === id) return `A factory cannot be ${bond} itself. Delete this.`;
  const through = way.length > 2 ? `, by way of ${way.slice(1, -1).join(', ')}` : '';
  const back = bond === 'part of' ? `${other} is below this factory` : `${other} is above this factory`;
  return `This factory is ${bond} ${other}, but ${back} too${through}: both are counted. Delete one of the two.`;
}
