import assert from 'node:assert/strict';
import fc from 'fast-check';
import { add, divide, exactly, isPoint, multiply, scale, sum } from '../../src/quantity/interval.ts';
import type { Interval } from '../../src/quantity/interval.ts';

const wide: Interval = { low: 1, mid: 2, high: 4 };
const positive = fc.double({ min: 1e-6, max: 1e12, noNaN: true });
const interval = fc
  .tuple(positive, positive, positive)
  .map((ends) => ends.toSorted((a, b) => a - b))
  .map(([low, mid, high]): Interval => ({ low: low!, mid: mid!, high: high! }));

describe('interval', () => {
  it('knows a point from a width', () => {
    assert.deepEqual(exactly(7), { low: 7, mid: 7, high: 7 });
    assert.equal(isPoint(exactly(7)), true);
    assert.equal(isPoint(wide), false);
  });

  it('adds, multiplies and scales end by end', () => {
    assert.deepEqual(add(wide, exactly(3)), { low: 4, mid: 5, high: 7 });
    assert.deepEqual(multiply(wide, wide), { low: 1, mid: 4, high: 16 });
    assert.deepEqual(scale(wide, 10), { low: 10, mid: 20, high: 40 });
  });

  it('divides the least by the greatest', () => {
    assert.deepEqual(divide(wide, wide), { low: 0.25, mid: 1, high: 4 });
  });

  it('sums a list, and nothing to nothing', () => {
    assert.deepEqual(sum([wide, wide, exactly(1)]), { low: 3, mid: 5, high: 9 });
    assert.deepEqual(sum([]), exactly(0));
  });

  it('keeps low ≤ mid ≤ high', () => {
    fc.assert(
      fc.property(interval, interval, positive, (a, b, k) => {
        for (const { low, mid, high } of [
          add(a, b),
          multiply(a, b),
          divide(a, b),
          scale(a, k),
          sum([a, b]),
        ]) {
          assert.ok(low <= mid && mid <= high);
        }
      }),
    );
  });

  it('holds every result of members of its operands', () => {
    fc.assert(
      fc.property(interval, interval, fc.constantFrom('low', 'mid', 'high'), (a, b, end) => {
        const quotient = divide(a, b);
        assert.ok(quotient.low <= a[end] / b[end] && a[end] / b[end] <= quotient.high);
      }),
    );
  });
});
