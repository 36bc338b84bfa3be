import assert from 'node:assert/strict';
import type { Dimension } from '../../src/quantity/dimension.ts';
import { parseQuantity } from '../../src/quantity/parse.ts';

const meant: readonly (readonly [string, Dimension, string | undefined])[] = [
  ['100k‑150k', 'count', '100k–150k'],
  ['100k−150k', 'count', '100k–150k'],
  ['100k — 150k', 'count', '100k–150k'],
  ['100k\u200b', 'count', '100k'],
  ['\u2060100k', 'count', '100k'],
  ['100\u00a0000', 'count', '100,000'],
  ['~\u202f150k', 'count', '~ 150k'],
  ['100k\u00a0', 'count', '100k'],
  ['１００k', 'count', '100k'],
  ['٣٠٠', 'count', '300'],
  ['“100k”', 'count', '100k'],
  ['>100k', 'count', '≥100k'],
  ['<5k', 'count', '≤5k'],
  ['100k±10k', 'count', '100k (90k–110k)'],
  ['100k±10%', 'count', '100k (90k–110k)'],
  ['1 million', 'count', '1M'],
  ['1.000.000', 'count', '1,000,000'],
  ['1 000 000', 'count', '1,000,000'],
  ['200k-100k', 'count', '100k–200k'],
  ['approx. 100k GPUs', 'count', '~100k'],
  ['10²', 'count', undefined],
  ['5ООО', 'count', undefined],
  ['many', 'count', undefined],
  ['US$5 billion', 'money', '$5B'],
  ['$5BN', 'money', '$5B'],
  ['100B', 'money', '$100B'],
  ['5B USD', 'money', '$5B'],
  ['＄5B', 'money', '$5B'],
  ['$5,5B', 'money', '$5.5B'],
  ['$10,000T', 'money', undefined],
  ['€5B', 'money', undefined],
  ['1.2gw', 'power', '1.2 GW'],
  ['1,2 GW', 'power', '1.2 GW'],
  ['1.2 gigawatts', 'power', '1.2 GW'],
  ['100 MW ± 10 MW', 'power', '100 MW (90–110 MW)'],
  ['5 ㎿', 'power', '5 MW'],
  ['150 MWh', 'power', undefined],
  ['60％', 'ratio', '60%'],
  ['1,82', 'ratio', '1.82'],
  ['1979 TFLOPS', 'flops', '1979 TFLOP/s'],
  ['1979 TFLOP/s sparse', 'flops', undefined],
  ['400 gbps', 'bitsPerSecond', '400 Gb/s'],
  ['400 GBps', 'bitsPerSecond', undefined],
];

describe('what looks like a figure and is none', () => {
  for (const [written, dimension, suggestion] of meant) {
    it(`${JSON.stringify(written)} as ${dimension}: ${suggestion ?? 'nobody can tell'}`, () => {
      const parsed = parseQuantity(written, dimension);
      assert.ok(!parsed.ok);
      assert.equal(parsed.suggestion, suggestion);
      if (suggestion === undefined) return;
      assert.ok(parsed.message.endsWith(` Write ${suggestion}.`), parsed.message);
      assert.ok(parseQuantity(suggestion, dimension).ok);
    });
  }

  it('names a sign that is none of ours, and says where it cannot be seen', () => {
    const messageOf = (written: string): string => {
      const parsed = parseQuantity(written, 'count');
      return parsed.ok ? 'accepted' : parsed.message;
    };
    assert.equal(messageOf('100k‑150k'), '“100k‑150k” has U+2011, NON-BREAKING HYPHEN. Write 100k–150k.');
    assert.match(
      messageOf('100k\u200b'),
      /has U\+200B, ZERO WIDTH SPACE, which cannot be seen\. Write 100k\./,
    );
    assert.match(messageOf('1\u0000'), /U\+0000, NULL/);
  });

  it('quotes a number as it was written', () => {
    const parsed = parseQuantity(Infinity, 'count', '61e9540');
    assert.match(parsed.ok ? '' : parsed.message, /^“61e9540” /);
    const large = parseQuantity(9007199254740992, 'count', '9007199254740993');
    assert.match(large.ok ? '' : large.message, /^“9007199254740993” is over 2\^53/);
    assert.ok(parseQuantity(9007199254740992, 'count', '9007199254740992').ok);
  });
});
