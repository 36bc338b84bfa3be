import assert from 'node:assert/strict';
import { foreignSignIn, inOurSigns, isUnseen, nameOf } from '../../src/quantity/signs.ts';

/** Every character of Unicode of which a pattern is true. */
function* every(pattern: RegExp): Generator<string> {
  for (let point = 0; point <= 0x10ffff; point++) {
    if (point >= 0xd800 && point <= 0xdfff) continue;
    const sign = String.fromCodePoint(point);
    if (pattern.test(sign)) yield sign;
  }
}

describe('signs that are none of ours', () => {
  it('have a name, each that is not seen or looks like a space or a dash', () => {
    for (const sign of every(/[\p{Cf}\p{Cc}\p{Z}\p{Pd}]/u)) {
      if (sign > '~') assert.match(nameOf(sign), /^U\+[0-9A-F]{4,6}, ./, nameOf(sign));
    }
    assert.equal(nameOf('\u2011'), 'U+2011, NON-BREAKING HYPHEN');
    assert.equal(nameOf('：'), 'U+FF1A, FULLWIDTH COLON');
    assert.equal(nameOf('Ａ'), 'U+FF21, FULLWIDTH LATIN CAPITAL LETTER A');
    assert.equal(nameOf('\ufe0f'), 'U+FE0F, VARIATION SELECTOR-16');
  });

  it('are found where they stand', () => {
    assert.equal(foreignSignIn('abc-123'), undefined);
    assert.equal(foreignSignIn('ab\u{e0041}c')?.at, 2);
  });

  it('are written as ours that look like them', () => {
    for (const sign of every(/\p{Cf}/u)) assert.equal(inOurSigns(`a${sign}b`), 'ab', nameOf(sign));
    for (const sign of every(/\p{Z}/u)) assert.equal(inOurSigns(sign), ' ', nameOf(sign));
    for (const sign of every(/\p{Pd}/u)) assert.equal(inOurSigns(sign), '-', nameOf(sign));
    for (let point = 0x21; point <= 0x7e; point++) {
      if (point === 0x7e) continue; // FULLWIDTH TILDE stands between the ends of a range
      assert.equal(inOurSigns(String.fromCharCode(point + 0xfee0)), String.fromCharCode(point));
    }
    assert.equal(inOurSigns('nvidiа-h100'), 'nvidia-h100');
    assert.equal(inOurSigns('café'), 'café');
    assert.equal(inOurSigns('10²'), '10²');
  });

  it('are digits of every script by what they count', () => {
    const zeros = ['٠', '۰', '०', '০', '０', '\u{1d7ce}', '\u{1d7d8}', '\u{1d7f6}', '\u{104a0}', '᠐'];
    for (const zero of zeros) {
      const point = zero.codePointAt(0) ?? 0;
      const digits = Array.from({ length: 10 }, (_, digit) => String.fromCodePoint(point + digit)).join('');
      assert.equal(inOurSigns(digits), '0123456789', nameOf(zero));
    }
  });

  it('are seen or not', () => {
    assert.ok(['\u200b', '\u00ad', '\ufe0f', '\0', '\u2066'].every(isUnseen));
    assert.ok(!['-', '\u2011', '\u00a0'].some(isUnseen));
  });
});
