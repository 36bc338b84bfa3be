import assert from 'node:assert/strict';
import fc from 'fast-check';
import { roundTo, trimZeros, writeDecimal } from '../../src/quantity/decimal.ts';

describe('decimal', () => {
  it('rounds halves upward and carries', () => {
    assert.deepEqual(roundTo(3, 137_500), { digits: '138', exponent: 5 });
    assert.deepEqual(roundTo(3, 999.6), { digits: '100', exponent: 3 });
    assert.deepEqual(roundTo(3, 0.06), { digits: '600', exponent: -2 });
    assert.deepEqual(roundTo(3, 0), { digits: '0', exponent: 0 });
  });

  it('trims zeros, but not the number', () => {
    assert.deepEqual(trimZeros(roundTo(6, 700)), { digits: '7', exponent: 2 });
    assert.deepEqual(trimZeros(roundTo(6, 0)), { digits: '0', exponent: 0 });
    assert.deepEqual(trimZeros(roundTo(6, 1.001)), { digits: '1001', exponent: 0 });
  });

  it('places the point and the commas', () => {
    assert.equal(writeDecimal({ digits: '138', exponent: 5 }), '138,000');
    assert.equal(writeDecimal({ digits: '138', exponent: 5 }, 3), '138');
    assert.equal(writeDecimal({ digits: '120', exponent: 9 }, 9), '1.20');
    assert.equal(writeDecimal({ digits: '6', exponent: -1 }, -2), '60');
    assert.equal(writeDecimal({ digits: '5', exponent: -3 }), '0.005');
    assert.equal(writeDecimal({ digits: '1', exponent: 30 }, 18), '1,000,000,000,000');
  });

  it('writes what reads as the same number', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }), (value) => {
        assert.equal(Number(writeDecimal(roundTo(17, value)).replaceAll(',', '')), value);
      }),
    );
  });
});
