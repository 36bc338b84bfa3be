import assert from 'node:assert/strict';
import { jsonPieces, jsonText } from '../../src/words/json.ts';

describe('a JSON text in pieces', () => {
  const before = { catalog: '/a “b”\u001B\u2028', files: 3, ratio: 0.1 + 0.2 };
  const items = [
    {
      file: 'a.yaml',
      message: 'two\nlines, “quoted”, \u202E and \t',
      nested: { list: [1, [2, { x: null }], []] },
    },
    { file: 'ä.yaml', line: 12, message: 'a “b” – c\u00AD\u200B\u001B\n', large: 12345678901234 },
    { gone: undefined, at: 1.0000000000001, yes: true },
    { day: new Date(0), '“key”\u2028': -0 },
    new Date(0),
    'text \\n with "quotes"',
    [],
    {},
    1 / 3,
  ];
  for (const count of [0, 1, items.length]) {
    for (const after of [{}, { fixed: [] }, { fixed: [{ file: 'a\nb', edits: 2 }], more: { z: {} } }]) {
      it(`is the text in one, of ${count} items and ${Object.keys(after).length} keys behind`, () => {
        const some = items.slice(0, count);
        const pieces = [...jsonPieces(before, 'problems', some, after)];
        assert.equal(pieces.join(''), jsonText({ ...before, problems: some, ...after }));
      });
    }
  }

  it('asks for an item when its turn comes', () => {
    const asked: number[] = [];
    const endless = function* (): Generator<number, void> {
      for (let n = 0; ; n++) {
        asked.push(n);
        yield n;
      }
    };
    const pieces = jsonPieces({ a: 1 }, 'all', endless());
    for (let n = 0; n < 3; n++) pieces.next();
    assert.deepEqual(asked, [0, 1]);
    pieces.return();
  });
});
