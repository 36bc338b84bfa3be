import assert from 'node:assert/strict';
import fc from 'fast-check';
import { shortNumber } from '../../../src/document/plain/plain-scalars.ts';

describe('a number by its digits', () => {
  it('is what parsing the text gives, and is shown as it is written', () => {
    const digits = fc.string({ unit: fc.constantFrom('0', '0', '1', '5', '9'), maxLength: 17 });
    const written = fc.oneof(
      fc.tuple(fc.constantFrom('', '-', '+'), digits, fc.constantFrom('', '.', '..'), digits),
      fc.tuple(fc.constantFrom('', '-'), fc.nat().map(String), fc.constant('.'), fc.nat().map(String)),
      fc.tuple(fc.string({ unit: fc.constantFrom('0', '1', '-', '.', 'e', ','), maxLength: 8 })),
    );
    let read = 0;
    fc.assert(
      fc.property(written, (parts) => {
        const text = parts.join('');
        const value = shortNumber(text);
        if (value === undefined) return;
        read += 1;
        assert.equal(value, parseFloat(text), text);
        assert.equal(String(value), text);
      }),
      { numRuns: 30_000 },
    );
    assert.ok(read > 3000, `It read ${read}.`);
  });

  it('is read of whatever a double with few digits is shown as', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 0, max: 5 }), (n, decimals) => {
        const value = n / 10 ** decimals;
        assert.equal(shortNumber(String(value)), Math.abs(value) >= 1e-6 || value === 0 ? value : undefined);
      }),
    );
  });
});
