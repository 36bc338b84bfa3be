import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CatalogDesk } from '../../../src/panel/answers/catalog-desk.ts';
import { ListRows } from '../../../src/panel/answers/list-rows.ts';
import type { RowsAsked, ShownList } from '../../../src/panel/protocol.ts';
import { columns } from '../../../src/panel/rows/columns.ts';
import { applyListChange, listChange } from '../../../src/panel/rows/list-change.ts';
import { noFilter } from '../../../src/panel/rows/row-filter.ts';
import { factoryText, TestCatalog } from '../../publish/support/catalog.ts';

const ids = ['alpha', 'beta', 'gamma', 'delta'];
const everything: RowsAsked = { filter: noFilter, sort: undefined, from: 0, to: 60, choices: false };

function fileOf(id: string, count: string | undefined): Record<string, string | undefined> {
  return { [`factories/${id}.yaml`]: count === undefined ? undefined : factoryText(id, count) };
}

class Live {
  readonly test = new TestCatalog({});
  readonly #desk = new CatalogDesk(
    {
      ...{ catalog: this.test.catalog, rankings: this.test.rankings, isLoaded: true },
      currentEdition: () => this.test.edition(),
    },
    () => import('../../../src/pictures/pictures.ts'),
  );
  #rows: ListRows | undefined;

  /** The list as it is after all edits, with what earlier views left to be kept; or made anew. */
  view(asked = everything, how: 'kept' | 'anew' = 'kept'): ShownList {
    const found = this.#desk.list({ top: 'all' });
    assert.ok(found.kind === 'list');
    const rows = how === 'anew' ? new ListRows(found.lines) : (this.#rows ??= new ListRows(found.lines));
    return { ...found.head, ...rows.window(asked, Infinity, ['beta']) };
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
    live.test.write({ ...fileOf('alpha', '100'), ...fileOf('beta', '10'), ...fileOf('gamma', '900') });
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

  const count = fc.option(fc.constantFrom('1', '20', '~300', '100k–150k', 'not a count'), {
    nil: undefined,
  });
  const edits = fc.array(fc.record({ id: fc.constantFrom(...ids), count }), { maxLength: 6 });
  const asked = fc.record({
    filter: fc.constantFrom(noFilter, { ...noFilter, text: 'a t' }, { ...noFilter, text: 'gam' }),
    sort: fc.option(
      fc.record({ column: fc.constantFrom(...columns.map(({ id }) => id)), descending: fc.boolean() }),
      { nil: undefined },
    ),
  });

  it('applied to the view before, gives the view after, whatever was edited and asked for', () => {
    fc.assert(
      fc.property(edits, asked, (made, { filter, sort }) => {
        const live = new Live();
        live.test.write(fileOf('alpha', '50'));
        const wanted = { ...everything, filter, sort };
        let page = live.view(wanted);
        let before = page;
        for (const { id, count: written } of made) {
          live.test.write(fileOf(id, written));
          const after = live.view(wanted);
          assert.deepEqual(after, live.view(wanted, 'anew'));
          const change = listChange(before, after);
          // As it arrives in the panel.
          if (change) page = applyListChange(page, structuredClone(change));
          assert.deepEqual(page, after);
          before = after;
        }
      }),
      { numRuns: 100 },
    );
  });
});
