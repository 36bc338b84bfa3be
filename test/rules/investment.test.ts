import assert from 'node:assert/strict';
import { base, briefsOf, type Files } from './support/world.ts';

const path = 'factories/alpha.yaml';
const claimed = (claim: string): Files => ({
  [path]: `${base[path] ?? ''}claims:\n  - {${claim}, source: survey}\n`,
});

describe('investment', () => {
  it('finds a cost whose words speak of shares', () => {
    for (const note of [
      'An equity investment',
      'for a 10% stake in it',
      'a funding round',
      'a strategic investment',
    ]) {
      assert.deepEqual(briefsOf(claimed(`cost: $10B, note: ${note}`)), [`${path}: investment “$10B”`], note);
    }
  });

  it('lets investments be that say so, and costs of machines', () => {
    assert.deepEqual(briefsOf(claimed('cost: $10B, scope: investment, note: An equity investment')), []);
    assert.deepEqual(briefsOf(claimed('cost: $4B, note: invested in servers and buildings')), []);
    assert.deepEqual(briefsOf(claimed('power: 140 MW, note: the stake of the utility')), []);
  });

  it('finds one in a batch, which is computed from it', () => {
    const batch = '  - {cost: $4B, published: a $4B equity investment, since: 2024-10, source: survey}\n';
    assert.deepEqual(briefsOf({ [path]: `${base[path] ?? ''}${batch}` }), [`${path}: investment “$4B”`]);
  });
});
