import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Mark } from '../../src/catalog/mark-hash.ts';
import { MarkIndex } from '../../src/catalog/mark-index.ts';

/** Few marks and few files, so that they meet; some have one half in common, or the highest that there is. */
const mark = fc.oneof(
  fc.integer({ min: 0, max: 20 }),
  fc.integer({ min: 0, max: 3 }).map((high) => high * 2 ** 32 + 7),
  fc.constantFrom(Number.MAX_SAFE_INTEGER, 2 ** 32 - 1, 2 ** 31),
);
const path = fc.integer({ min: 0, max: 9 }).map((n) => `factories/f${n}.yaml`);
const step = fc.tuple(path, fc.uniqueArray(mark, { maxLength: 8 }));

describe('the index of marks', () => {
  it('has the files that bear a mark now, in order, and tells which marks an edit concerns', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), fc.array(mark), (steps, others) => {
        const index = new MarkIndex();
        const files = new Map<string, readonly Mark[]>();
        for (const [at, marks] of steps) {
          const before = files.get(at) ?? [];
          const changed = [...before, ...marks].filter(
            (each) => before.includes(each) !== marks.includes(each),
          );
          assert.deepEqual(new Set(index.set(at, marks)), new Set(changed));
          files.set(at, marks);
          assert.deepEqual(index.at(at), marks);
        }
        for (const each of [...others, ...[...files.values()].flat()]) {
          const paths = [...files].flatMap(([at, marks]) => (marks.includes(each) ? [at] : []));
          assert.deepEqual(index.paths(each), paths.sort());
        }
      }),
      { numRuns: 500 },
    );
  });

  it('grows with what is put in, and forgets what is gone', () => {
    const index = new MarkIndex();
    const paths = Array.from({ length: 2000 }, (_, n) => `f${n}`);
    for (const round of [1, 2, 3]) {
      paths.forEach((each, n) => index.set(each, [0, n * 2 ** 20 + round, n * 2 ** 33 + round]));
      assert.equal(index.paths(0).length, 2000);
      assert.deepEqual(index.paths(5 * 2 ** 20 + round), ['f5']);
      assert.deepEqual(index.paths(5 * 2 ** 33 + round - 1), []);
    }
    for (const each of paths) index.set(each, []);
    assert.deepEqual(index.paths(0), []);
    assert.deepEqual(index.at('f5'), []);
  });
});
