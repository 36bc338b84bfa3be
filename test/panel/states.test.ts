import assert from 'node:assert/strict';
import type { DerivationView } from '../../src/views/explanation/derivation-view.ts';
import type { Reference } from '../../src/views/explanation/explanation-references.ts';
import type { RowDetail, View } from '../../src/panel/protocol.ts';
import { findings } from './support/axe.ts';
import { explained, line, listOf, many, step } from './support/lists.ts';
import { openPanel, type PanelPage } from './support/panel-page.ts';

const catalog = 'file:///catalog';

describe('The panel', () => {
  let panel: PanelPage;
  before(async () => {
    panel = await openPanel({ width: 900, height: 600 });
  });
  after(() => panel.close());
  beforeEach(() => panel.load('fresh'));
  afterEach(async () => {
    assert.deepEqual(await findings(panel.page), []);
    assert.deepEqual(panel.troubles, []);
  });

  const show = (view: View): Promise<void> => panel.send({ type: 'view', catalog, view });

  it('says that it reads the catalog', async () => {
    await panel.page.getByRole('heading', { name: 'Reading the catalog…' }).waitFor();
  });

  it('offers to create a catalog where there is none', async () => {
    await show({ kind: 'none' });
    await panel.page.getByRole('heading', { name: 'No catalog here yet.' }).waitFor();
    await panel.said();
    await panel.page.getByRole('button', { name: 'Create one' }).click();
    assert.deepEqual(await panel.said(), [{ type: 'createCatalog' }]);
  });

  it('says what a catalog without editions needs', async () => {
    await show({ kind: 'unlisted', catalog: 'Some Factories' });
    await panel.page.getByRole('heading', { name: 'No edition yet.' }).waitFor();
    await panel.said();
    await panel.page.getByRole('button', { name: 'New Edition' }).click();
    assert.deepEqual(await panel.said(), [{ type: 'newEdition' }]);
  });

  it('leads to the editions that cannot be read, where there is no other', async () => {
    const broken = [{ file: 'editions/2026H1.yaml', problem: 'line 2: <i>no</i>' }];
    await show({ kind: 'unlisted', catalog: 'Some Factories', broken });
    await panel.page.getByRole('heading', { name: 'No edition can be used.' }).waitFor();
    await panel.page.getByText('line 2: <i>no</i>').waitFor();
    await panel.said();
    await panel.page.getByRole('button', { name: 'editions/2026H1.yaml' }).click();
    assert.deepEqual(await panel.said(), [{ type: 'open', file: 'editions/2026H1.yaml', place: [] }]);
  });

  it('leads to a catalog.yaml that is broken', async () => {
    await show({ kind: 'broken', problem: 'line 3: <b>no</b>' });
    await panel.page.getByText('line 3: <b>no</b>').waitFor();
    await panel.said();
    await panel.page.getByRole('button', { name: 'catalog.yaml' }).click();
    assert.deepEqual(await panel.said(), [{ type: 'open', file: 'catalog.yaml', place: [] }]);
  });

  it('says that nobody is ranked, and why', async () => {
    const unranked = [{ id: 'x', file: 'factories/x.yaml', name: 'X', reason: 'no accelerator count' }];
    await panel.show(listOf([], { unranked }));
    await panel.page.getByText('No factory of this catalog can be ranked.').waitFor();
    await panel.page.getByText('1 not ranked').click();
    await panel.page.getByText('no accelerator count').waitFor();
  });

  it('offers a factory where there is none', async () => {
    await panel.show(listOf([]));
    await panel.page.getByText('There is no factory in this catalog yet.').waitFor();
    await panel.said();
    await panel.page.getByRole('button', { name: 'New Factory' }).click();
    assert.deepEqual(await panel.said(), [{ type: 'newFactory' }]);
  });

  it('names files of which it shows the last good version', async () => {
    await panel.show(
      listOf(many(2), {
        stale: [{ file: 'hardware/h100.yaml', lead: 'Last good version of', problem: 'line 2: no' }],
      }),
    );
    await panel.said();
    await panel.page.getByRole('button', { name: 'hardware/h100.yaml' }).click();
    assert.deepEqual(await panel.said(), [{ type: 'open', file: 'hardware/h100.yaml', place: [] }]);
  });

  it('opens a row to the math: steps with file, line and source, and claims beside', async () => {
    await panel.show(listOf([line('a', { name: 'Alpha' })]));
    await panel.page.getByRole('button', { name: 'Derivation of Alpha' }).click();
    await panel.send({ type: 'detail', factory: 'a', detail });
    const region = panel.page.getByRole('region', { name: 'Derivation of Alpha' });
    await region.getByText('100 H100e (90–110) = 100 × 1 · the reference itself · understates').waitFor();
    await region.getByText('Claimed Power 2 MW · computed 1 MW · 2 times').waitFor();
    await region.getByText('Cost of IT hardware — H100 has no price').waitFor();
    const cells = await region
      .getByRole('row', { name: /^count/ })
      .getByRole('cell')
      .allTextContents();
    assert.deepEqual(cells, ['100', '90–110', 'a.yaml:7 [1]']);
    assert.equal(
      await region.getByRole('link', { name: 'A Report' }).getAttribute('href'),
      'https://example.org/',
    );
    assert.equal(await region.getByRole('link', { name: 'A Book' }).count(), 0);
    assert.deepEqual(
      await region
        .getByRole('list', { name: /^Ranks/ })
        .getByRole('listitem')
        .allTextContents(),
      ['2024H2 —', '2025H1 #1'],
    );
    await panel.said();
    await region.getByRole('button', { name: 'a.yaml:7' }).click();
    await region.getByRole('button', { name: '2024H2' }).click();
    assert.deepEqual(await panel.said(), [
      { type: 'open', file: 'factories/a.yaml', place: ['compute', 0, 'count'] },
      { type: 'choose', choice: { edition: '2024H2' } },
    ]);
  });

  it('keeps to the policy and to axe with everything open', async () => {
    await panel.show(listOf(many(30), { editions: [{ id: '2025H1', title: 'x' }], rankedCount: 30 }));
    await panel.page.getByRole('button', { name: 'More filters' }).click();
    await panel.page.getByRole('button', { name: 'Columns' }).click();
    await panel.page.getByRole('button', { name: 'Derivation of Factory 2', exact: true }).click();
    await panel.send({ type: 'detail', factory: 'factory-2', detail });
  });

  it('leaves most of a narrow panel to the list', async () => {
    await panel.page.setViewportSize({ width: 310, height: 700 });
    await panel.show(listOf(many(30)));
    const header = await panel.page.locator('header').boundingBox();
    assert.ok(header && header.height <= 270, `${header?.height}`);
    await panel.page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' });
    await panel.page.setViewportSize({ width: 1400, height: 700 });
  });

  it('shows the focus, and no colour alone, when colours are forced', async () => {
    await panel.page.emulateMedia({ forcedColors: 'active' });
    await panel.show(listOf(many(3)));
    await panel.reveal('factory-2');
    await panel.page.locator('tr.marked:focus').waitFor();
    const outline = await panel.page
      .locator('tr.marked')
      .evaluate((row) => getComputedStyle(row).outlineStyle);
    assert.notEqual(outline, 'none');
    await panel.page.emulateMedia({ forcedColors: 'none' });
  });
});

const place = (path: Reference['path'], line: number, source: number): Reference => ({
  ...{ file: 'factories/a.yaml', path, line, column: 1, found: true, source },
});

const derivation: DerivationView = {
  figures: [
    {
      measure: 'equivalents',
      label: 'GPU-equivalents',
      ...explained([
        step(0, 'GPU-equivalents', 100),
        step(1, 'count', 100, place(['compute', 0, 'count'], 7, 1)),
      ]),
      remarks: ['understates'],
    },
    { measure: 'cost', label: 'Cost of IT hardware', absent: 'H100 has no price', missing: [] },
  ],
  claims: [
    {
      claimed: 'Power 2 MW',
      computed: 'computed 1 MW',
      ratio: '2 times',
      at: place(['claims', 0, 'power'], 9, 2),
    },
  ],
  sources: [
    { id: 'report', title: 'A Report', date: '2025-01-01', url: 'https://example.org/' },
    { id: 'book', title: 'A Book', date: undefined, url: undefined },
  ],
};

const detail: RowDetail = {
  derivation,
  history: [
    { edition: '2024H2', title: 'Second Half of 2024', rank: null },
    { edition: '2025H1', title: 'First Half of 2025', rank: 1 },
  ],
};
