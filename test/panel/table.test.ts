import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { cell, line, listOf, many } from './support/lists.ts';
import { openPanel, type PanelPage } from './support/panel-page.ts';

describe('The table of the panel', () => {
  let panel: PanelPage;
  before(async () => {
    panel = await openPanel();
  });
  after(() => panel.close());
  beforeEach(async () => {
    await panel.load('fresh');
    await panel.said();
  });
  afterEach(() => assert.deepEqual(panel.troubles, []));

  const rows = (): Locator => panel.page.locator('tr[data-factory]');
  const names = (): Promise<readonly string[]> => panel.page.locator('tr[data-factory] a').allTextContents();
  const head = (name: string): Locator => panel.page.getByRole('columnheader', { name });
  const focused = (): Promise<string | undefined> =>
    panel.page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.factory);

  it('reads as a table, with figures and what they are worth in words', async () => {
    const alpha = line('alpha', {
      name: 'Alpha',
      figures: { ...line('x').figures, cost: { absent: 'B100 has no price' } },
    });
    await panel.show(
      listOf([alpha], {
        rows: [{ rank: 1, move: 'up', previousRank: 4, possibleRanks: [1, 3], factory: alpha }],
      }),
    );
    const row = panel.page.getByRole('row', { name: /^Rank 1, up 3, from 4, Alpha, 100 H100e/ });
    assert.equal(await row.getByRole('rowheader').getByRole('link').textContent(), 'Alpha');
    const cells = await row.getByRole('cell').allTextContents();
    assert.deepEqual(cells.slice(0, 2), ['1', '▲3up 3, from 4']);
    assert.ok(cells.includes('—') && cells.includes('1–3') && cells.includes('Operational'));
    assert.equal(await row.getByTitle('No figure: B100 has no price').textContent(), '—');
    assert.equal(await row.getByTitle('100 H100e (90–110.00000000000001)').count(), 1);
  });

  it('shows what names hold as text', async () => {
    const name =
      '<img src=x onerror="answering.said.push(1)"> & \u202Eright-to-left \u0007 “quotes” \u05D0\u05D1';
    await panel.show(listOf([line('alpha', { name, place: '<b>Here</b>', owners: ['</script><script>'] })]));
    const shown = await rows().locator('a bdi').textContent();
    // What turns its reader's eyes is no text of its own.
    assert.equal(shown, name.replace('\u0007', '\u2407').replace('\u202E', ''));
    assert.equal(await rows().locator('img, b, script').count(), 0);
    assert.deepEqual(await panel.said(), []);
  });

  it('marks an incomplete figure, a doubtful one and a broken file', async () => {
    const equivalents = { ...cell(1, '1'), caveats: ['May be processors.'] };
    const figures = { ...line('x').figures, equivalents, cost: { ...cell(1, '$1'), missing: ['B100'] } };
    await panel.show(listOf([line('alpha', { figures, stale: 'line 3: oh' })]));
    assert.equal(
      await rows()
        .getByTitle(/incomplete, without B100$/)
        .count(),
      1,
    );
    const doubtful = rows().getByTitle(/^1 H100e .*; doubtful: May be processors\.$/);
    assert.match((await doubtful.textContent()) ?? '', /^‡1.*, doubtful$/);
    assert.equal(await rows().getByTitle('line 3: oh').textContent(), 'last good version');
    // Where the name leaves no room for the words, its line says so.
    const drawn = await rows()
      .locator('th a')
      .evaluate((link) => getComputedStyle(link).textDecorationStyle);
    assert.equal(drawn, 'wavy');
  });

  it('sorts by any column, either way, and back; what has no figure stays last', async () => {
    const figures = (mid: number): ReturnType<typeof line>['figures'] => ({
      ...line('x').figures,
      cost: cell(mid),
    });
    await panel.show(
      listOf([
        line('a', { name: 'Beta', figures: figures(1) }),
        line('b', { name: 'alpha', figures: { ...line('x').figures, cost: { absent: 'no price' } } }),
        line('c', { name: 'Gamma 10', figures: figures(3) }),
        line('d', { name: 'Gamma 9', figures: figures(2) }),
      ]),
    );
    const order = async (column: string): Promise<readonly (string | null)[]> => {
      await head(column).getByRole('button').click();
      return [await head(column).getAttribute('aria-sort'), ...(await names())];
    };
    assert.deepEqual(await order('Cost'), ['descending', 'Gamma 10', 'Gamma 9', 'Beta', 'alpha']);
    assert.deepEqual(await order('Cost'), ['ascending', 'Beta', 'Gamma 9', 'Gamma 10', 'alpha']);
    assert.deepEqual(await order('Cost'), ['none', 'Beta', 'alpha', 'Gamma 10', 'Gamma 9']);
    assert.deepEqual(await order('Factory'), ['ascending', 'alpha', 'Beta', 'Gamma 9', 'Gamma 10']);
  });

  it('filters by text, without case and accents, and says how many are left', async () => {
    await panel.show(listOf([line('a', { place: 'Jülich' }), line('b'), line('c', { name: 'Julich too' })]));
    await panel.page.getByRole('searchbox').fill('JULICH');
    assert.deepEqual(await names(), ['a', 'Julich too']);
    await panel.page.getByText('2 of 3 of 3 ranked').waitFor();
    await panel.page.getByRole('searchbox').fill('nothing of the kind');
    await panel.page.getByRole('button', { name: 'Clear the filter' }).click();
    assert.equal((await names()).length, 3);
  });

  it('lets nothing shine through the cells that stay, whatever tints their row', async () => {
    await panel.show(listOf([line('a'), line('b')]));
    const pinned = panel.page.locator('tr[data-factory="b"]').locator('.rank, .move, .name');
    const tints = ['tree-tableOddRowsBackground', 'list-hoverBackground', 'list-inactiveSelectionBackground'];
    for (const state of ['', 'odd', 'marked', 'changed', 'odd marked changed']) {
      const seen = await pinned.evaluateAll(
        (cells, [classes, names]) => {
          const root = document.documentElement.style;
          root.setProperty('--vscode-editor-background', 'rgb(31, 31, 31)');
          for (const name of names.split(' ')) root.setProperty(`--vscode-${name}`, 'rgba(90, 93, 94, 0.31)');
          return cells.map((cell) => {
            cell.parentElement!.className = classes!;
            return getComputedStyle(cell).backgroundColor;
          });
        },
        [state, tints.join(' ')] as const,
      );
      assert.deepEqual(seen, ['rgb(31, 31, 31)', 'rgb(31, 31, 31)', 'rgb(31, 31, 31)'], state);
    }
    await panel.page.locator('tr[data-factory="a"]').hover();
    const hovered = panel.page.locator('tr[data-factory="a"] .name').first();
    assert.deepEqual(
      await hovered.evaluate((cell) => {
        const { backgroundColor, boxShadow } = getComputedStyle(cell);
        return [backgroundColor, boxShadow.includes('inset')];
      }),
      ['rgb(31, 31, 31)', true],
    );
  });

  it('searches what stands below the list too, says where it is, and lets go of it again', async () => {
    const all = ['a', 'b', 'c', 'd'].map((id) => line(id, { name: id === 'd' ? 'Legacy' : id }));
    await panel.show(listOf(all, { size: 2, length: 2, rankedCount: 4 }));
    assert.deepEqual(await names(), ['a', 'b']);
    await panel.page.getByRole('searchbox').fill('legacy');
    assert.deepEqual(await names(), ['Legacy']);
    await panel.page.getByText('0 of 2 of 4 ranked · 1 below the Top 2').waitFor();
    await panel.page.getByRole('searchbox').fill('');
    assert.deepEqual(await names(), ['a', 'b']);
  });

  it('filters by country, owner, status and hardware', async () => {
    await panel.show(
      listOf([
        line('a', { countries: ['DE', 'US'], owners: ['One', 'Two'] }),
        line('b', { status: 'planned', hardware: ['B200'] }),
      ]),
    );
    await panel.page.getByRole('button', { name: 'More filters' }).click();
    const pick = async (label: string, option: string): Promise<readonly string[]> => {
      await panel.page.getByRole('combobox', { name: label }).selectOption({ label: option });
      const found = await names();
      await panel.page.getByRole('combobox', { name: label }).selectOption({ label: 'Any' });
      return found;
    };
    assert.deepEqual(await pick('Country', 'Germany (1)'), ['a']);
    assert.deepEqual(await pick('Owner', 'Two (1)'), ['a']);
    assert.deepEqual(await pick('Status', 'Planned (1)'), ['b']);
    assert.deepEqual(await pick('Hardware', 'B200 (1)'), ['b']);
  });

  it('hides columns, and shows others', async () => {
    await panel.show(listOf([line('a')]));
    await panel.page.getByRole('button', { name: 'Columns' }).click();
    await panel.page.getByRole('checkbox', { name: 'Owners' }).uncheck();
    await panel.page.getByRole('checkbox', { name: 'Energy' }).check();
    await panel.page.keyboard.press('Escape');
    assert.equal(await panel.page.getByRole('checkbox').count(), 0);
    assert.equal(await head('Owners').count(), 0);
    assert.equal(await head('Energy').count(), 1);
  });

  it('copies what is shown as Markdown and as CSV', async () => {
    await panel.show(
      listOf([line('a', { name: 'One | two', place: '=1+1' }), line('b'), line('c', { name: 'Ones' })]),
    );
    await panel.page.getByRole('searchbox').fill('one');
    await panel.page.getByRole('columnheader', { name: 'Factory' }).getByRole('button').click();
    await panel.said();
    for (const name of ['As Markdown', 'As CSV']) {
      await panel.page.getByRole('button', { name: 'Copy' }).click();
      await panel.page.getByRole('button', { name }).click();
    }
    const [markdown = '', csv = ''] = await panel.copied();
    assert.match(markdown, /^First Half of 2025: as of 2025-06-30 · by GPU-equivalents/);
    assert.match(markdown, /^\| # \| Move \| Factory \| H100e \| Accelerators \|/m);
    assert.match(markdown, /^\| 1 \| +\| One \\\| two \| 100 \(90–110/m);
    assert.equal(markdown.match(/^\| \d/gm)?.length, 2);
    const [head, first] = csv.split('\r\n');
    assert.match(
      head ?? '',
      /^rank,move,name,equivalents_low,equivalents_mid,equivalents_high,accelerators_low/,
    );
    assert.match(first ?? '', /^1,,One \| two,90,100,110,.*,1,1,Operational,'=1\+1,Somebody$/);
  });

  it('goes by keyboard: one stop, arrows, Home, End, Enter, Space', async () => {
    const { keyboard } = panel.page;
    await panel.show(listOf(many(30)));
    await rows().first().focus();
    for (const [key, there] of [
      ['ArrowDown', 'factory-2'],
      ['End', 'factory-30'],
      ['ArrowDown', 'factory-30'],
      ['PageUp', 'factory-20'],
      ['Home', 'factory-1'],
      ['ArrowUp', 'factory-1'],
    ] as const) {
      await keyboard.press(key);
      assert.equal(await focused(), there);
    }
    assert.equal(await panel.page.locator('tr[data-factory][tabindex="0"]').count(), 1);
    await panel.said();
    await keyboard.press('Enter');
    await keyboard.press(' ');
    assert.deepEqual(await panel.said(), [
      { type: 'open', file: 'factories/factory-1.yaml', place: ['name'] },
      { type: 'unfold', open: ['factory-1'] },
    ]);
    await panel.page.getByRole('button', { name: 'Derivation of Factory 1', expanded: true }).waitFor();
  });

  it('leads from words to where they are written, and from a figure to its derivation', async () => {
    await panel.show(listOf([line('a')]));
    await panel.said();
    await panel.page.getByRole('link', { name: 'a', exact: true }).click();
    await panel.page.getByRole('cell', { name: 'Here' }).click();
    await panel.page.getByRole('cell', { name: '100 (90' }).first().click();
    assert.deepEqual(await panel.said(), [
      { type: 'open', file: 'factories/a.yaml', place: ['name'] },
      { type: 'open', file: 'factories/a.yaml', place: ['location'] },
      { type: 'unfold', open: ['a'] },
    ]);
  });

  it('draws only the rows in view of 10,000, and reaches the last', async () => {
    await panel.show(listOf(many(10_000), { rankedCount: 10_000 }));
    assert.ok((await rows().count()) < 100);
    await rows().first().focus();
    await panel.page.keyboard.press('End');
    await panel.page.waitForFunction(
      () => (document.activeElement as HTMLElement | null)?.dataset.factory === 'factory-10000',
    );
    assert.ok((await rows().count()) < 100);
    const box = await rows().last().boundingBox();
    assert.ok(box && box.y < 700 && box.y > 500, JSON.stringify(box));
  });

  it('draws its rows on few surfaces: each takes memory, and time to get it', async () => {
    const session = await panel.page.context().newCDPSession(panel.page);
    let surfaces = 0;
    session.on('LayerTree.layerTreeDidChange', ({ layers }) => (surfaces = layers?.length ?? surfaces));
    await session.send('LayerTree.enable');
    await panel.show(listOf(many(1000), { rankedCount: 1000 }));
    await panel.page.waitForTimeout(100);
    assert.ok(surfaces > 0 && surfaces < 20, `${surfaces}`);
    await session.detach();
  });

  it('keeps rank, move and name in sight where the figures are scrolled sideways', async () => {
    await panel.page.setViewportSize({ width: 320, height: 500 });
    await panel.show(listOf(many(40)));
    for (const column of ['Cost', 'Power', 'Owners', 'Place']) {
      await panel.page.getByRole('button', { name: 'Columns' }).click();
      await panel.page.getByRole('checkbox', { name: column, exact: false }).first().click();
      await panel.page.keyboard.press('Escape');
    }
    const scroller = panel.page.locator('.scroll');
    assert.ok(await scroller.evaluate((element) => element.scrollWidth > element.clientWidth + 50));
    const lefts = (): Promise<readonly number[]> =>
      panel.page
        .locator(
          'thead .rank, thead .name, tr[data-factory="factory-3"] .rank, tr[data-factory="factory-3"] .name',
        )
        .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().left));
    const before = await lefts();
    await scroller.evaluate((element) => element.scrollTo(60, 50));
    assert.deepEqual(await lefts(), before);
    const top = await panel.page
      .locator('thead th')
      .first()
      .evaluate((cell) => cell.getBoundingClientRect().top);
    assert.equal(top, await scroller.evaluate((element) => element.getBoundingClientRect().top + 1));
    await panel.page.setViewportSize({ width: 1400, height: 700 });
  });
});
