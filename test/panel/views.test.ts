import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import type { Compared } from '../../src/panel/protocol.ts';
import { pictures } from '../../src/pictures/pictures.ts';
import { compareLists } from '../../src/views/comparison/comparison.ts';
import { comparisonView, type ComparisonView } from '../../src/views/comparison/comparison-view.ts';
import { picturedList } from '../../src/views/pictured/pictured-list.ts';
import { factoryText, TestCatalog } from '../publish/support/catalog.ts';
import { findings } from './support/axe.ts';
import { listOf, many } from './support/lists.ts';
import { shippedPanel } from './support/shipped-panel.ts';
import { openPanel, type PanelPage } from './support/panel-page.ts';

const editions = ['2025H2', '2025H1', '2024H2'].map((id) => ({ id, title: `List of ${id}` }));

describe('The views of a list', () => {
  let panel: PanelPage;
  before(async () => {
    panel = await openPanel({ width: 1000, height: 700 });
  });
  after(() => panel.close());
  beforeEach(async () => {
    await panel.load('fresh');
    await panel.show(listOf(many(30), { edition: '2025H2', editions }));
    await panel.said();
  });
  afterEach(async () => {
    assert.deepEqual(await findings(panel.page), []);
    assert.deepEqual(panel.troubles, []);
  });

  const tab = (name: string): Locator => panel.page.getByRole('tab', { name });
  const selected = (): Promise<string | null> =>
    panel.page.locator('[role=tab][aria-selected=true]').textContent();

  it('are tabs, one in the tab order, gone through by arrows', async () => {
    const { keyboard } = panel.page;
    await tab('Table').focus();
    await keyboard.press('ArrowRight');
    assert.equal(await selected(), 'Equivalents');
    await keyboard.press('End');
    await keyboard.press('ArrowRight');
    assert.equal(await selected(), 'Table');
    await keyboard.press('ArrowLeft');
    assert.equal(await panel.page.evaluate(() => document.activeElement?.textContent), 'Changes');
    const said = (await panel.said()).filter(({ type }) => type === 'show');
    assert.deepEqual(said, [
      { type: 'show', show: { kind: 'picture', name: 'equivalents' } },
      { type: 'show', show: { kind: 'comparison' } },
      { type: 'show', show: { kind: 'table' } },
      { type: 'show', show: { kind: 'comparison' } },
    ]);
    assert.equal(await panel.page.locator('[role=tab][tabindex="0"]').count(), 1);
  });

  it('keep the table where it was scrolled, and the filter', async () => {
    await panel.page.getByRole('searchbox').fill('factory');
    const scroller = panel.page.locator('.scroll');
    await scroller.evaluate((element) => element.scrollTo({ top: 90 }));
    await panel.page.waitForTimeout(200);
    await tab('Map').click();
    await scroller.waitFor({ state: 'detached' });
    await tab('Table').click();
    assert.equal(await scroller.evaluate((element) => element.scrollTop), 90);
    assert.equal(await panel.page.getByRole('searchbox').inputValue(), 'factory');
  });

  it('come back after a reload of the window', async () => {
    await tab('Efficiency').click();
    await panel.load('again');
    const [ready] = await panel.said();
    assert.ok(ready?.type === 'ready');
    assert.deepEqual(ready.show, { kind: 'picture', name: 'efficiency' });
  });

  it('go back to the table where a row is asked for', async () => {
    await tab('Map').click();
    await panel.reveal('factory-7');
    await panel.page.locator('tr.marked:focus[data-factory="factory-7"]').waitFor();
    assert.equal(await selected(), 'Table');
  });

  for (const { name, draw } of pictures) {
    it(`shows the picture ${name}, says what it shows, and saves it`, async () => {
      const test = new TestCatalog({
        'factories/a.yaml': factoryText('<script>alert(1)</script> & "A"', '1,000'),
        'factories/b.yaml': factoryText('B', '500'),
      });
      const picture = draw(picturedList(test.catalog, test.rankings, test.edition()));
      await panel.page.locator(`#tab-${name}`).click();
      await panel.page.getByText('Drawing…').waitFor();
      await panel.send({ type: 'picture', name, picture });
      const image = panel.page.getByRole('img', { name: picture.title });
      await image.waitFor();
      assert.equal(await panel.page.locator('figcaption').textContent(), picture.description);
      assert.equal(await panel.page.locator('figure script').count(), 0);
      // The theme's rules apply: without them text is drawn at the size of the page.
      assert.equal(
        await image
          .locator('text')
          .first()
          .evaluate((text) => getComputedStyle(text).fontVariantNumeric),
        'tabular-nums',
      );
      await panel.said();
      await panel.page.getByRole('button', { name: 'Save as SVG…' }).click();
      await panel.page.getByRole('button', { name: 'Publish…' }).click();
      assert.deepEqual(await panel.said(), [{ type: 'publish', picture: name }, { type: 'publish' }]);
    });
  }

  describe('of what it comes to', () => {
    const { totals, totalsPicture } = shippedPanel('2026H2', '2026H1');
    const cellsOf = async (name: string): Promise<readonly string[]> =>
      panel.page
        .getByRole('row')
        .filter({ has: panel.page.getByRole('rowheader', { name, exact: true }) })
        .getByRole('cell')
        .allTextContents();

    it('tell it apart, with ranges, shares of the list and both readings of joint factories', async () => {
      await tab('Totals').click();
      await panel.page.getByText('Adding up…').waitFor();
      await panel.page.getByRole('combobox', { name: 'Sum by' }).selectOption('owner');
      assert.deepEqual(
        (await panel.said()).filter(({ type }) => type === 'show'),
        [
          { type: 'show', show: { kind: 'totals', by: 'country', as: 'table' } },
          { type: 'show', show: { kind: 'totals', by: 'owner', as: 'table' } },
        ],
      );
      await panel.send(totals('owner'));
      const [count, share, figure, range] = await cellsOf('Google');
      assert.match(`${count} ${share}`, /^\d+ \d+%$/);
      assert.match(`${figure} ${range}`, /^[\d.]+M [\d.]+M–[\d.]+M$/);
      const joint = await cellsOf('EuroHPC');
      assert.notEqual(joint.at(-1), joint[2]);
      await panel.page.getByText(/several owners: each counts evenly for them/).waitFor();
      await panel.page.getByText('Shares are shares of this list, not of all there is.').waitFor();
      assert.equal(await panel.page.getByText(/of the world/).count(), 0);
    });

    it('lead from a group to its factories', async () => {
      await tab('Totals').click();
      await panel.send(totals('country'));
      await panel.page.getByRole('button', { name: 'United States' }).click();
      assert.equal(await selected(), 'Table');
      const country = panel.page.getByRole('combobox', { name: 'Country' });
      assert.equal(await country.inputValue(), 'US');
    });

    it('are drawn as shares, and over the editions', async () => {
      await tab('Totals').click();
      for (const [as, title] of [
        ['shares', 'Shares of the list, by owner'],
        ['areas', 'Totals over the editions, by owner'],
      ] as const) {
        await panel.page.getByRole('combobox', { name: 'As' }).selectOption(as);
        await panel.send(await totalsPicture(as, 'owner', []));
        await panel.page.getByRole('img', { name: title }).waitFor();
      }
    });
  });

  describe('of its changes', () => {
    const show = async (comparison: ComparisonView | undefined): Promise<void> => {
      await tab('Changes').click();
      await panel.send({ type: 'comparison', comparison });
    };

    it('say who entered, left and moved, and why', async () => {
      await show(compared());
      const cells = async (name: string): Promise<readonly string[]> =>
        panel.page
          .getByRole('row')
          .filter({ has: panel.page.getByRole('rowheader', { name, exact: true }) })
          .getByRole('cell')
          .allTextContents();
      assert.deepEqual(await cells('Beta'), [
        '—',
        '1',
        'new',
        '—',
        '2.00k',
        'was not ranked: nothing announced by 2025-06-30' +
          'batch 1 (2,000 × NVIDIA H100) counts now; by 2025-06-30: announced 2025-09-01',
      ]);
      assert.deepEqual((await cells('Gamma')).slice(0, 3), ['2', '—', 'left']);
      assert.deepEqual((await cells('Alpha')).slice(0, 3), ['1', '2', '▼1']);
      await panel.page
        .getByText('2025H1 → 2025H2 · by GPU-equivalents · 1 entered, 1 left, 1 moved')
        .waitFor();
    });

    it('lead to the file, and to another edition to compare with', async () => {
      await show(compared());
      await panel.said();
      await panel.page.getByRole('link', { name: 'Beta' }).click();
      await panel.page.getByRole('combobox', { name: 'Against' }).selectOption('2024H2');
      assert.deepEqual(await panel.said(), [
        { type: 'open', file: 'factories/b.yaml', place: ['name'] },
        { type: 'show', show: { kind: 'comparison', against: '2024H2' } },
      ]);
    });

    it('say so where nothing changed, and where there is no other edition', async () => {
      await show({ ...compared(), groups: [] });
      await panel.page.getByText('Nobody entered, left or moved between 2025H1 and 2025H2').waitFor();
      await show(undefined);
      await panel.page.getByText('There is no other edition to compare with.').waitFor();
      await panel.said();
      await panel.page.getByRole('button', { name: 'New Edition' }).click();
      assert.deepEqual(await panel.said(), [{ type: 'newEdition' }]);
    });

    it('offer commits beside editions, and tell what edits did in the words of diff', async () => {
      await tab('Changes').click();
      const revisions = [
        { ref: 'HEAD', name: 'last commit', sort: 'commit' },
        { ref: 'refs/tags/v1', name: 'v1', sort: 'tag' },
      ] as const;
      await panel.send({ type: 'revisions', revisions }, { type: 'comparison', ...sinceCommit() });
      const lines = async (title: string): Promise<readonly string[]> =>
        panel.page
          .locator('section', { has: panel.page.getByRole('heading', { name: title }) })
          .getByRole('listitem')
          .allTextContents();
      assert.deepEqual(await lines('Edits'), [
        'factories/a.yaml batch 1, count: 1,000 → 2,000 · A Report · 1 factory',
      ]);
      assert.deepEqual(await lines('Figures'), ['#1 Alpha: 1.00k → 2.00k H100e, power 1 MW → 2 MW']);
      assert.deepEqual(await lines('New problems'), ['factories/a.yaml:7 error: “x” is no count. · value']);
      await panel.page.getByText('‡ Alpha: May be processors.').waitFor();
      await panel.said();
      await panel.page.getByRole('button', { name: 'factories/a.yaml', exact: true }).click();
      const against = panel.page.getByRole('combobox', { name: 'Against' });
      assert.deepEqual(await against.locator('optgroup').evaluateAll(labelsOf), [
        'Editions',
        'In git',
        'Tags',
      ]);
      assert.equal(await against.inputValue(), 'revision HEAD');
      await against.selectOption({ label: 'v1' });
      assert.deepEqual(await panel.said(), [
        { type: 'open', file: 'factories/a.yaml', place: ['compute', 0, 'count'] },
        { type: 'show', show: { kind: 'comparison', revision: 'refs/tags/v1' } },
      ]);
      await panel.page.getByText('Comparing…').waitFor();
      const failed = 'There is no v1 in git any more.';
      await panel.send({ type: 'comparison', comparison: undefined, revision: 'refs/tags/v1', failed });
      await panel.page.getByText(failed).waitFor();
      assert.equal(await against.inputValue(), 'revision refs/tags/v1');
    });

    it('are turned to where that is asked for', async () => {
      await panel.send({ type: 'turn', show: { kind: 'comparison', against: '2024H2' } });
      await panel.page.getByText('Comparing…').waitFor();
      const said = await panel.said();
      assert.deepEqual(said.at(-1), { type: 'show', show: { kind: 'comparison', against: '2024H2' } });
    });
  });
});

