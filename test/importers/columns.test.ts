import assert from 'node:assert/strict';
import { rowsOf } from '../../src/importers/columns.ts';
import { readCsv } from '../../src/importers/csv-table.ts';

const wanted = { name: 'Data center', power: 'Power (MW)', lat: 'Latitude' };
const read = (text: string) =>
  rowsOf(readCsv({ name: 'a.csv', text }), 'the timelines', wanted, ['lat']).map(({ cells }) =>
    Object.values(cells).map((cell) => cell.text),
  );

describe('rowsOf', () => {
  it('finds columns wherever they stand and however they are spaced', () => {
    assert.deepEqual(read('More,power\u00a0(mw), Data  center \nx,5,A\n'), [['A', '5', '']]);
  });

  it('points at a column that was probably renamed', () => {
    assert.throws(() => read('Data center,Powr (MW)\nA,5\n'), {
      message:
        'a.csv:1:13: the timelines should have the column “Power (MW)”, and nothing here goes by that name. ' +
        'Is “Powr (MW)” what was “Power (MW)”?',
    });
  });

  it('says what is missing, and when it is another file altogether', () => {
    assert.throws(
      () => read('Data center\nA\n'),
      /^ImportError: a\.csv:1:1: the timelines should have the column “Power \(MW\)”/,
    );
    assert.throws(() => read('{"json": true}\n'), {
      message:
        'a.csv:1:1: this is not the timelines: it has none of the columns “Data center”, “Power (MW)”.',
    });
  });

  it('refuses a header that no row follows', () => {
    for (const end of ['', '\n', '\n\n']) {
      assert.throws(() => read(`Data center,Power (MW)${end}`), {
        message: 'a.csv:1:1: no row follows the header. The file is cut off here.',
      });
    }
  });

  it('refuses a column that stands there twice', () => {
    assert.throws(() => read('Data center,Power (MW),Power (MW)\nA,5,6\n'), {
      message: 'a.csv:1:24: a second column “Power (MW)”. Which one counts?',
    });
  });
});
