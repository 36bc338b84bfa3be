import fc from 'fast-check';
import { anyLooking, assertAskedRows } from '../support/asked-rows.ts';

describe('a list of which single rows are looked at', () => {
  it('says of each what the list says that is made whole, in any order and between edits', () => {
    fc.assert(fc.property(anyLooking, assertAskedRows), { numRuns: 60 });
  });
});
