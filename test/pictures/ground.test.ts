import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Ground, overlap } from '../../src/pictures/ground.ts';

const box = fc.record({
  x: fc.double({ min: -100, max: 900, noNaN: true }),
  y: fc.double({ min: -100, max: 900, noNaN: true }),
  width: fc.double({ min: 0.5, max: 300, noNaN: true }),
  height: fc.double({ min: 0.5, max: 60, noNaN: true }),
});

describe('Ground', () => {
  it('is free exactly where a box lies over none that was taken', () => {
    fc.assert(
      fc.property(fc.array(box, { maxLength: 20 }), box, (taken, asked) => {
        const ground = new Ground();
        for (const each of taken) ground.take(each);
        assert.equal(ground.isFree(asked), !taken.some((each) => overlap(each, asked)));
      }),
    );
  });
});
