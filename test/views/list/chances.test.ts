import assert from 'node:assert/strict';
import { plainly } from '../../../src/words/paint.ts';
import { chanceText, chanceWords } from '../../../src/words/chance-words.ts';
import { rankEdition } from '../../../src/ranking/ranking.ts';
import { explainFactory } from '../../../src/views/explanation/explanation.ts';
import { explanationText } from '../../../src/views/explanation/explanation-text.ts';
import { rankingCsv } from '../../../src/views/list/list-csv.ts';
import { rankingMarkdown, rankingText } from '../../../src/views/list/list-table.ts';
import { rankingJson } from '../../../src/views/list/list-json.ts';
import { listView } from '../../../src/views/list/list-view.ts';
import { factoryText, TestCatalog } from '../../publish/support/catalog.ts';

/** Two places: one is sure, and two of the same width share the other; the last is out. */
const test = new TestCatalog({
  'factories/alpha.yaml': factoryText('Alpha', '1,000'),
  'factories/beta.yaml': factoryText('Beta', '100 (80–120)'),
  'factories/gamma.yaml': factoryText('Gamma', '100 (80–120)'),
  'factories/delta.yaml': factoryText('Delta', '5'),
});
const { catalog, rankings } = test;
const ranking = (top?: number) => rankEdition(catalog, rankings, test.edition(), {}, top);

describe('the chances of a list', () => {
  it('are told from 5% to 95%', () => {
    assert.deepEqual([0, 0.04999, 0.05, 0.684, 0.95, 0.951, 1].map(chanceText), [
      undefined,
      undefined,
      '5%',
      '68%',
      '95%',
      undefined,
      undefined,
    ]);
    assert.deepEqual(chanceWords({ onList: 0.9, inTop10: 0.1 }, 20), [
      '90% in the Top 20',
      '10% in the Top 10',
    ]);
    assert.deepEqual(chanceWords({ onList: 0.5, inTop10: 0.5 }, 10), ['50% in the Top 10']);
    assert.deepEqual(chanceWords({ onList: 0.5, inTop10: 1 }, 3), ['50% in the Top 3']);
  });

  it('stand in JSON and CSV from 0 to 1, and order nothing', () => {
    const { rows } = rankingJson('.', ranking(Infinity)) as {
      rows: readonly { id: string; onList: number; inTop10: number }[];
    };
    assert.deepEqual(
      rows.map(({ id, onList, inTop10 }) => [id, onList, inTop10]),
      [
        ['alpha', 1, 1],
        ['beta', 0.5, 1],
        ['gamma', 0.5, 1],
        ['delta', 0, 1],
      ],
    );
    const [head = '', , beta = ''] = rankingCsv(catalog, ranking()).split('\r\n');
    assert.deepEqual(head.split(',').slice(-3), ['onList', 'inTop10', 'caveats']);
    assert.deepEqual(beta.split(',').slice(-3), ['0.5', '1', '']);
  });

  it('stand in a column of a terminal and of Markdown near the cut, with what they rest on', () => {
    const lines = rankingText(catalog, ranking(), 120, plainly).split('\n');
    const at = (text: string) => lines.find((line) => line.includes(text)) ?? '';
    assert.match(at('factory'), /cost +Top 2$/);
    assert.match(at('Beta'), / 50%$/);
    assert.doesNotMatch(at('Alpha'), /%/);
    const note = 'Top 2: how likely it is among them, if the figures err independently.';
    assert.ok(lines.includes(` ${note}`), lines.join('\n'));
    const markdown = rankingMarkdown(catalog, ranking());
    assert.match(markdown, /\| Top 2 \|/);
    assert.ok(markdown.includes(note));
    const sure = rankEdition(catalog, rankings, test.edition(), { size: 1 });
    assert.doesNotMatch(rankingText(catalog, sure, 120, plainly), /Top 1\b|likely/);
  });

  it('stand in the rows of the panel, and in an explanation', () => {
    const { rows } = listView(catalog, rankings, test.edition());
    assert.deepEqual(
      rows.map(({ chances }) => chances),
      [undefined, ['50% in the Top 2']],
    );
    const explained = explainFactory(catalog, rankings, test.edition(), catalog.factory('gamma')!)!;
    const text = explanationText(explained, 200, plainly, (file) => file);
    assert.match(
      text,
      /^#3 \(2–3\) of 4, outside the list · 50% in the Top 2, if the figures err independently · /m,
    );
  });

  it('follow an edit', () => {
    const live = new TestCatalog({
      'factories/a.yaml': factoryText('A', '100 (80–120)'),
      'factories/b.yaml': factoryText('B', '100 (80–120)'),
      'factories/c.yaml': factoryText('C', '1,000'),
    });
    const chanceOfA = () => live.rankings.list(live.edition()).chances('a')?.onList;
    assert.equal(chanceOfA(), 0.5);
    live.write({ 'factories/c.yaml': factoryText('C', '10') });
    assert.equal(chanceOfA(), 1);
    live.write({ 'factories/a.yaml': factoryText('A', '1') });
    assert.equal(chanceOfA(), 0);
    assert.equal(live.rankings.list(live.edition()).chances('nobody'), undefined);
  });
});
