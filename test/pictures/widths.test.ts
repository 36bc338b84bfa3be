import assert from 'node:assert/strict';
import { drawnWidth } from '../../src/pictures/picture.ts';
import { pictures } from '../../src/pictures/pictures.ts';
import { linesOf } from '../../src/pictures/text-width.ts';
import { dataOf, row } from './data.ts';

describe('Pictures at another width', () => {
  const data = dataOf(
    Array.from({ length: 20 }, (_, index) => row(index + 1, `Factory ${index}`, 2000 - index)),
  );

  for (const { name, draw } of pictures) {
    it(`are as wide as is asked for: ${name}`, () => {
      for (const width of [260, 300, 460, 640, 800, 1100]) {
        const drawn = draw(data, width);
        assert.equal(drawn.width, width);
        assert.ok(drawn.svg.includes(`viewBox="0 0 ${width} ${drawn.height}"`));
        assert.ok(!/NaN|undefined|width="-/.test(drawn.svg), `${width}`);
      }
    });

    it(`say why there is nothing to draw, in as many lines as it takes: ${name}`, () => {
      const drawn = draw(dataOf([]), 260);
      assert.equal(drawn.width, 260);
      assert.ok((drawn.svg.match(/<text/g)?.length ?? 0) >= 1);
    });
  }

  it('are never narrower than can be read, nor wider than says more', () => {
    assert.deepEqual([1, 480.4, 5000].map(drawnWidth), [260, 480, 1100]);
  });

  it('break what they say at its spaces', () => {
    assert.deepEqual(linesOf('one two three', 1000, 12), ['one two three']);
    assert.deepEqual(linesOf('one two three', 10, 12), ['one', 'two', 'three']);
  });
});
