import assert from 'node:assert/strict';
import fc from 'fast-check';
import { exported } from '../../src/words/json.ts';
import { csv } from '../../src/words/csv.ts';
import { parseCsv } from '../publish/support/csv.ts';

describe('csv', () => {
  it('quotes what needs quotes', () => {
    assert.equal(
      csv([['a', 'b,c', 'say "x"', 'two\nlines', 5, null]]),
      'a,"b,c","say ""x""","two\nlines",5,\r\n',
    );
  });

  for (const text of [
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '=cmd|"/C calc"!A0',
    '\u202E=1',
    '＝1',
  ]) {
    it(`takes the harm out of ${JSON.stringify(text)}`, () => {
      const [[cell = ''] = []] = parseCsv(csv([[text]]));
      assert.match(cell, /^'/);
    });
  }

  it('reads back as what it was', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'é', '工', ' ', ',', '"', '\n', '\r', '\t', '=') });
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text, fc.double({ noNaN: true })), { minLength: 1 }), (records) => {
        const read = parseCsv(csv(records));
        assert.deepEqual(
          read.map((cells) => cells.map((cell) => cell.replace(/^'(?=[=\t\r\n])/, ''))),
          records.map((cells) =>
            cells.map((cell) => String(typeof cell === 'number' ? exported(cell) : cell)),
          ),
        );
      }),
    );
  });
});
