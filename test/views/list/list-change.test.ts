import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyListChange, listChange } from '../../../src/views/list/list-change.ts';
import { KeptLines, listView, type ListView } from '../../../src/views/list/list-view.ts';
import { factoryText, TestCatalog } from '../../publish/support/catalog.ts';

const ids = ['alpha', 'beta', 'gamma', 'delta'];

function fileOf(id: string, count: string | undefined): Record<string, string | undefined> {
  return { [`factories/${id}.yaml`]: count === undefined ? undefined : factoryText(id, count) };
}

class Live {
  readonly test = new TestCatalog({});
  readonly #kept = new KeptLines();

  view(): ListView {
    return listView(this.test.catalog, this.test.rankings, this.test.edition(), { top: 'all' }, this.#kept);
  }
}

describe('listChange', () => {
  it('is nothing where nothing changed', () => {
    const live = new Live();
    live.test.write(fileOf('alpha', '100'));
    const before = live.view();
    live.test.write({ 'factories/alpha.yaml': factoryText('alpha', '100') });
    assert.equal(listChange(before, live.view()), undefined);
  });

  it('holds the line that changed, and no standings where nobody moved', () => {
    const live = new Live();
    live.test.write({ ...fileOf('alpha', '100'), ...fileOf('beta', '10') });
    const before = live.view();
    live.test.write(fileOf('alpha', '110'));
    const change = listChange(before, live.view());
    assert.deepEqual(
      change?.lines.map(({ id }) => id),
      ['alpha'],
    );
    assert.deepEqual(Object.keys(change), ['lines']);
  });

  it('holds the standings, but no lines, of those that were overtaken', () => {
    const live = new Live();
    live.test.write({ ...fileOf('alpha', '100'), ...fileOf('beta', '10') });
    const before = live.view();
    live.test.write(fileOf('beta', '1,000'));
    const change = listChange(before, live.view());
    assert.deepEqual(
      change?.lines.map(({ id }) => id),
      ['beta'],
    );
    assert.deepEqual(
      change.standings?.map(({ id, rank }) => [id, rank]),
      [
        ['beta', 1],
        ['alpha', 2],
      ],
    );
  });

  it('applied to the view before, gives the view after, whatever was edited', () => {
    const count = fc.option(fc.constantFrom('1', '20', '~300', '100k–150k', 'not a count'), {
      nil: undefined,
    });
    const edit = fc.record({ id: fc.constantFrom(...ids), count });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 6 }), (edits) => {
        const live = new Live();
        live.test.write(fileOf('alpha', '50'));
        let page = live.view();
        let before = page;
        for (const { id, count: written } of edits) {
          live.test.write(fileOf(id, written));
          const after = live.view();
          const change = listChange(before, after);
          // As it arrives in the panel.
          if (change) page = applyListChange(page, structuredClone(change));
          assert.deepEqual(page, after);
          before = after;
        }
      }),
      { numRuns: 60 },
    );
  });
});
