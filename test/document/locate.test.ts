import assert from 'node:assert/strict';
import { locate } from '../../src/document/locate.ts';
import { parseYaml } from '../../src/document/parse.ts';

/** Where the mark | stands in a text: what is there, and the path to it. */
function placeOf(marked: string): string {
  const offset = marked.indexOf('|');
  const { root } = parseYaml(marked.replace('|', ''));
  const place = locate(root, offset);
  return place ? `${place.on} ${place.path.join('.')}` : 'nothing';
}

describe('locate', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['|name: x\n', 'key name'],
    ['na|me: x\n', 'key name'],
    ['name|: x\n', 'key name'],
    ['name:| x\n', 'nothing'],
    ['name: |x\n', 'value name'],
    ['name: xy|z\n', 'value name'],
    ['name: x|\n', 'value name'],
    ['name: x # a co|mment\n', 'nothing'],
    ['name: "x| y"\n', 'value name'],
    ['name: >-\n  x|\n  y\n', 'value name'],
    ['name: |\n', 'nothing'],
    ['a: {b: [c, |d]}\n', 'value a.b.1'],
    ['a: {|b: [c, d]}\n', 'key a.b'],
    ['a: {b: [c,| d]}\n', 'nothing'],
    ['a: {b: [c|, d]}\n', 'value a.b.0'],
    ['a: [|b,c]\n', 'value a.0'],
    ['a:\n  - b: |c\n  - d\n', 'value a.0.b'],
    ['a:\n  - b: c\n  - |d\n', 'value a.1'],
    ['a:\n  |- b\n', 'nothing'],
    ['a: 1\n|\nb: 2\n', 'nothing'],
    ['a: 1\r\nb|: 2\r\n', 'key b'],
    ['a: b: |c\n', 'value a.b'],
    ['|', 'nothing'],
  ];
  for (const [marked, place] of cases) {
    it(`finds ${place} at ${JSON.stringify(marked)}`, () => assert.equal(placeOf(marked), place));
  }

  it('gives the value under a key, and the pair', () => {
    const { root } = parseYaml('a:\n  b: c\n');
    const place = locate(root, 0);
    assert.equal(place?.node.kind, 'map');
    assert.equal(place.pair?.key.value, 'a');
  });
});
