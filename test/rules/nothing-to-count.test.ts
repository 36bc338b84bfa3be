import assert from 'node:assert/strict';
import { briefsOf, changed } from './support/world.ts';

const path = 'factories/alpha.yaml';

describe('nothing-to-count', () => {
  it('finds a batch without any figure, and points to its first key', () => {
    assert.deepEqual(briefsOf(changed(path, ['    count: 100,000\n', ''])), [
      `${path}: nothing-to-count “hardware”`,
    ]);
    const flow = changed(path, [
      '  - hardware: nvidia-h100-sxm\n    count: 100,000\n    since: 2024-10\n    source: survey',
      '  - {status: planned}',
    ]);
    assert.deepEqual(briefsOf(flow), [`${path}: nothing-to-count “{status: planned}”`]);
  });

  it('is content with any figure', () => {
    for (const figure of ['count: 1', 'equivalents: ~1k', 'power: 1 GW', 'itPower: 1 MW', 'cost: $1B']) {
      assert.deepEqual(briefsOf(changed(path, ['count: 100,000', figure])), []);
    }
  });

  it('says nothing of a factory without batches', () => {
    const text = 'name: Gamma\nowners: [Cube]\nlocation: {text: Not stated}\nstatus: announced\n';
    assert.deepEqual(briefsOf({ 'factories/gamma.yaml': text }), []);
  });
});
