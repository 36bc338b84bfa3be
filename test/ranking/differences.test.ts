import assert from 'node:assert/strict';
import fc from 'fast-check';
import { listDifferences, nothingMoved } from '../../src/ranking/differences.ts';

describe('listDifferences', () => {
  it('names who entered, left and moved, with the ranks', () => {
    assert.deepEqual(listDifferences(['a', 'b', 'c', 'd'], ['b', 'e', 'c', 'a']), {
      entered: [{ id: 'e', rank: 2 }],
      left: [{ id: 'd', rank: 4 }],
      moved: [
        { id: 'b', from: 2, to: 1 },
        { id: 'a', from: 1, to: 4 },
      ],
    });
  });

  it('finds nothing between a list and itself', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), (ids) => nothingMoved(listDifferences(ids, ids))),
      { numRuns: 50 },
    );
  });

  it('gives the second list back when applied to the first', () => {
    const lists: fc.Arbitrary<string[]> = fc.uniqueArray(
      fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
    );
    fc.assert(
      fc.property(lists, lists, (before, after) => {
        const { entered, left, moved } = listDifferences(before, after);
        const rank = new Map(before.map((id, index) => [id, index + 1]));
        for (const { id } of left) rank.delete(id);
        for (const { id, to } of moved) rank.set(id, to);
        for (const { id, rank: at } of entered) rank.set(id, at);
        assert.deepEqual(
          [...rank.keys()].sort((a, b) => rank.get(a)! - rank.get(b)!),
          after,
        );
      }),
    );
  });
});
