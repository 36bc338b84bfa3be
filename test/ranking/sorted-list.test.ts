import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SortedList } from '../../src/ranking/sorted-list.ts';

const byNumber = (a: number, b: number): number => a - b;
/** By hundreds, so that many have the same key. */
const sorting = { keyOf: (each: number): number => Math.floor(each / 100), compareEqual: byNumber };

/** Holds a list against a plain array that went through the same. */
function same(list: SortedList<number>, plain: number[], asked: readonly number[]): void {
  plain.sort(byNumber);
  assert.equal(list.length, plain.length);
  assert.deepEqual(list.items(), plain);
  for (const number of asked) {
    assert.equal(list.countBefore(number), plain.filter((each) => each < number).length);
    assert.equal(list.countUpTo(number), plain.filter((each) => each <= number).length);
    assert.deepEqual(list.slice(number, number + 300), plain.slice(number, number + 300));
  }
}

describe('a sorted list', () => {
  const number = fc.integer({ min: 0, max: 900 });

  it('is what a sorted array is, however it grew and shrank', () => {
    const edits = fc.array(fc.tuple(number, number, fc.boolean()), { maxLength: 12 });
    const start = fc.array(number, { maxLength: 1500, size: 'max' });
    fc.assert(
      fc.property(start, edits, fc.array(number, { maxLength: 5 }), (numbers, changes, asked) => {
        const list = new SortedList(numbers.toSorted(byNumber), sorting);
        let plain = [...numbers];
        for (const [from, count, isAdded] of changes) {
          // A stretch at once, so that blocks are halved and emptied.
          for (let each = from; each < from + count; each++) {
            if (isAdded) {
              list.add(each % 901);
              plain.push(each % 901);
            } else list.remove(each % 901);
          }
          if (!isAdded) {
            const gone = Array.from({ length: count }, (_, i) => (from + i) % 901);
            for (const each of gone) {
              const at = plain.indexOf(each);
              if (at >= 0) plain = plain.toSpliced(at, 1);
            }
          }
        }
        same(list, plain, asked);
      }),
      { numRuns: 60 },
    );
  });

  it('is empty at first, and again when all are gone', () => {
    const list = new SortedList<number>([], sorting);
    same(list, [], [0, 5]);
    list.remove(5);
    list.add(5);
    same(list, [5], [0, 5, 6]);
    list.remove(5);
    same(list, [], [0, 5]);
  });
});
