import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dimensions, type Dimension } from '../../src/quantity/dimension.ts';
import { formatFigure, formatFull, formatInterval, formatRange } from '../../src/quantity/format.ts';
import { parseQuantity, type Quantity } from '../../src/quantity/parse.ts';

function read(written: string, dimension: Dimension): Quantity {
  const parsed = parseQuantity(written, dimension);
  assert.ok(parsed.ok, parsed.ok ? '' : parsed.message);
  return parsed.quantity;
}

/** The value to the figures that are shown. */
function shown(value: number, significant: number): number {
  return Number(value.toPrecision(significant));
}

/** Values of every magnitude that can be kept, whole ones and those beside a prefix boundary among them. */
function valuesOf(dimension: Dimension): fc.Arbitrary<number> {
  const kept = ['count', 'equivalents', 'money'].includes(dimension) ? 15 : 24;
  const mantissa = fc.oneof(
    fc.double({ min: 1, max: 9, noNaN: true }),
    fc.double({ min: 0.99, max: 1.01, noNaN: true }),
  );
  return fc.oneof(
    fc.tuple(mantissa, fc.integer({ min: -6, max: kept })).map(([m, exponent]) => m * 10 ** exponent),
    fc.integer({ min: 0, max: 2_000_000 }),
    fc.constantFrom(0, 999.5, 999.4999, 999_500, 999.95e6, 0.9996, 0.9994, 1.0004),
  );
}

describe('formatting is the inverse of reading', () => {
  for (const dimension of Object.keys(dimensions) as Dimension[]) {
    const value = valuesOf(dimension);

    it(`for figures of ${dimension}`, () => {
      fc.assert(
        fc.property(value, (x) => {
          const { low, high, approximate, bound } = read(formatFigure(x, dimension), dimension);
          assert.deepEqual(
            { low, high, approximate, bound },
            { low: shown(x, 3), high: shown(x, 3), approximate: false, bound: 'none' },
          );
        }),
        { numRuns: 1000 },
      );
    });

    it(`for full figures of ${dimension}`, () => {
      fc.assert(
        fc.property(value, (x) => {
          const { low } = read(formatFull(x, dimension), dimension);
          assert.ok(Math.abs(low - x) <= 5.000001e-6 * x, `${low} for ${x}`);
        }),
      );
    });

    it(`for ranges of ${dimension}`, () => {
      fc.assert(
        fc.property(value, value, (x, y) => {
          const [low, high] = [Math.min(x, y), Math.max(x, y)];
          const text = formatRange({ low, mid: low, high }, dimension);
          if (text === '') return shown(low, 3) === shown(high, 3);
          const quantity = read(text, dimension);
          assert.deepEqual([quantity.low, quantity.high], [shown(low, 3), shown(high, 3)], text);
          return true;
        }),
        { numRuns: 1000 },
      );
    });

    it(`for intervals of ${dimension}`, () => {
      fc.assert(
        fc.property(value, value, value, (x, y, z) => {
          const [low = 0, mid = 0, high = 0] = [x, y, z].sort((a, b) => a - b);
          const text = formatInterval({ low, mid, high }, dimension);
          const quantity = read(text, dimension);
          const expected = [low, mid, high].map((end) => shown(end, 3));
          assert.deepEqual([quantity.low, quantity.mid ?? quantity.low, quantity.high], expected, text);
        }),
        { numRuns: 1000 },
      );
    });
  }
});
