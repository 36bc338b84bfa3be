import assert from 'node:assert/strict';
import { rankEdition } from '../../../src/ranking/ranking.ts';
import { rankingCsv } from '../../../src/views/list/list-csv.ts';
import { rankingJson } from '../../../src/views/list/list-json.ts';
import { factoryText, TestCatalog } from '../../publish/support/catalog.ts';

const doubt = 'The source may mean processors.';

describe('a list with a doubtful figure, as data', () => {
  const text = factoryText('Alpha', '3').replace('    count: 3\n', `    count: 3\n    caveat: ${doubt}\n`);
  const test = new TestCatalog({ 'factories/alpha.yaml': text });
  const ranking = rankEdition(test.catalog, test.rankings, test.rankings.latestEdition()!);

  it('says so in a column of CSV and in a list of JSON', () => {
    const [head = '', row = ''] = rankingCsv(ranking).split('\r\n');
    assert.deepEqual([head.split(',').at(-1), row.split(',').at(-1)], ['caveats', doubt]);
    const { rows } = rankingJson('.', ranking) as { rows: readonly { caveats: unknown }[] };
    assert.deepEqual(rows[0]?.caveats, [doubt]);
  });
});
