import assert from 'node:assert/strict';
import { rankEdition } from '../../../src/ranking/ranking.ts';
import { rankingCsv } from '../../../src/views/list/list-csv.ts';
import { rankingJson } from '../../../src/views/list/list-json.ts';
import { plainly } from '../../../src/words/paint.ts';
import { rankingMarkdown, rankingText } from '../../../src/views/list/list-table.ts';
import { listView } from '../../../src/views/list/list-view.ts';
import { cellTitle, rowSpoken } from '../../../src/panel/panel-words.ts';
import { derivationView } from '../../../src/views/explanation/derivation-view.ts';
import { explainFactory } from '../../../src/views/explanation/explanation.ts';
import { explanationText } from '../../../src/views/explanation/explanation-text.ts';
import { figureMarks } from '../../../src/words/shown-figure.ts';
import { factoryText, TestCatalog } from '../../publish/support/catalog.ts';

const doubt = 'The source may mean processors.';

describe('a list with a doubtful figure', () => {
  const text = factoryText('Alpha', '3').replace('    count: 3\n', `    count: 3\n    caveat: ${doubt}\n`);
  const test = new TestCatalog({ 'factories/alpha.yaml': text });
  const ranking = rankEdition(test.catalog, test.rankings, test.rankings.latestEdition()!);

  it('says so in a column of CSV and in a list of JSON', () => {
    const [head = '', row = ''] = rankingCsv(test.catalog, ranking).split('\r\n');
    assert.deepEqual([head.split(',').at(-1), row.split(',').at(-1)], ['caveats', doubt]);
    const { rows } = rankingJson('.', ranking) as { rows: readonly { caveats: unknown }[] };
    assert.deepEqual(rows[0]?.caveats, [doubt]);
  });

  it('marks it in a terminal and in Markdown, and says why beneath', () => {
    const lines = rankingText(test.catalog, ranking, 100, plainly).split('\n');
    assert.match(lines.find((line) => line.includes('Alpha')) ?? '', / 3 {2,}3‡ /);
    assert.ok(lines.includes(` ‡ Alpha: ${doubt}`), lines.join('\n'));
    const markdown = rankingMarkdown(test.catalog, ranking);
    assert.match(markdown, /\| 3 \| 3‡ \|/);
    assert.ok(markdown.includes(`\n‡ Alpha: ${doubt}<br>\n`), markdown);
  });

  it('marks it in the panel, where its title says why', () => {
    const { rows } = listView(test.catalog, test.rankings, test.edition());
    const { headline, equivalents } = rows[0]!.factory.figures;
    assert.deepEqual([figureMarks(headline), figureMarks(equivalents)], ['', '‡']);
    assert.equal(cellTitle(equivalents, 'H100e'), `3 H100e; doubtful: ${doubt}`);
    assert.match(rowSpoken(rows[0]!, { unit: 'H100e' }), /3 H100e, doubtful/);
    const { figures } = derivationView(test.catalog, 'alpha', test.edition())!;
    const [figure] = figures;
    assert.ok(figure && !('absent' in figure));
    assert.deepEqual([figure.caveats, figure.remarks], [[doubt], [doubt]]);
  });

  it('marks it in an explanation, and says why behind the formula', () => {
    const explained = explainFactory(
      test.catalog,
      test.rankings,
      test.edition(),
      test.catalog.factory('alpha')!,
    )!;
    const text = explanationText(explained, 200, plainly, (file) => file);
    assert.match(text, /^ {2}GPU-equivalents +3 H100e‡$/m);
    assert.match(text, new RegExp(`; ‡ ${doubt.replace('.', '\\.')}$`, 'm'));
    assert.match(text, /^ {2}published accelerators +3$/m);
  });
});
