import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Interval } from '../../src/quantity/interval.ts';
import { TopChances, topChances } from '../../src/ranking/chances.ts';
import { plainChances } from '../support/plain-chances.ts';

const figure = (low: number, mid: number, high: number): Interval => ({ low, mid, high });
const point = (at: number): Interval => figure(at, at, at);
const chances = (figures: readonly Interval[], first: number) => [...topChances(figures, first)];

function near(found: readonly number[], wanted: readonly number[], tolerance: number): void {
  assert.equal(found.length, wanted.length);
  found.forEach((chance, index) => {
    const close = Math.abs(chance - (wanted[index] ?? NaN)) <= tolerance;
    assert.ok(close, `${index}: ${chance}, not ${wanted[index]}`);
  });
}

describe('the chance to be among the first', () => {
  it('is certain where there are no more figures than places', () => {
    assert.deepEqual(chances([figure(1, 2, 3), point(0)], 2), [1, 1]);
    assert.deepEqual(chances([], 3), []);
    assert.deepEqual(chances([point(1)], 0), [0]);
  });

  it('is certain, or none, where the figures do not reach across the cut', () => {
    assert.deepEqual(chances([figure(8, 9, 10), figure(5, 6, 7), figure(1, 2, 3)], 2), [1, 1, 0]);
    assert.deepEqual(chances([figure(8, 9, 10), figure(7, 8, 11), figure(1, 2, 3)], 2), [1, 1, 0]);
  });

  it('is the same for equal figures, whatever their number', () => {
    near(chances(Array(4).fill(figure(1, 2, 4)), 1), Array(4).fill(0.25), 1e-9);
    near(chances(Array(30).fill(figure(1, 1, 4)), 7), Array(30).fill(7 / 30), 1e-9);
    near(chances(Array(2000).fill(figure(1, 2, 3)), 20), Array(2000).fill(0.01), 1e-6);
  });

  it('gives equal points the places that are left in the order of the list', () => {
    assert.deepEqual(chances([point(5), point(4), point(4), point(4), point(3)], 3), [1, 1, 1, 0, 0]);
    // Who ranges above the points takes a place from the last of them half of the time.
    near(chances([point(4), point(4), figure(3, 4, 5)], 2), [1, 0.5, 0.5], 1e-9);
  });

  it('of two figures is what can be worked out by hand', () => {
    // P(a triangle on 0, 1, 2 is above 1.5) = 1/8.
    near(chances([point(1.5), figure(0, 1, 2)], 1), [7 / 8, 1 / 8], 1e-9);
    // Of two triangles that share their upper half, (1 − t)² / 2 above t.
    near(chances([figure(1, 2, 2), figure(0, 1, 2)], 1), [1 - 1 / 12, 1 / 12], 1e-9);
  });

  it('is what adding up small steps says', () => {
    fc.assert(
      fc.property(fc.array(anyFigure, { minLength: 2, maxLength: 6 }), fc.nat(4), (drawn, first) => {
        const figures = inOrder(drawn);
        near(chances(figures, first), stepByStep(figures, first), 4e-3);
      }),
      { numRuns: 60 },
    );
  });

  it('is to the digit that is printed what its definition says', () => {
    const real = fc.nat(100_000);
    const spread = fc.tuple(real, real, real).map(([a, b, c]) => inOrderOf(a, b, c));
    // As figures of a list are: of all sizes, with points, and with many that begin or end alike.
    const wide = fc
      .tuple(
        fc.integer({ min: 1, max: 400 }),
        fc.constantFrom(0, 0.05, 0.1, 0.3),
        fc.constantFrom(0, 0.25, 0.5),
      )
      .map(([mid, down, up]) => figure(mid * (1 - down), mid, mid * (1 + up)));
    const many = fc.array(fc.oneof(anyFigure, spread, wide), { minLength: 2, maxLength: 32 });
    fc.assert(
      fc.property(many, fc.integer({ min: 1, max: 20 }), (drawn, first) => {
        const figures = inOrder(drawn);
        near(chances(figures, first), plainChances(figures, first), 1e-10);
      }),
      { numRuns: 60 },
    );
  });

  it('is the same whether one is asked for, some or all, in any order', () => {
    const places = fc.array(fc.nat(30), { minLength: 1, maxLength: 6 });
    const many = fc.array(anyFigure, { minLength: 31, maxLength: 40 });
    fc.assert(
      fc.property(many, fc.nat(12), places, fc.boolean(), (drawn, first, asked, isTogether) => {
        const figures = inOrder(drawn);
        const [all, kept] = [chances(figures, first), new TopChances(figures)];
        for (const place of asked) {
          const found = isTogether ? kept.among(first, place, 0, 31) : kept.among(first, place);
          assert.equal(found, all[place]);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('is the same for whomever else it is asked', () => {
    const many = fc.array(anyFigure, { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(many, fc.nat(12), fc.nat(40), fc.nat(40), (drawn, first, a, b) => {
        const figures = inOrder(drawn);
        const [from, end] = [Math.min(a, b, figures.length), Math.min(Math.max(a, b), figures.length)];
        const all = chances(figures, first);
        assert.deepEqual([...topChances(figures, first, from, end)].slice(from, end), all.slice(from, end));
      }),
      { numRuns: 200 },
    );
  });

  it('sums to the places, and keeps to 0 and 1', () => {
    fc.assert(
      fc.property(fc.array(anyFigure, { maxLength: 40 }), fc.integer({ min: 1, max: 12 }), (drawn, first) => {
        const found = chances(inOrder(drawn), first);
        const sum = found.reduce((a, b) => a + b, 0);
        assert.ok(Math.abs(sum - Math.min(first, drawn.length)) < 1e-7, `${sum}`);
        assert.ok(found.every((chance) => chance >= 0 && chance <= 1));
      }),
      { numRuns: 300 },
    );
  });

  it('grows with the places and with the figure', () => {
    fc.assert(
      fc.property(fc.array(anyFigure, { minLength: 2, maxLength: 12 }), fc.nat(10), (drawn, first) => {
        const figures = inOrder(drawn);
        const [fewer, more] = [chances(figures, first), chances(figures, first + 1)];
        fewer.forEach((chance, index) => assert.ok(chance <= (more[index] ?? 0) + 1e-8));
        const { low, mid, high } = figures[0]!;
        const raised = [figure(low + 1, mid + 1, high + 1), ...figures.slice(1)];
        assert.ok((chances(raised, first)[0] ?? 0) >= (fewer[0] ?? 0) - 1e-8);
      }),
      { numRuns: 100 },
    );
  });

  it('does not depend on the unit, and is the same each time', () => {
    const figures = [figure(0, 3, 9), figure(1, 2, 8), figure(2, 2, 7), point(3), figure(1, 4, 4)];
    const scaled = figures.map(({ low, mid, high }) => figure(low * 1e12, mid * 1e12, high * 1e12));
    near(chances(scaled, 2), chances(figures, 2), 1e-9);
    assert.deepEqual(chances(figures, 2), chances(figures, 2));
  });
});

describe('the time that chances take', () => {
  const sizes = Array.from({ length: 10_000 }, (_, index) => 1e6 / (1 + index) ** 0.9);
  const cases: readonly (readonly [string, readonly Interval[], number])[] = [
    ['of a usual list', sizes.map((mid) => figure(mid * 0.9, mid, mid * 1.25)), 20],
    ['of a list of 1,000', sizes.map((mid) => figure(mid * 0.9, mid, mid * 1.25)), 1000],
    ['of equal figures', sizes.map(() => figure(1, 2, 3)), 20],
    ['of figures that all overlap', sizes.map((_, i) => figure(i, 2e4 + i, 4e4 + i)).reverse(), 20],
    ['of points', sizes.map(point), 20],
    ['of equal points', sizes.map(() => point(7)), 20],
    ['of points within reach of all', [...sizes.map(point), ...sizes.map(() => figure(0, 1, 1e6))], 20],
  ];
  for (const [name, figures, first] of cases) {
    it(`${name} is short, and they sum to the places`, () => {
      const started = process.cpuUsage();
      const sum = topChances(figures, first).reduce((a, b) => a + b, 0);
      const { user, system } = process.cpuUsage(started);
      assert.ok(Math.abs(sum - first) < 1e-3 * first, `${sum}`);
      assert.ok(user + system < 6e6, `${Math.round((user + system) / 1000)} ms`);
    });
  }
});

function inOrderOf(...ends: readonly [number, number, number]): Interval {
  const [low, mid, high] = ends.toSorted((a, b) => a - b);
  return figure(low!, mid!, high!);
}

const anyFigure: fc.Arbitrary<Interval> = fc.oneof(
  fc
    .tuple(fc.nat(8), fc.nat(8), fc.nat(8))
    .map((ends) => ends.toSorted((a, b) => a - b))
    .map(([low = 0, mid = 0, high = 0]) => figure(low, mid, high)),
  fc.nat(8).map(point),
);

function inOrder(figures: readonly Interval[]): readonly Interval[] {
  return figures.toSorted((a, b) => b.mid - a.mid);
}

/** Every figure as a few hundred values of equal weight, and each way in which the others may stand above each of them. */
function stepByStep(figures: readonly Interval[], first: number): readonly number[] {
  const steps = 400;
  const values = figures.map(({ low, mid, high }) =>
    Array.from({ length: low === high ? 1 : steps }, (_, step) => {
      const u = (step + 0.5) / steps;
      if (low === high) return low;
      const rising = (mid - low) / (high - low);
      return u < rising
        ? low + Math.sqrt(u * (high - low) * (mid - low))
        : high - Math.sqrt((1 - u) * (high - low) * (high - mid));
    }),
  );
  return values.map((mine, i) => {
    let chance = 0;
    for (const value of mine) {
      let counts = [1];
      values.forEach((theirs, j) => {
        if (j === i) return;
        const points = theirs.length === 1 && mine.length === 1;
        // Two of a kind that are level step by step are level by chance: half of them are above.
        const level = points ? (j < i ? 1 : 0) : 0.5;
        const p =
          theirs.reduce((sum, each) => sum + (each > value ? 1 : each === value ? level : 0), 0) /
          theirs.length;
        counts = [...counts, 0].map((c, d) => c * (1 - p) + (counts[d - 1] ?? 0) * p);
      });
      chance += counts.slice(0, first).reduce((a, b) => a + b, 0) / mine.length;
    }
    return chance;
  });
}
