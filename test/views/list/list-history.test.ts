import assert from 'node:assert/strict';
import { historyView } from '../../../src/views/list/list-history.ts';
import { factoryText, TestCatalog } from '../../publish/support/catalog.ts';

describe('historyView', () => {
  it('says where a factory stood on each list, the earliest first, all by one metric', () => {
    const test = new TestCatalog({
      'editions/2024H2.yaml': 'title: Earlier\nasOf: 2024-12-31\nmetric: headline\nsize: 1\n',
      'factories/a.yaml': factoryText('A', '1,000', '[b100]', '    announced: 2025-01\n'),
      'factories/b.yaml': factoryText('B', '1,500'),
    });
    const by = { metric: 'equivalents', counts: 'announced' } as const;
    assert.deepEqual(historyView(test, 'a', by), [
      { edition: '2024H2', title: 'Earlier', rank: null },
      { edition: '2025H1', title: 'First Half of 2025', rank: 1 },
    ]);
    assert.deepEqual(
      historyView(test, 'b', by).map(({ rank }) => rank),
      [1, 2],
    );
  });
});
