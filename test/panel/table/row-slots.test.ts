import assert from 'node:assert/strict';
import fc from 'fast-check';
import { RowSlots, type SlottedRow } from '../../../src/panel/table/row-slots.ts';

const rows = (from: number, ids: readonly string[], own: readonly string[] = []): readonly SlottedRow[] =>
  ids.map((id, index) => ({ place: from + index, id, isOwn: own.includes(id) }));

describe('The elements of rows', () => {
  it('stay at their places when others stand there', () => {
    const slots = new RowSlots();
    const before = slots.assign(rows(0, ['a', 'b', 'c']));
    assert.deepEqual(slots.assign(rows(0, ['c', 'x', 'a'])), before);
  });

  it('go on to the rows that come into view', () => {
    const slots = new RowSlots();
    const [a, b, c] = slots.assign(rows(0, ['a', 'b', 'c']));
    assert.deepEqual(slots.assign(rows(1, ['b', 'c', 'd'])), [b, c, a]);
    assert.deepEqual(slots.assign(rows(100, ['x', 'y', 'z'])), [b, c, a]);
  });

  it('follow who has the focus or is open, and are not handed on with it', () => {
    const slots = new RowSlots();
    const [a, b] = slots.assign(rows(0, ['a', 'b', 'c'], ['b']));
    const sorted = slots.assign(rows(0, ['b', 'a', 'c'], ['b']));
    assert.equal(sorted[0], b);
    const [x, y, z] = slots.assign(rows(0, ['x', 'y', 'z'], ['x']));
    assert.ok(![x, y, z].includes(b));
    assert.ok([x, y, z].includes(a));
  });

  it('are each of one row', () => {
    const drawn = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'), {
      maxLength: 8,
    });
    const step = fc.record({ from: fc.nat(5), ids: drawn, own: drawn });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const slots = new RowSlots();
        for (const { from, ids, own } of steps) {
          const taken = slots.assign(rows(from, ids, own));
          assert.equal(taken.length, ids.length);
          assert.equal(new Set(taken).size, ids.length);
          assert.ok(taken.every((slot) => Number.isInteger(slot)));
        }
      }),
    );
  });
});
