import assert from 'node:assert/strict';
import fc from 'fast-check';
import { areaMarks, marksOf, spotMarks, type Mark } from '../../src/catalog/marks.ts';
import { readFile } from '../../src/catalog/read/read-file.ts';

/** The marks of a factory of Acme at a point. */
function marksAt(lat: number, lon: number): ReadonlySet<Mark> {
  const text = `name: A\nowners: [Acme]\nstatus: planned\nlocation: {lat: ${lat}, lon: ${lon}}\n`;
  return new Set(marksOf('factory', 'a', readFile('factory', 'a', text).entry));
}

describe('marks', () => {
  it('of areas around a point are borne by whatever is within a hundredth of a degree', () => {
    const near = fc.integer({ min: -1, max: 1 });
    const row = fc.integer({ min: -8990, max: 8990 });
    const column = fc.integer({ min: -17_990, max: 17_990 });
    fc.assert(
      fc.property(row, column, near, near, (y, x, south, east) => {
        const marks = marksAt((y + south) / 100, (x + east) / 100);
        const isBorne = (mark: Mark): boolean => marks.has(mark);
        assert.ok(areaMarks(['ACME'], y / 100, x / 100).some(isBorne));
        assert.ok(spotMarks(['ACME'], y / 100, x / 100, 1).some(isBorne));
      }),
    );
  });

  it('of areas around a point are four at most, and none that lies far from it', () => {
    assert.equal(areaMarks(['Acme'], 47.2, -119.8).length, 4);
    assert.equal(areaMarks(['Acme'], 47.22, -119.82).length, 1);
    assert.ok(!areaMarks(['Acme'], 47.22, -119.82).some((mark) => marksAt(47.27, -119.82).has(mark)));
  });
});
