import assert from 'node:assert/strict';
import fc from 'fast-check';
import { overlap } from '../../src/pictures/taken-space.ts';
import { placeLabels } from '../../src/pictures/place-labels.ts';

const bounds = { x: 0, y: 0, width: 400, height: 300 };
const point = fc.record({
  x: fc.integer({ min: 0, max: 400 }),
  y: fc.integer({ min: 0, max: 300 }),
  radius: fc.integer({ min: 2, max: 20 }),
  widths: fc.array(fc.integer({ min: 10, max: 200 }), { minLength: 1, maxLength: 3 }),
  height: fc.constant(15),
});

describe('placeLabels', () => {
  it('puts no label over another, nor outside, nor over what is taken', () => {
    const taken = [{ x: 100, y: 100, width: 80, height: 80 }];
    fc.assert(
      fc.property(fc.array(point, { maxLength: 30 }), (points) => {
        const placed = placeLabels(points, bounds, taken).filter((place) => place !== undefined);
        for (const [index, place] of placed.entries()) {
          assert.ok(
            place.x >= 0 && place.y >= 0 && place.x + place.width <= 400 && place.y + place.height <= 300,
          );
          for (const other of [...taken, ...placed.slice(index + 1)]) assert.ok(!overlap(place, other));
        }
      }),
      { seed: 5 },
    );
  });

  it('takes the first wording that has room, on the right where it can', () => {
    const [roomy] = placeLabels([{ x: 50, y: 150, radius: 4, widths: [100, 20], height: 15 }], bounds);
    assert.deepEqual([roomy?.wording, roomy?.side, roomy?.x], [0, 1, 57]);
    const [tight] = placeLabels([{ x: 50, y: 10, radius: 4, widths: [100, 20], height: 15 }], {
      ...bounds,
      width: 90,
    });
    assert.equal(tight?.wording, 1);
  });

  it('puts no label that is led to beside another point, whose own it would seem', () => {
    const others = [
      { x: 110, y: 75, width: 10, height: 10 },
      { x: 140, y: 64, width: 10, height: 10 },
    ];
    const walls = [
      { x: 140, y: 100, width: 54, height: 100 },
      { x: 206, y: 100, width: 54, height: 100 },
      { x: 194, y: 157, width: 12, height: 43 },
    ];
    const point = { x: 200, y: 150, radius: 4, widths: [150], height: 10 };
    assert.ok(placeLabels([point], bounds, walls)[0]?.leader);
    for (const other of others) assert.equal(placeLabels([point], bounds, [...walls, other])[0], undefined);
  });

  it('takes a shorter wording near the point before a longer one far from it', () => {
    // Room for the short one beside the point; for the long one only above, at the end of a narrow shaft.
    const taken = [
      { x: 90, y: 100, width: 104, height: 100 },
      { x: 230, y: 100, width: 100, height: 100 },
      { x: 206, y: 100, width: 24, height: 43 },
      { x: 194, y: 157, width: 36, height: 43 },
    ];
    const point = { x: 200, y: 150, radius: 4, height: 10 };
    const [long] = placeLabels([{ ...point, widths: [100] }], bounds, taken);
    assert.ok(long?.leader);
    const [place] = placeLabels([{ ...point, widths: [100, 20] }], bounds, taken);
    assert.deepEqual([place?.wording, place?.leader], [1, undefined]);
  });
});
