import assert from 'node:assert/strict';
import type { PictureRow } from '../../src/pictures/picture-data.ts';
import { pictures } from '../../src/pictures/pictures.ts';
import { dataOf, row } from './data.ts';

const caveat = 'May be processors.';

/** A row in a place of its own. */
const placed = (rank: number, name: string, equivalents: number): PictureRow =>
  row(rank, name, equivalents, { places: [{ lat: 40, lon: rank * 60 - 140, country: undefined }] });

/** A row of which every figure is doubtful. */
function doubted(rank: number, name: string, equivalents: number, why = caveat): PictureRow {
  const sound = placed(rank, name, equivalents);
  const doubt = <T extends object>(figure: T): T => ({ ...figure, caveats: [why] });
  const { value, equivalents: own, power } = sound;
  return { ...sound, value: doubt(value), equivalents: own && doubt(own), power: power && doubt(power) };
}

const drawn = (name: string, rows: readonly PictureRow[]) =>
  pictures.find((each) => each.name === name)!.draw(dataOf(rows), 800);

/** The texts that can be seen in a picture. */
const texts = (svg: string): readonly string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text);

describe('doubtful figures in a picture', () => {
  for (const name of ['equivalents', 'efficiency', 'map'])
    it(`are marked, and say beneath it why: ${name}`, () => {
      const rows = [doubted(1, 'Alpha', 3000), placed(2, 'Beta', 2000), doubted(3, 'Gamma', 1000)];
      const { svg, height, description } = drawn(name, rows);
      const seen = texts(svg);
      assert.equal(seen.filter((text) => text.endsWith('‡')).length, 2, seen.join('\n'));
      assert.ok(seen.includes(`‡ Alpha, Gamma: ${caveat}`));
      assert.match(svg, new RegExp(`<desc[^>]*>[^<]*‡ Alpha, Gamma: ${caveat}</desc>`));
      assert.ok(!description.includes(caveat), 'it stands in the picture');
      const sound = drawn(name, [
        placed(1, 'Alpha', 3000),
        placed(2, 'Beta', 2000),
        placed(3, 'Gamma', 1000),
      ]);
      assert.ok(!sound.svg.includes('‡') && sound.height < height);
    });

  it('are told in lines that fit, and counted where they are many', () => {
    const rows = Array.from({ length: 9 }, (_, index) =>
      doubted(
        index + 1,
        `Factory ${index + 1}`,
        900 - index,
        `Reason ${index + 1}, which is long. `.repeat(6).trim(),
      ),
    );
    const { svg, width } = pictures[0]!.draw(dataOf(rows), 320);
    assert.equal(width, 320);
    const seen = texts(svg);
    assert.ok(seen.includes('‡ and 3 more') && !seen.some((text) => text.includes('Reason 7')));
    assert.match(svg, /<desc[^>]*>[^<]*Reason 9, which is long/);
  });

  it('are none of the ranks', () => {
    assert.ok(!drawn('ranks', [doubted(1, 'Alpha', 3000)]).svg.includes('‡'));
  });
});
