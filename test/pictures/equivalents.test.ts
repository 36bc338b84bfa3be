import assert from 'node:assert/strict';
import { equivalentsPicture } from '../../src/pictures/equivalents.ts';
import { dataOf, row } from './data.ts';

/** The left ends and the widths of the bars of a picture. */
function barsOf(
  svg: string,
): readonly { readonly x: number; readonly width: number; readonly look: string }[] {
  return [
    ...svg.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)" height="13" (?:class|fill)="([^"]*)"/g),
  ].map(([, x, width, look = '']) => ({ x: Number(x), width: Number(width), look }));
}

describe('the picture of equivalents', () => {
  it('stacks what each accelerator adds, in the order of the legend', () => {
    const parts = [
      { hardware: 'A100', equivalents: 25_000, assumed: false },
      { hardware: 'H100', equivalents: 75_000, assumed: false },
    ];
    const { svg } = equivalentsPicture(dataOf([row(1, 'A', 100_000, { parts }), row(2, 'B', 50_000)]));
    const [first, second, third] = barsOf(svg);
    assert.deepEqual([first?.look, second?.look, third?.look], ['series1', 'series2', 'series1']);
    assert.ok(Math.abs(first!.width - 3 * second!.width) < 0.3);
    assert.ok(Math.abs(first!.x + first!.width - second!.x) < 0.15);
    assert.ok(Math.abs(first!.width + second!.width - 2 * third!.width) < 0.3);
  });

  it('hatches a mix of unknown shares, and says so', () => {
    const parts = ['H100', 'B200'].map((hardware) => ({ hardware, equivalents: 50_000, assumed: true }));
    const { svg } = equivalentsPicture(dataOf([row(1, 'A', 100_000, { parts })]));
    assert.deepEqual(
      barsOf(svg).map(({ look }) => look),
      ['url(#equivalents-series1)', 'url(#equivalents-series2)'],
    );
    assert.match(svg, /<pattern id="equivalents-series1"/);
    assert.match(svg, /hatched: a mix, drawn in equal shares/);
    assert.match(svg, /B200: 50.0k H100e, if the mix has equal shares/);
  });

  it('cuts off the few that tower over all others, and names them', () => {
    const small = Array.from({ length: 9 }, (_, index) => row(index + 2, `S${index}`, 10_000 - index));
    const { svg, description } = equivalentsPicture(dataOf([row(1, 'Giant', 1_000_000), ...small]));
    assert.match(svg, /class="tear"/);
    assert.match(description, /Cut off, because they are several times as long: Giant\./);
    const even = equivalentsPicture(dataOf([row(1, 'Large', 20_000), ...small]));
    assert.doesNotMatch(even.svg, /class="tear"/);
  });

  it('has colours for the seven that add most; the others share one', () => {
    const rows = Array.from({ length: 9 }, (_, index) =>
      row(index + 1, `F${index}`, 9000 - index * 100, {
        parts: [{ hardware: `chip ${index}`, equivalents: 9000 - index * 100, assumed: false }],
      }),
    );
    const looks = barsOf(equivalentsPicture(dataOf(rows)).svg).map(({ look }) => look);
    assert.deepEqual(looks.slice(6), ['series7', 'other', 'other']);
  });

  it('draws no bar for an absent figure, and counts it', () => {
    const { svg, description } = equivalentsPicture(
      dataOf([row(1, 'A', 100), row(2, 'Unknown', 1, { equivalents: null, parts: [] })]),
    );
    assert.equal(barsOf(svg).length, 1);
    assert.match(description, /1 factory has no figure\./);
  });
});
