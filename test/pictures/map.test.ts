import assert from 'node:assert/strict';
import { mapPicture } from '../../src/pictures/map.ts';
import { dataOf, row } from './data.ts';

const circles = (svg: string): readonly { readonly r: number; readonly kind: string }[] =>
  [...svg.matchAll(/<circle cx="[\d.]+" cy="[\d.]+" r="([\d.]+)" class="([a-z]+)"><title>/g)].map(
    ([, r, kind = '']) => ({ r: Number(r), kind }),
  );

describe('the map', () => {
  it('draws circles whose areas are as their figures', () => {
    const { svg } = mapPicture(
      dataOf([
        row(1, 'Four', 400_000, { places: [{ lat: 40, lon: -100, country: undefined }] }),
        row(2, 'One', 100_000, { places: [{ lat: -30, lon: 140, country: undefined }] }),
      ]),
    );
    const [four, one] = circles(svg);
    assert.ok(Math.abs(four!.r / one!.r - 2) < 0.02);
  });

  it('gathers what is known by its country only in one dashed circle', () => {
    const somewhere = [{ lat: 40, lon: -100, country: 'United States' }];
    const { svg, description } = mapPicture(
      dataOf([
        row(1, 'A', 100, { places: somewhere }),
        row(2, 'B', 100, { places: somewhere }),
        row(3, 'C', 100, { places: [] }),
      ]),
    );
    assert.deepEqual(
      circles(svg).map(({ kind }) => kind),
      ['somewhere'],
    );
    assert.match(svg, /United States: 2 factories/);
    assert.match(description, /Of 2 factories no more than the country is stated/);
    assert.match(description, /1 factory without a stated place is not on it\./);
  });

  it('says so where the list goes on', () => {
    assert.match(mapPicture(dataOf([row(1, 'A', 100)], { length: 900 })).description, /the first 1 of 900\./);
  });

  it('divides the figure of several sites', () => {
    const places = [
      { lat: 43, lon: -88, country: undefined },
      { lat: 34, lon: -84, country: undefined },
    ];
    const { svg } = mapPicture(dataOf([row(1, 'Two sites', 100_000, { places })]));
    assert.equal(circles(svg).length, 2);
    assert.match(svg, /50\.0k, one of 2 places, drawn in equal shares/);
  });

  it('gathers sites that could not be told apart where it is narrow, and only there', () => {
    const site = (lat: number, lon: number) => [{ lat, lon, country: undefined }];
    const data = dataOf([
      row(1, 'Columbus', 400_000, { places: site(40, -83) }),
      row(2, 'Cleveland', 300_000, { places: site(41.5, -81.7) }),
      row(3, 'Oslo', 200_000, { places: site(60, 10) }),
      row(4, 'Toledo', 100_000, { places: site(41.6, -83.5) }),
    ]);
    const narrow = mapPicture(data, 420);
    assert.equal(circles(narrow.svg).length, 2);
    assert.match(narrow.svg, />3<\/text>/);
    assert.match(
      narrow.svg,
      /3 sites near each other, 800k: #1 Columbus: 400k; #2 Cleveland: 300k; #4 Toledo: 100k/,
    );
    assert.match(narrow.svg, />Columbus \+2</);
    assert.match(
      narrow.description,
      /The largest is #1 Columbus with 400k\. Sites near each other are one circle/,
    );
    const wide = mapPicture(data, 800);
    assert.equal(circles(wide.svg).length, 4);
    assert.doesNotMatch(wide.description, /near each other/);
  });

  it('has real coastlines, and no Antarctica', () => {
    const { svg } = mapPicture(dataOf([row(1, 'A', 100)]));
    const [, coast = ''] = /<path d="([^"]*)" class="land"\/>/.exec(svg) ?? [];
    assert.ok(coast.length > 15_000);
    const lowest = Math.max(...[...coast.matchAll(/[ML]\d+,(\d+)/g)].map(([, y]) => Number(y)));
    assert.ok(lowest < 376, `${lowest}`);
  });
});
