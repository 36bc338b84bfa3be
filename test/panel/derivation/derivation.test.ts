import assert from 'node:assert/strict';
import { isParent, unfoldedSteps } from '../../../src/panel/derivation/derivation.tsx';

describe('Steps that fold', () => {
  const steps = [0, 1, 2, 2, 1, 1, 2].map((depth) => ({ depth }));

  it('show what the opened ones are made of, and nothing below a closed one', () => {
    assert.deepEqual(unfoldedSteps(steps, new Set()), [0]);
    assert.deepEqual(unfoldedSteps(steps, new Set([0])), [0, 1, 4, 5]);
    assert.deepEqual(unfoldedSteps(steps, new Set([0, 1])), [0, 1, 2, 3, 4, 5]);
    assert.deepEqual(unfoldedSteps(steps, new Set([1, 5])), [0]);
  });

  it('know which are made of others', () => {
    assert.deepEqual(
      [0, 1, 4, 5, 6].map((index) => isParent(steps, index)),
      [true, true, false, true, false],
    );
  });
});
