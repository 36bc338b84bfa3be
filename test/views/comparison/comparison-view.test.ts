import assert from 'node:assert/strict';
import { compareLists } from '../../../src/views/comparison/comparison.ts';
import { comparisonView } from '../../../src/views/comparison/comparison-view.ts';
import { factoryText, TestCatalog } from '../../publish/support/catalog.ts';

const edition = (asOf: string): string =>
  `title: List of ${asOf}\nasOf: ${asOf}\nmetric: equivalents\nsize: 3\n`;

describe('comparisonView', () => {
  const test = new TestCatalog({
    'editions/2025H1.yaml': edition('2025-06-30'),
    'editions/2025H2.yaml': edition('2025-12-31'),
    'factories/a.yaml': factoryText('A', '1,000'),
    'factories/b.yaml': factoryText('B', '2,000', '[h100]', '    announced: 2025-09\n'),
    'factories/c.yaml': factoryText('C', '500'),
    'factories/d.yaml': factoryText('D', '400'),
  });
  const { catalog, rankings } = test;
  const side = (id: string) => ({ catalog, rankings, edition: test.edition(id) });

  it('groups what changed, each with its ranks, figures and reasons as they are shown', () => {
    const { groups, summary, unchanged } = comparisonView(compareLists(side('2025H1'), side('2025H2')));
    assert.equal(summary, '1 entered, 1 left, 2 moved');
    assert.equal(unchanged, 0);
    assert.deepEqual(
      groups.map(({ kind, rows }) => [kind, rows.map(({ id }) => id)]),
      [
        ['entered', ['b']],
        ['left', ['d']],
        ['shifted', ['a', 'c']],
      ],
    );
    assert.deepEqual(groups[1]?.rows, [
      {
        ...{ id: 'd', name: 'D', file: 'factories/d.yaml', from: 3, to: null, before: '400', after: '400' },
        why: ['now #4, outside the Top 3'],
      },
    ]);
    assert.deepEqual(groups[2]?.rows[0]?.why, []);
  });

  it('has no groups where nothing changed', () => {
    const same = comparisonView(compareLists(side('2025H1'), side('2025H1')));
    assert.deepEqual([same.groups, same.summary, same.unchanged], [[], 'nothing changed', 3]);
  });
});
