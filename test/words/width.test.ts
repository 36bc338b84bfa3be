import assert from 'node:assert/strict';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { pad, shorten, widthOf, wrap } from '../../src/words/width.ts';

describe('widths in a terminal', () => {
  it('counts columns, not characters', () => {
    assert.deepEqual(['abc', '工厂', '🏭', '👩‍🏭', 'e\u0301'].map(widthOf), [3, 4, 2, 2, 1]);
  });

  it('agrees with the library where it does not ask it', () => {
    const unit = fc.integer({ min: 0x20, max: 0x2fff }).map((code) => String.fromCharCode(code));
    fc.assert(
      fc.property(unit, (text) => assert.equal(widthOf(text), stringWidth(text), text)),
      { numRuns: 5000 },
    );
  });

  it('shortens by whole characters', () => {
    assert.equal(shorten('Frontier AI Factory', 20), 'Frontier AI Factory');
    assert.equal(shorten('Frontier AI Factory', 10), 'Frontier…');
    assert.equal(shorten('人工智能', 6), '人工…');
    assert.equal(shorten('人工智能', 5), '人工…');
    assert.equal(shorten('🏭👩‍🏭🏭', 4), '🏭…');
    assert.equal(shorten('abc', 1), '…');
    assert.equal(shorten('abc', 0), '');
  });

  it('never gets wider than it may', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.nat(20),
        (text, width) => widthOf(shorten(text, width)) <= width,
      ),
    );
  });

  it('pads on either side', () => {
    assert.equal(pad('工', 4, 'left'), '工  ');
    assert.equal(pad('12', 4, 'right'), '  12');
    assert.equal(pad('12345', 4, 'right'), '12345');
  });

  it('wraps between words', () => {
    assert.deepEqual(wrap('one two three', 7), ['one two', 'three']);
    assert.deepEqual(wrap('https://example.org/long x', 8), ['https://example.org/long', 'x']);
  });
});
