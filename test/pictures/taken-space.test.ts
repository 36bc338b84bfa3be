import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TakenSpace, overlap } from '../../src/pictures/taken-space.ts';

const box = fc.record({
  x: fc.double({ min: -100, max: 900, noNaN: true }),
  y: fc.double({ min: -100, max: 900, noNaN: true }),
  width: fc.double({ min: 0.5, max: 300, noNaN: true }),
  height: fc.double({ min: 0.5, max: 60, noNaN: true }),
});

describe('TakenSpace', () => {
  it('is free exactly where a box lies over none that was taken', () => {
    fc.assert(
      fc.property(fc.array(box, { maxLength: 20 }), box, (taken, asked) => {
        const space = new TakenSpace();
        for (const each of taken) space.take(each);
        assert.equal(space.isFree(asked), !taken.some((each) => overlap(each, asked)));
      }),
    );
  });
});
