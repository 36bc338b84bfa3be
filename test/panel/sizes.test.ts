import assert from 'node:assert/strict';
import type { FromPanel } from '../../src/panel/protocol.ts';
import { pictureNames } from '../../src/pictures/picture-name.ts';
import { findings } from './support/axe.ts';
import { openPanel, type PanelPage } from './support/panel-page.ts';
import { shippedPanel } from './support/shipped-panel.ts';
import { dress, themes } from './support/themes.ts';

const widths = [320, 480, 700, 1100, 1600];
const heights = [240, 300, 800];

describe('The panel at the sizes at which people use it', function () {
  this.timeout(120_000);
  const { list, detail, changes, picture, totals, totalsPicture } = shippedPanel('2026H2', '2026H1');
  const second = list.rows[1]!.factory;
  let panel: PanelPage;
  before(async () => {
    panel = await openPanel();
  });
  after(() => panel.close());
  afterEach(() => assert.deepEqual(panel.troubles, []));

  const open = async (width: number, height: number, theme = 'dark'): Promise<void> => {
    await panel.page.setViewportSize({ width, height });
    await panel.load('fresh');
    said = [];
    await dress(panel.page, theme);
    await panel.show(list);
  };
  const unfold = async (): Promise<void> => {
    await panel.page.locator(`tr[data-factory="${second.id}"] .twistie`).click();
    await panel.send(detail(second.id));
  };

  /** What the panel said since it was loaded. */
  let said: readonly FromPanel[] = [];
  const asked = async (): Promise<readonly FromPanel[]> => (said = [...said, ...(await panel.said())]);

  for (const width of widths) {
    for (const height of heights) {
      it(`shows rank, name and first figure of the first row, and nothing sideways, at ${width} × ${height}`, async () => {
        await open(width, height);
        assert.deepEqual(await panel.page.evaluate(hidden), []);
        assert.deepEqual(await panel.page.evaluate(overlaps), []);
        assert.deepEqual(await panel.page.evaluate(sideways), []);
      });
    }
  }

  for (const theme of Object.keys(themes)) {
    it(`lays no text over another and gives axe nothing to find, in ${theme}`, async () => {
      for (const width of widths) {
        await open(width, 800, theme);
        await unfold();
        assert.deepEqual(await panel.page.evaluate(overlaps), [], `${width}`);
        assert.deepEqual(await panel.page.evaluate(sideways), [], `${width}`);
        assert.deepEqual(await findings(panel.page), [], `${width}`);
        await panel.page.locator('#tab-comparison').click();
        await panel.send(changes);
        assert.deepEqual(await panel.page.evaluate(overlaps), [], `changes at ${width}`);
        assert.deepEqual(await panel.page.evaluate(sideways), [], `changes at ${width}`);
        assert.deepEqual(await findings(panel.page), [], `changes at ${width}`);
        await panel.page.locator('#tab-totals').click();
        await panel.send(totals('country'));
        await panel.page.getByRole('combobox', { name: 'Sum by' }).selectOption('owner');
        await panel.send(totals('owner'));
        await panel.page.getByRole('rowheader', { name: 'Total of the list' }).waitFor();
        assert.deepEqual(await panel.page.evaluate(overlaps), [], `totals at ${width}`);
        assert.deepEqual(await panel.page.evaluate(sideways), [], `totals at ${width}`);
        assert.deepEqual(await panel.page.evaluate(hiddenTotal), [], `totals at ${width}`);
        assert.deepEqual(await findings(panel.page), [], `totals at ${width}`);
      }
    });

    it(`lets nothing shine through the cells that stay, in ${theme}`, async () => {
      await open(480, 800, theme);
      await panel.page.getByRole('button', { name: 'Columns' }).click();
      for (const name of ['Owners', 'Place', 'Hardware'])
        await panel.page.getByRole('checkbox', { name }).check();
      await panel.page.keyboard.press('Escape');
      await panel.page.locator('.scroll').evaluate((element) => element.scrollTo({ left: 150 }));
      await panel.page.locator(`tr[data-factory="${second.id}"]`).focus();
      await panel.page.locator(`tr[data-factory="${second.id}"] .rank`).hover();
      assert.deepEqual(await panel.page.evaluate(translucent), []);
    });
  }

  for (const width of widths) {
    it(`lays pictures out for ${width} pixels, with text as large as the editor's`, async () => {
      await open(width, 800);
      for (const name of pictureNames) {
        await panel.page.locator(`#tab-${name}`).click();
        await panel.page.waitForTimeout(50);
        await panel.send(picture(name, await asked()));
        assert.deepEqual(await panel.page.evaluate(misplaced), [], name);
        assert.deepEqual(await panel.page.evaluate(sideways), [], name);
        const size = await panel.page.evaluate(drawnText);
        assert.ok(size > 12.5 && size < 13.5, `${name}: ${size}`);
      }
      await panel.page.locator('#tab-totals').click();
      for (const as of ['shares', 'areas'] as const) {
        await panel.page.getByRole('combobox', { name: 'As' }).selectOption(as);
        await panel.page.waitForTimeout(50);
        await panel.send(await totalsPicture(as, 'owner', await asked()));
        assert.deepEqual(await panel.page.evaluate(misplaced), [], as);
        assert.deepEqual(await panel.page.evaluate(sideways), [], as);
      }
    });
  }

  it('shows at twice the zoom what it shows at half the width', async () => {
    await open(640 / 2, 600 / 2);
    assert.deepEqual(await panel.page.evaluate(hidden), []);
    await unfold();
    assert.deepEqual(await panel.page.evaluate(overlaps), []);
  });

  it('keeps the column that the rows are sorted by, however narrow', async () => {
    await open(1600, 800);
    await panel.page.getByRole('columnheader', { name: 'Cost' }).getByRole('button').click();
    await panel.page.setViewportSize({ width: 320, height: 800 });
    await panel.page.getByRole('columnheader', { name: 'Owners' }).waitFor({ state: 'detached' });
    const cost = panel.page.getByRole('columnheader', { name: 'Cost' });
    assert.equal(await cost.getAttribute('aria-sort'), 'descending');
    assert.deepEqual(await panel.page.evaluate(hidden), []);
    assert.deepEqual(await panel.page.evaluate(sideways), []);
  });

  it('says in the derivation of a row what has no room in it', async () => {
    await open(480, 800);
    await unfold();
    const region = panel.page.getByRole('region', { name: `Derivation of ${second.name}` });
    await region.getByText(second.place, { exact: true }).waitFor();
    await region.getByText(second.owners.join(', '), { exact: true }).waitFor();
  });

  it('shows a column without room where it is asked for, and says of the others that they have none', async () => {
    await open(480, 800);
    await panel.page.getByRole('button', { name: 'Columns' }).click();
    assert.ok(!(await panel.page.getByRole('checkbox', { name: 'Owners no room' }).isChecked()));
    await panel.page.getByRole('checkbox', { name: 'Owners' }).check();
    await panel.page.getByRole('columnheader', { name: 'Owners' }).waitFor();
    await panel.page.getByRole('checkbox', { name: 'Owners' }).uncheck();
    await panel.page.getByRole('columnheader', { name: 'Owners' }).waitFor({ state: 'detached' });
  });

  it('opens its menus inside the panel, wherever their buttons stand', async () => {
    for (const width of widths) {
      await open(width, 800);
      for (const name of ['Columns', 'Copy']) {
        await panel.page.getByRole('button', { name, exact: true }).click();
        const box = await panel.page.getByRole('group', { name, exact: true }).boundingBox();
        assert.ok(
          box && box.x >= 0 && box.x + box.width <= width,
          `${name} at ${width}: ${JSON.stringify(box)}`,
        );
        await panel.page.keyboard.press('Escape');
      }
    }
  });

  it('folds its head away where it is low, and unfolds it', async () => {
    await open(600, 300);
    const tabs = panel.page.getByRole('tablist');
    assert.equal(await tabs.isVisible(), false);
    await panel.page.getByRole('button', { name: 'List and view', expanded: false }).click();
    await tabs.waitFor();
    assert.deepEqual(await panel.page.evaluate(hidden), []);
    await panel.page.setViewportSize({ width: 600, height: 700 });
    assert.equal(await panel.page.getByRole('button', { name: 'List and view' }).isVisible(), false);
    assert.ok(await tabs.isVisible());
  });

  it('never hides that a file is shown as it last was', async () => {
    await open(320, 300);
    const name = 'A factory with a name that is longer than any column that it could stand in';
    const rows = list.rows.map((row, index) =>
      index === 0 ? { ...row, factory: { ...row.factory, name, stale: 'line 3: oh' } } : row,
    );
    await panel.show({ ...list, rows });
    const mark = await panel.page.locator('tr[data-factory] .stale').boundingBox();
    const cell = await panel.page.locator('tr[data-factory] .name').first().boundingBox();
    assert.ok(mark && cell && mark.width > 8 && mark.x + mark.width <= cell.x + cell.width);
  });
});