/** What the groups of a choice are called, in the page. */
const labelsOf = (groups: Element[]): readonly (string | null)[] =>
  groups.map((group) => group.getAttribute('label'));

/** Alpha has doubled since the last commit, and is broken now. */
function sinceCommit(): Compared {
  const problem = {
    file: 'factories/a.yaml',
    line: 7,
    severity: 'error',
    message: '“x” is no count.',
    code: 'value',
  };
  return {
    comparison: { ...compared(), groups: [] },
    revision: 'HEAD',
    diff: {
      edits: [
        {
          ...{ file: 'factories/a.yaml', path: ['compute', 0, 'count'], place: 'batch 1, count' },
          ...{ text: '1,000 → 2,000', source: 'A Report', concerns: '1 factory' },
        },
      ],
      figures: [{ id: 'a', name: 'Alpha', rank: 1, changes: ['1.00k → 2.00k H100e', 'power 1 MW → 2 MW'] }],
      newProblems: [problem],
      goneProblems: [],
      notes: ['‡ Alpha: May be processors.'],
      rest: '',
    },
  };
}

/** Beta comes in over Alpha, and Gamma goes. */
function compared(): ComparisonView {
  const edition = (asOf: string): string =>
    `title: List of ${asOf}\nasOf: ${asOf}\nmetric: equivalents\nsize: 2\n`;
  const later = factoryText('Beta', '2,000', '[h100]', '    announced: 2025-09-01\n');
  const test = new TestCatalog({
    'editions/2025H1.yaml': edition('2025-06-30'),
    'editions/2025H2.yaml': edition('2025-12-31'),
    'factories/a.yaml': factoryText('Alpha', '1,000'),
    'factories/b.yaml': later,
    'factories/c.yaml': factoryText('Gamma', '500'),
  });
  const { catalog, rankings } = test;
  const side = (id: string) => ({ catalog, rankings, edition: test.edition(id) });
  return comparisonView(compareLists(side('2025H1'), side('2025H2')));
}
