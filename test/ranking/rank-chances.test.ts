import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Interval } from '../../src/quantity/interval.ts';
import { topChances } from '../../src/ranking/chances.ts';
import { compareContenders } from '../../src/ranking/order.ts';
import { rankChances } from '../../src/ranking/rank-chances.ts';

const around = (mid: number, share = 0.2): Interval => ({
  low: mid * (1 - share),
  mid,
  high: mid * (1 + share),
});
const point = (mid: number): Interval => ({ low: mid, mid, high: mid });

describe('How likely each rank is', () => {
  it('is certain where nothing reaches across, and told from the best rank on', () => {
    const figures = [around(100), around(50), around(10)];
    figures.forEach((_, index) => {
      const found = rankChances(figures, index);
      assert.deepEqual([found?.first, [...(found?.chances ?? [])]], [index + 1, [1]]);
    });
  });

  it('is even between two equal figures, and follows the list between equal points', () => {
    const [first, second] = [0, 1].map((index) => rankChances([around(10), around(10)], index));
    for (const found of [first, second])
      for (const chance of found?.chances ?? []) assert.ok(Math.abs(chance - 0.5) < 1e-9);
    const points = [point(10), point(10)];
    assert.deepEqual(
      points.map((_, index) => rankChances(points, index)?.first),
      [1, 2],
    );
  });

  it('adds up to how likely it is among the first, whatever the figures', () => {
    const figure = fc
      .tuple(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 0, max: 30 }),
      )
      .map(([mid, down, up]) => ({ low: Math.max(0, mid - down), mid, high: mid + up }));
    fc.assert(
      fc.property(fc.array(figure, { minLength: 2, maxLength: 9 }), (made) => {
        const contenders = made.map((value, at) => ({
          ...{ id: String(at), name: String(at), value, tie: Infinity, equivalents: 0 },
        }));
        const figures = contenders.sort(compareContenders).map(({ value }) => value);
        for (let first = 1; first < figures.length; first++) {
          const expected = topChances(figures, first);
          figures.forEach((_, index) => {
            const found = rankChances(figures, index);
            assert.ok(found);
            const within = found.chances.slice(0, Math.max(0, first - found.first + 1));
            const sum = within.reduce((all, chance) => all + chance, 0);
            assert.ok(Math.abs(sum - (expected[index] ?? 0)) < 2e-3, `${sum} for ${expected[index]}`);
          });
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is not told where very many reach across', () => {
    assert.equal(
      rankChances(
        Array.from({ length: 200 }, () => around(10)),
        0,
      ),
      undefined,
    );
  });
});