/** What of the first row is not to be seen as a whole: its rank, move, name and first figure. */
function hidden(): readonly string[] {
  const row = document.querySelector('tr[data-factory]');
  const parts = ['.rank', '.move', '.name a', '.name ~ td .figure'];
  return parts.filter((part) => {
    const element = row?.querySelector(part);
    if (!element) return true;
    const { left, right, top, bottom } = element.getBoundingClientRect();
    if (left < 0 || right > innerWidth || top < 0 || bottom > innerHeight || right - left < 4) return true;
    const above = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return !above || !(element.contains(above) || above.contains(element));
  });
}

/** What of the first total is not to be seen as a whole: whose it is, its first figure, its share. */
function hiddenTotal(): readonly string[] {
  const row = document.querySelector('.totals tbody tr');
  return ['th', '.first .figure', '.share'].filter((part) => {
    const { left, right, top, bottom } = row?.querySelector(part)?.getBoundingClientRect() ?? new DOMRect();
    return left < 0 || right > innerWidth || top < 0 || bottom > innerHeight || right - left < 4;
  });
}

/** What can be scrolled sideways. */
function sideways(): readonly string[] {
  return [...document.querySelectorAll('html, body, main, header, .scroll, .derivation, #view, details')]
    .filter((element) => element.scrollWidth > element.clientWidth + 1)
    .map(
      (element) => `${element.tagName} ${element.className} by ${element.scrollWidth - element.clientWidth}`,
    );
}

