import assert from 'node:assert/strict';
import { readCsv } from '../../src/importers/csv-table.ts';

const read = (text: string) => readCsv({ name: 'a.csv', text });
const fails = (text: string, message: RegExp) => assert.throws(() => read(text), { message });

describe('readCsv', () => {
  it('reads cells as they stand, whatever the line ends', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const { header, rows } = read(`\uFEFFa,b${end}1,"x ""q"", y"${end}${end}2,"two${end}lines"${end}`);
      assert.deepEqual(header.cells, ['a', 'b']);
      assert.deepEqual(
        rows.map(({ line, cells }) => [line, ...cells]),
        [
          [2, '1', 'x "q", y'],
          [4, '2', 'two\nlines'],
        ],
      );
    }
  });

  it('reads what spreadsheets export: other signs between cells, their hint, rows and cells of nothing', () => {
    const wanted = [
      ['a', 'b, c'],
      ['1', 'x;y'],
      ['2', '3'],
    ];
    for (const [name, text] of [
      ['semicolons', 'a;b, c\n1;"x;y"\n2;3\n'],
      ['tabs', 'a\tb, c\r\n1\tx;y\r\n2\t3\r\n'],
      ['a hint', 'sep=;\na;b, c\n1;"x;y"\n2;3\n'],
      ['another hint', '\uFEFFsep=|\r\na|b, c\r\n1|x;y\r\n2|3\r\n'],
      ['rows of nothing', 'a,"b, c"\n1,x;y\n,\n , \n,,,\n2,3\n,\n'],
      ['cells of nothing', 'a,"b, c",,\n1,x;y,,\n2,3\n'],
      ['longer rows', 'a,"b, c"\n1,x;y,\n2,3,,, \n'],
    ] as const) {
      const { header, rows } = read(text);
      assert.deepEqual(
        [header, ...rows].map(({ cells }) => cells),
        wanted,
        name,
      );
    }
    const { rows } = read('sep=;\na;b\n1;"x;\ny"\n2;3\n');
    assert.deepEqual(rows[1]?.place(1), { file: 'a.csv', line: 5, column: 3 });
  });

  it('knows where a cell begins, after cells of several lines too', () => {
    const { rows } = read('a,b,c\n1,"x,\ny",3\n');
    assert.deepEqual(
      [0, 1, 2].map((index) => rows[0]!.place(index)),
      [
        { file: 'a.csv', line: 2, column: 1 },
        { file: 'a.csv', line: 2, column: 3 },
        { file: 'a.csv', line: 3, column: 4 },
      ],
    );
  });

  it('points at a cell that is too long for a catalog', () => {
    fails(
      `a,b\n1,2\n3,${'x'.repeat(1_000_001)}\n`,
      /^a\.csv:3:3: this cell has 1000001 characters, .* Shorten it/,
    );
    assert.equal(read(`a,b\n1,${'x'.repeat(1_000_000)}\n`).rows.length, 1);
  });

  it('points at a quote that is never closed', () => {
    fails('a,b\n1,2\n3,"four\n5,6\n', /^a\.csv:3:3: the quote that opens here is never closed\./);
  });

  it('points at text after a closing quote', () => {
    fails('a,b\n1,"x"y\n', /^a\.csv:2:\d+: text follows the quote/);
  });

  it('points at a row with too few or too many cells', () => {
    fails('a,b\n1\n3,4\n', /^a\.csv:2:1: this row has 1 cells, the header 2\. A quote or a comma/);
    fails('a,b\n1,2\n3\n', /^a\.csv:3:1: this row has 1 cells, the header 2\. The file is cut off here\.$/);
    fails('a,b\n1,2,3\n', /^a\.csv:2:1: this row has 3 cells/);
  });

  it('refuses an empty file', () => {
    for (const text of ['', '\uFEFF', '\n \n']) fails(text, /^a\.csv:1:1: the file is empty\.$/);
  });
});
