import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Interval } from '../../src/quantity/interval.ts';
import { parseQuantity } from '../../src/quantity/parse.ts';
import { toInterval } from '../../src/quantity/uncertainty.ts';

// Fractions of two, so that the ends are exact.
const uncertainty = { approximate: 0.125, openEnded: 0.25 };

function intervalOf(written: string): Interval {
  const parsed = parseQuantity(written, 'count');
  assert.ok(parsed.ok);
  return toInterval(parsed.quantity, uncertainty);
}

describe('toInterval', () => {
  const table: readonly (readonly [string, number, number, number])[] = [
    ['800', 800, 800, 800],
    ['~800', 700, 800, 900],
    ['800+', 800, 800, 1000],
    ['~800+', 700, 800, 1000],
    ['≤800', 600, 800, 800],
    ['up to ~800', 600, 800, 900],
    ['800–1,600', 800, 1200, 1600],
    ['~800–1,600', 700, 1200, 1800],
    ['800–1,600+', 800, 1200, 2000],
    ['~800–1,600+', 700, 1200, 2000],
    ['0+', 0, 0, 0],
    ['800 (400–1,600)', 400, 800, 1600],
  ];
  for (const [written, low, mid, high] of table) {
    it(`reads ${written} as ${low}, ${mid}, ${high}`, () =>
      assert.deepEqual(intervalOf(written), { low, mid, high }));
  }

  it('orders the ends and stays above zero, whatever the uncertainty', () => {
    const quantity = fc.record({
      low: fc.double({ min: 0, max: 1e9, noNaN: true }),
      more: fc.double({ min: 0, max: 1e9, noNaN: true }),
      approximate: fc.boolean(),
      bound: fc.constantFrom('none' as const, 'atLeast' as const, 'atMost' as const),
    });
    const share = fc.double({ min: 0, max: 3, noNaN: true });
    fc.assert(
      fc.property(quantity, share, share, ({ more, ...q }, approximate, openEnded) => {
        const { low, mid, high } = toInterval({ ...q, high: q.low + more }, { approximate, openEnded });
        return 0 <= low && low <= mid && mid <= high;
      }),
    );
  });
});
