import assert from 'node:assert/strict';
import { Catalog } from '../../../src/catalog/catalog.ts';
import { rankingCsv } from '../../../src/views/list/list-csv.ts';
import { rankEdition } from '../../../src/ranking/ranking.ts';
import { Rankings } from '../../../src/ranking/rankings.ts';
import { shippedTexts } from '../../support/shipped.ts';
import { parseCsv } from '../../publish/support/csv.ts';

describe('rankingCsv', () => {
  it('gives every figure of a list in plain units', () => {
    const catalog = new Catalog();
    catalog.update([...shippedTexts()].map(([path, text]) => ({ path, text })));
    const ranking = rankEdition(catalog, new Rankings(catalog), catalog.edition('2025H2')!);
    const [header = [], ...records] = parseCsv(rankingCsv(catalog, ranking));
    const cell = (row: number, name: string): string | undefined => records[row]?.[header.indexOf(name)];
    assert.equal(records.length, 20);
    for (const record of records) assert.equal(record.length, header.length);
    assert.deepEqual(
      ['rank', 'id', 'headline_low', 'headline_mid', 'headline_high'].map((name) => cell(0, name)),
      ['1', 'stargate', '135000', '150000', '187500'],
    );
    assert.deepEqual([cell(0, 'countries'), cell(0, 'owners')], ['US', 'Microsoft; OpenAI']);
    assert.equal(
      Number(cell(0, 'facilityPower_mid')),
      (ranking.rows[0]!.figures.facilityPower as { mid: number }).mid,
    );
    assert.equal(cell(12, 'cost_mid'), '');
    assert.deepEqual([cell(0, 'move'), cell(0, 'previousRank')], ['', '']);
  });
});
