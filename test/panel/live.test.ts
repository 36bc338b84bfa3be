import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import type { FromPanel } from '../../src/panel/protocol.ts';
import type { DerivationView } from '../../src/views/explanation/derivation-view.ts';
import type { ListView } from '../../src/views/list/list-view.ts';
import { cell, explained, line, listOf, many, step } from './support/lists.ts';
import { openPanel, type PanelPage } from './support/panel-page.ts';

describe('The panel while the catalog is edited', () => {
  let panel: PanelPage;
  before(async () => {
    panel = await openPanel({ width: 700, height: 500 });
  });
  after(() => panel.close());
  beforeEach(async () => {
    await panel.page.setViewportSize({ width: 700, height: 500 });
    await panel.load('fresh');
  });
  afterEach(() => assert.deepEqual(panel.troubles, []));

  const row = (id: string): Locator => panel.page.locator(`tr[data-factory="${id}"]`);
  const scroller = (): Locator => panel.page.locator('.scroll');
  const scrolled = (): Promise<number> => scroller().evaluate((element) => element.scrollTop);
  const order = (): Promise<readonly (string | undefined)[]> =>
    panel.page
      .locator('tr[data-factory]')
      .evaluateAll((rows) =>
        rows.map((each) => (each as HTMLElement).getAttribute('data-factory') ?? undefined),
      );

  it('takes over the lines that changed and the new order, and marks both for a moment', async () => {
    await panel.show(listOf([line('a'), line('b'), line('c')]));
    const standing = { move: null, previousRank: null, possibleRanks: [1, 3] } as const;
    await panel.send({
      type: 'change',
      change: {
        lines: [
          line('b', { name: 'Bigger', figures: { ...line('x').figures, equivalents: cell(500, '500') } }),
        ],
        standings: ['b', 'a', 'c'].map((id, index) => ({ id, rank: index + 1, ...standing })),
      },
    });
    assert.deepEqual(await order(), ['b', 'a', 'c']);
    assert.equal(await row('b').getByRole('link').textContent(), 'Bigger');
    assert.match((await row('b').getAttribute('class')) ?? '', /\bchanged\b/);
    assert.match((await row('a').getAttribute('class')) ?? '', /\bmoved\b/);
    assert.doesNotMatch((await row('c').getAttribute('class')) ?? '', /changed|moved/);
    await panel.page.locator('tr.changed, tr.moved').first().waitFor({ state: 'detached' });
    // The mark fades; what a pointer passes does not.
    const fades = (id: string): Promise<string> =>
      row(id)
        .locator('td')
        .first()
        .evaluate((cell) => getComputedStyle(cell).transitionDuration);
    assert.equal(await fades('c'), '0s');
    await panel.page.locator('tr.fading').first().waitFor({ state: 'detached' });
    assert.equal(await fades('b'), '0s');
  });

  it('keeps sort, filter, scroll and the focused row', async () => {
    const list = listOf(many(60), { rankedCount: 60 });
    await panel.show(list);
    await panel.page.getByRole('columnheader', { name: 'Cost' }).getByRole('button').click();
    await panel.page.getByRole('columnheader', { name: 'Cost' }).getByRole('button').click();
    await panel.page.getByRole('searchbox').fill('factory');
    await row('factory-60').focus();
    await panel.page.keyboard.press('End');
    const before = await scrolled();
    assert.ok(before > 0);
    const changed = { ...list.rows[29]!.factory, name: 'Factory 30, anew' };
    await panel.send({ type: 'change', change: { lines: [changed] } });
    await panel.page.getByText('Factory 30, anew').waitFor();
    assert.equal(await scrolled(), before);
    assert.equal((await order())[0], 'factory-60');
    assert.equal(
      await panel.page.evaluate(() => document.activeElement?.getAttribute('data-factory')),
      'factory-1',
    );
  });

  it('comes back as it was after it was hidden or the window reloaded', async () => {
    const list = listOf(many(60), { rankedCount: 60 });
    await panel.page.setViewportSize({ width: 500, height: 500 });
    await panel.show(list);
    await panel.page.getByRole('columnheader', { name: 'Factory' }).getByRole('button').click();
    await panel.page.getByRole('searchbox').fill('factory');
    await panel.page.getByRole('button', { name: 'Columns' }).click();
    await panel.page.getByRole('checkbox', { name: 'Owners' }).uncheck();
    // What was asked for is shown though it has no room: the table scrolls sideways.
    for (const name of ['IT power', 'Energy', 'Status', 'Place', 'Hardware'])
      await panel.page.getByRole('checkbox', { name }).check();
    await panel.page.getByRole('combobox', { name: 'By' }).selectOption('power');
    await row('factory-3').focus();
    await panel.page.keyboard.press(' ');
    await panel.send({
      type: 'detail',
      factory: 'factory-3',
      detail: { derivation: derivation(), history: [] },
    });
    await scroller().evaluate((element) => element.scrollTo({ top: 400, left: element.scrollWidth }));
    const left = await scroller().evaluate((element) => element.scrollLeft);
    assert.ok(left > 60);
    await panel.page.waitForTimeout(300);

    await panel.load('again');
    const [{ rows, ...ready }] = (await panel.said()) as readonly [Extract<FromPanel, { type: 'ready' }>];
    assert.deepEqual(ready, {
      ...{ type: 'ready', choice: { metric: 'power' }, show: { kind: 'table' }, open: ['factory-3'] },
    });
    assert.deepEqual([rows.filter.text, rows.sort?.column, rows.active], ['factory', 'name', 'factory-3']);
    await panel.show(list);
    assert.equal(await scrolled(), 400);
    await panel.send({
      type: 'detail',
      factory: 'factory-3',
      detail: { derivation: derivation(), history: [] },
    });
    assert.equal(await scrolled(), 400);
    assert.equal(await scroller().evaluate((element) => element.scrollLeft), left);
    assert.equal(await panel.page.getByRole('columnheader', { name: 'Owners' }).count(), 0);
    assert.equal(await panel.page.getByRole('searchbox').inputValue(), 'factory');
    assert.equal(
      await panel.page.getByRole('columnheader', { name: 'Factory' }).getAttribute('aria-sort'),
      'ascending',
    );
    await panel.page.getByRole('button', { name: 'Derivation of Factory 3', expanded: true }).waitFor();
    assert.equal(await row('factory-3').getAttribute('tabindex'), '0');
  });

  describe('asked for a factory', () => {
    it('scrolls to its row, marks it and gives it the focus', async () => {
      await panel.show(listOf(many(60)));
      await panel.reveal('factory-55');
      await panel.page.locator('tr.marked:focus').waitFor();
      assert.equal(await panel.page.locator('tr.marked:focus').getAttribute('data-factory'), 'factory-55');
      const box = await row('factory-55').boundingBox();
      assert.ok(box && box.y > 0 && box.y < 480);
    });

    it('lets go of a filter that hides it', async () => {
      await panel.show(listOf(many(30)));
      await panel.page.getByRole('searchbox').fill('factory-1');
      await panel.reveal('factory-25');
      await panel.page.locator('tr.marked:focus').waitFor();
      assert.equal(await panel.page.getByRole('searchbox').inputValue(), '');
    });

    it('asks for all of the list where it stands further down', async () => {
      await panel.show(listOf(many(30), { length: 20, rankedCount: 30 }));
      assert.equal((await order()).length, 20);
      await panel.said();
      await panel.reveal('factory-28');
      assert.deepEqual(await panel.said(), [
        { type: 'choose', choice: { top: 'all' } },
        { type: 'find', factory: 'factory-28' },
      ]);
      await panel.page.locator('tr.marked:focus[data-factory="factory-28"]').waitFor();
    });

    it('opens the list of those that are not ranked, where it is one', async () => {
      const unranked = [{ id: 'x', file: 'factories/x.yaml', name: 'X', reason: 'part of factory-1' }];
      await panel.show(listOf(many(2), { unranked }));
      await panel.reveal('x');
      await panel.page.getByText('part of factory-1').waitFor();
      assert.equal(await panel.page.locator('li.marked').textContent(), 'X part of factory-1');
    });
  });

  describe('asked for another list', () => {
    it('says which: by edition, metric, counts and size', async () => {
      const editions = ['2025H2', '2025H1'].map((id) => ({ id, title: id }));
      await panel.show(listOf(many(20), { editions, rankedCount: 70 }));
      await panel.said();
      const choose = (name: string, value: string): Promise<unknown> =>
        panel.page.getByRole('combobox', { name }).selectOption(value);
      await choose('By', 'cost');
      await choose('Counting', 'operational');
      await choose('Show', '50');
      await choose('Show', 'all');
      await choose('Edition', '2025H2');
      assert.deepEqual(await panel.said(), [
        { type: 'choose', choice: { metric: 'cost' } },
        { type: 'choose', choice: { metric: 'cost', counts: 'operational' } },
        { type: 'choose', choice: { metric: 'cost', counts: 'operational', top: 50 } },
        { type: 'choose', choice: { metric: 'cost', counts: 'operational', top: 'all' } },
        { type: 'choose', choice: { edition: '2025H2' } },
      ]);
    });

    it('passes over messages that are none of its own', async () => {
      const list: ListView = listOf(many(2));
      await panel.show(list);
      await panel.page.evaluate(() => {
        for (const message of [
          null,
          'view',
          { type: 'view' },
          { type: 'change', change: 3 },
          { type: 'x' },
          [],
        ])
          window.postMessage(message);
      });
      await panel.send({ type: 'change', change: { lines: [line('factory-1', { name: 'Still here' })] } });
      await panel.page.getByText('Still here').waitFor();
    });
  });
});

function derivation(): DerivationView {
  const count = step(1, 'count', 100, {
    ...{ file: 'factories/a.yaml', path: [], line: 1, column: 1, found: true, source: 1 },
  });
  const figure = explained([count, count, count, count, count, count]);
  return {
    figures: [{ measure: 'equivalents', label: 'GPU-equivalents', ...figure }],
    claims: [],
    sources: [{ id: 'a', title: 'A Report', date: undefined, url: 'https://example.org/' }],
  };
}
