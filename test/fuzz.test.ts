import fc from 'fast-check';
import { fuzzProperties } from './support/fuzz-properties.ts';

describe('whatever is thrown at the program', () => {
  for (const { name, perThousand, property } of fuzzProperties) {
    it(name, async () => {
      await fc.assert(property, { numRuns: Math.max(2, Math.round(perThousand / 5)) });
    });
  }
});
