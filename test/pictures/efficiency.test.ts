import assert from 'node:assert/strict';
import { efficiencyPicture } from '../../src/pictures/efficiency.ts';
import { dataOf, row } from './data.ts';

const power = (mid: number) => ({ low: mid, mid, high: mid });

describe('the picture of efficiency', () => {
  const { svg, description } = efficiencyPicture(
    dataOf([
      row(1, 'Lean', 100_000, { power: power(100e6) }),
      row(2, 'Thirsty', 100_000, { power: power(200e6) }),
      row(3, 'Unknown', 100_000, { power: null }),
    ]),
  );

  it('tells who is most and least efficient, and who is not drawn', () => {
    assert.match(
      description,
      /Most efficient is Lean \(1.00k H100e\/MW\), least Thirsty \(500 H100e\/MW\)\./,
    );
    assert.match(description, /1 factory of the list is not drawn\./);
    assert.equal(svg.match(/class="dot"/g)?.length, 2);
  });

  it('draws lines of equal efficiency, which are parallel', () => {
    const slopes = [...svg.matchAll(/d="M([\d.]+) ([\d.]+)L([\d.]+) ([\d.]+)" class="faint"/g)].map(
      ([, x1, y1, x2, y2]) => (Number(y2) - Number(y1)) / (Number(x2) - Number(x1)),
    );
    assert.ok(slopes.length >= 2);
    for (const slope of slopes) assert.ok(Math.abs(slope - slopes[0]!) < 0.02);
    assert.match(svg, /1k H100e\/MW|500 H100e\/MW/);
  });
});
