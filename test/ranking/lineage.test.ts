import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Factory } from '../../src/catalog/entries.ts';
import { Lineage } from '../../src/ranking/lineage.ts';

type Bonds = Partial<Pick<Factory, 'partOf' | 'supersedes'>>;

function factory({ partOf = [], supersedes = [] }: Bonds): Factory {
  return { partOf, supersedes } as unknown as Factory;
}

function lineageOf(bonds: Readonly<Record<string, Bonds>>): Lineage {
  const lineage = new Lineage();
  for (const [id, each] of Object.entries(bonds)) lineage.set(id, factory(each));
  return lineage;
}

/** Who stands above, nearest first: `part b, superseded c`. */
function aboveOf(lineage: Lineage, id: string): string {
  return lineage
    .ancestors(id)
    .map(({ bond, id: above }) => `${bond} ${above}`)
    .join(', ');
}

describe('who stands above a factory', () => {
  const cases: readonly (readonly [string, Readonly<Record<string, Bonds>>, string])[] = [
    ['nobody', { a: {} }, ''],
    ['its whole', { a: { partOf: ['b'] } }, 'part b'],
    ['its wholes, as it lists them', { a: { partOf: ['c', 'b'] } }, 'part c, part b'],
    ['who supersedes it', { b: { supersedes: ['a'] } }, 'superseded b'],
    ['the whole of its whole', { a: { partOf: ['b'] }, b: { partOf: ['c'] } }, 'part b, part c'],
    [
      'who supersedes who supersedes it',
      { b: { supersedes: ['a'] }, c: { supersedes: ['b'] } },
      'superseded b, superseded c',
    ],
    [
      'who supersedes its whole, as of whom it is a part',
      { a: { partOf: ['b'] }, c: { supersedes: ['b'] } },
      'part b, part c',
    ],
    [
      'the whole of who supersedes it',
      { b: { supersedes: ['a'], partOf: ['c'] } },
      'superseded b, superseded c',
    ],
    [
      'its whole before who supersedes it',
      { b: { supersedes: ['a'] }, a: { partOf: ['c'] } },
      'part c, superseded b',
    ],
    [
      'those who supersede it, by id',
      { c: { supersedes: ['a'] }, b: { supersedes: ['a'] } },
      'superseded b, superseded c',
    ],
    [
      'one way to each',
      { a: { partOf: ['b', 'c'] }, b: { partOf: ['d'] }, c: { partOf: ['d'] } },
      'part b, part c, part d',
    ],
    [
      'beyond what is no file',
      { a: { partOf: ['nothing'] }, b: { supersedes: ['nothing'] } },
      'part nothing, part b',
    ],
    ['not itself', { a: { partOf: ['a'] } }, ''],
    ['not who is in a cycle with it', { a: { partOf: ['b'] }, b: { partOf: ['a'] } }, ''],
    ['not who supersedes its part', { a: { supersedes: ['b'], partOf: ['b'] } }, ''],
    ['who is above a cycle', { a: { partOf: ['b'] }, b: { partOf: ['a', 'c'] } }, 'part c'],
  ];
  for (const [name, bonds, above] of cases) {
    it(name, () => {
      assert.equal(aboveOf(lineageOf(bonds), 'a'), above);
      const reversed = Object.fromEntries(Object.entries(bonds).reverse());
      assert.equal(aboveOf(lineageOf(reversed), 'a'), above);
    });
  }

  it('is everybody of a cycle, for who hangs from it', () => {
    const lineage = lineageOf({ a: { partOf: ['b'] }, b: { partOf: ['c'] }, c: { partOf: ['b'] } });
    assert.equal(aboveOf(lineage, 'a'), 'part b, part c');
    assert.equal(aboveOf(lineage, 'b'), '');
  });

  it('follows a file that changes, and one that goes', () => {
    const lineage = lineageOf({ a: { partOf: ['b'] }, b: { partOf: ['c'] } });
    lineage.set('a', factory({ partOf: ['c'] }));
    assert.equal(aboveOf(lineage, 'a'), 'part c');
    lineage.set('a', undefined);
    assert.equal(aboveOf(lineage, 'a'), '');
    assert.equal(aboveOf(lineage, 'b'), 'part c');
  });
});

describe('whose standing may have changed', () => {
  const id = fc.constantFrom(...Array.from('abcdef'));
  const some = fc.uniqueArray(id, { maxLength: 2 });
  const change = fc.tuple(id, fc.option(fc.record({ partOf: some, supersedes: some }), { nil: undefined }));

  it('is everybody of whom somebody else stands above now', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 15 }), (changes) => {
        const lineage = new Lineage();
        let before = new Map<string, string>();
        for (const [changed, bonds] of changes) {
          const affected = lineage.set(changed, bonds && factory(bonds));
          const after = new Map(Array.from('abcdef').map((each) => [each, aboveOf(lineage, each)]));
          assert.ok(affected.has(changed));
          for (const [each, above] of after) {
            if (above !== (before.get(each) ?? '')) assert.ok(affected.has(each), each);
          }
          before = after;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('is not the whole catalog', () => {
    const lineage = lineageOf({ a: { partOf: ['b'] }, b: { partOf: ['c'] }, d: { partOf: ['c'] } });
    assert.deepEqual([...lineage.set('b', factory({ partOf: ['c'] }))].sort(), ['a', 'b']);
    assert.deepEqual([...lineage.set('d', factory({}))], ['d']);
  });
});
