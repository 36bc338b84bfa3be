import assert from 'node:assert/strict';
import { briefsOf, changed, messagesOf } from './support/world.ts';

const h100 = 'hardware/nvidia-h100-sxm.yaml';

describe('unknown-path', () => {
  it('finds a path that names nothing, and what it was meant for', () => {
    assert.deepEqual(messagesOf(h100, changed(h100, ['[peak, tdp]', '[peak, tpd, tdp]'])), [
      '“tpd” is nowhere in this file. Did you mean tdp?',
    ]);
    assert.deepEqual(briefsOf(changed(h100, ['[peak, tdp]', '[peak, tdp, peak.fp4]'])), [
      `${h100}: unknown-path “peak.fp4”`,
    ]);
    assert.deepEqual(messagesOf(h100, changed(h100, ['[peak, tdp]', '[peak, tdp, wattage]'])), [
      '“wattage” is nowhere in this file. Write the keys that lead to a figure, with dots between them.',
    ]);
  });

  it('takes paths into lists, with the place or without', () => {
    for (const path of [
      'prices',
      'prices.price',
      '"prices[0].price"',
      'prices.0.since',
      'peak.fp8',
      'name',
    ]) {
      assert.deepEqual(briefsOf(changed(h100, ['[peak, tdp]', `[peak, tdp, ${path}]`])), [], path);
    }
    for (const path of ['prices.1.price', 'peak.fp8.x', 'a.b', '"."']) {
      assert.equal(
        briefsOf(changed(h100, ['[peak, tdp]', `[peak, tdp, ${path}]`])).length,
        path === '"."' ? 0 : 1,
        path,
      );
    }
  });

  it('does not take a word for a pattern', () => {
    assert.equal(briefsOf(changed(h100, ['[peak, tdp]', '[peak, tdp, "t(p"]'])).length, 1);
  });
});
