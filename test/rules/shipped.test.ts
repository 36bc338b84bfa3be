import assert from 'node:assert/strict';
import { shippedTexts } from '../support/shipped.ts';
import { base, problemsOf, worldOf } from './support/world.ts';

const gone = Object.fromEntries(Object.keys(base).map((path) => [path, undefined]));

describe('the catalog that we ship', () => {
  it('has no problem that is not mended or silenced with a reason', () => {
    const world = worldOf({ ...gone, ...Object.fromEntries(shippedTexts()) });
    const found = problemsOf(world).map(
      ({ path, problem }) => `${path}: ${problem.code}: ${problem.message}`,
    );
    assert.deepEqual(found, []);
  });
});

describe('the catalog that rules are tested with', () => {
  it('has no problem', () => {
    assert.deepEqual(problemsOf(worldOf()), []);
  });
});
