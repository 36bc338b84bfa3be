import assert from 'node:assert/strict';
import { scaleOf, whisker } from '../../src/pictures/whisker.ts';
import { exactly } from '../../src/quantity/interval.ts';

describe('whisker', () => {
  it('stands from the lowest end of all to the highest', () => {
    const intervals = [
      { low: 10, mid: 100, high: 1000 },
      { low: 100, mid: 1000, high: 100_000 },
    ];
    const scale = scaleOf(intervals);
    assert.deepEqual(whisker({ low: 10, mid: 1000, high: 100_000 }, scale, 104), {
      low: 2,
      mid: 52,
      high: 102,
    });
  });

  it('draws equal shares of a figure equally long', () => {
    const scale = { from: 1, to: 1e6, kind: 'log' } as const;
    const length = (mid: number): number => {
      const { low, high } = whisker({ low: mid * 0.9, mid, high: mid * 1.1 }, scale, 1000);
      return Math.round(high - low);
    };
    assert.equal(length(100), length(10_000));
  });

  it('draws ranks evenly', () => {
    const scale = { from: 1, to: 11, kind: 'linear' } as const;
    assert.deepEqual(whisker({ low: 1, mid: 6, high: 11 }, scale, 14), { low: 2, mid: 7, high: 12 });
  });

  it('keeps what lies outside at the ends, and one figure alone in the middle', () => {
    const scale = { from: 10, to: 100, kind: 'log' } as const;
    assert.deepEqual(whisker({ low: 0, mid: 10, high: 1000 }, scale, 14), { low: 2, mid: 2, high: 12 });
    assert.equal(whisker(exactly(5), scaleOf([exactly(5)]), 14).mid, 7);
    assert.equal(whisker(exactly(0), scaleOf([exactly(0)]), 14).mid, 7);
    assert.equal(whisker(exactly(0), scaleOf([]), 14).mid, 7);
  });

  it('passes over ends at 0, which a factor never reaches', () => {
    assert.deepEqual(scaleOf([{ low: 0, mid: 5, high: 10 }]), { from: 5, to: 10, kind: 'log' });
  });
});
