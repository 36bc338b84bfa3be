import assert from 'node:assert/strict';
import fc from 'fast-check';
import { csv, rankingCsv } from '../../../src/publish/text/csv.ts';
import { rankEdition } from '../../../src/ranking/ranking.ts';
import { Rankings } from '../../../src/ranking/rankings.ts';
import { Catalog } from '../../../src/catalog/catalog.ts';
import { shippedTexts } from '../../support/shipped.ts';

/** A reader of RFC 4180, by the letter. */
function parseCsv(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  while (field.lastIndex < text.length) {
    const match = field.exec(text);
    if (!match) throw new Error(`No field at ${field.lastIndex}`);
    record.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] !== ',') {
      records.push(record);
      record = [];
    }
  }
  return records;
}

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
          records.map((cells) => cells.map(String)),
        );
      }),
    );
  });

  it('gives every figure of a list in plain units', () => {
    const catalog = new Catalog();
    catalog.update([...shippedTexts()].map(([path, text]) => ({ path, text })));
    const ranking = rankEdition(catalog, new Rankings(catalog), catalog.edition('2025H2')!);
    const [header = [], ...records] = parseCsv(rankingCsv(ranking));
    const cell = (row: number, name: string): string | undefined => records[row]?.[header.indexOf(name)];
    assert.equal(records.length, 20);
    for (const record of records) assert.equal(record.length, header.length);
    assert.deepEqual(
      ['rank', 'id', 'headline_low', 'headline_mid', 'headline_high'].map((name) => cell(0, name)),
      ['1', 'stargate', '135000', '150000', '187500'],
    );
    assert.equal(Number(cell(0, 'facilityPower_mid')), 290_290_000);
    assert.equal(cell(12, 'cost_mid'), '');
    assert.deepEqual([cell(0, 'move'), cell(0, 'previousRank')], ['', '']);
  });
});