/** Pairs of texts that are to be seen and share more than a hair. */
function overlaps(): readonly string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: { node: Node; text: string; left: number; right: number; top: number; bottom: number }[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = node.textContent?.trim() ?? '';
    if (!element || text === '' || !element.checkVisibility({ visibilityProperty: true })) continue;
    if (element.closest('.spoken, .words, option, .comparison thead, .totals thead, .totals .range, script'))
      continue;
    // An ellipsis cuts what the box of its text still counts.
    const end = element.closest('th, td, a, button')?.getBoundingClientRect().right ?? Infinity;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const { left, right, top, bottom } of range.getClientRects()) {
      // What another element lies over, or what is scrolled away, is not to be seen.
      const seen = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      const isSeen = seen && (element.contains(seen) || seen.contains(element));
      if (isSeen && right - left > 1)
        texts.push({ node, text, left, right: Math.min(right, end), top, bottom });
    }
  }
  return texts.flatMap((one, index) =>
    texts.slice(index + 1).flatMap((other) => {
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      return one.node !== other.node && across > 1 && down > 4 ? [`${one.text} over ${other.text}`] : [];
    }),
  );
}

/** Texts of a picture that lie over another, and those that reach beyond it. */
function misplaced(): readonly string[] {
  const frame = document.querySelector('svg.picture')?.getBoundingClientRect();
  const boxes = [...document.querySelectorAll('svg.picture text')].map((text) => ({
    text: text.textContent,
    box: text.getBoundingClientRect(),
  }));
  if (!frame || boxes.length === 0) return ['there is no picture'];
  return boxes.flatMap(({ text, box }, index) => [
    ...(box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 1
      ? [`${text} leaves the picture`]
      : []),
    ...boxes.slice(index + 1).flatMap((other) => {
      const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
      return across > 1 && down > 4 ? [`${text} over ${other.text}`] : [];
    }),
  ]);
}

/** How large the usual text of a picture is on the screen, in pixels. */
function drawnText(): number {
  const svg = document.querySelector<SVGSVGElement>('svg.picture');
  return svg ? (12 * svg.getBoundingClientRect().width) / svg.viewBox.baseVal.width : 0;
}

/** Cells that stay while others are scrolled, and let those be seen through them. */
function translucent(): readonly string[] {
  const cells = document.querySelectorAll('.scroll .rank, .scroll .move:not(span), .scroll .name');
  return [...cells]
    .map((cell) => ({ cell, style: getComputedStyle(cell) }))
    .filter(
      ({ style }) =>
        style.position !== 'sticky' || Number(style.opacity) < 1 || !style.backgroundColor.startsWith('rgb('),
    )
    .map(({ cell, style }) => `${cell.className}: ${style.position} ${style.backgroundColor}`);
}
