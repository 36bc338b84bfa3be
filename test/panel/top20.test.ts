import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator, Locator } from 'playwright-core';
import { formatFigure } from '../../src/quantity/format.ts';
import { isAbsent } from '../../src/estimate/absent.ts';
import { historyOf } from '../../src/ranking/history.ts';
import { previousEdition } from '../../src/ranking/moves.ts';
import { compareLists } from '../../src/views/comparison/comparison.ts';
import { summaryText } from '../../src/views/comparison/comparison-text.ts';
import { openWorkspace, runCommand, webview, type Host } from '../browser/host.ts';
import { shippedCore } from '../support/shipped.ts';
import { findings } from './support/axe.ts';

const core = shippedCore();
const { edition, list } = core;
/**
 * Of the list, one that an earlier list did not have, with a single batch, whose steps lead to constants; its name has no
 * sign that means something in a pattern.
 */
const unfolded = list
  .ids()
  .map((id) => core.factory(id))
  .find(
    ({ id, name, batches }) =>
      /^[\w ]+$/.test(name) &&
      batches.length === 1 &&
      historyOf(core.catalog, core.rankings, id, edition).some(({ rank }) => rank === null),
  )!;
const rankText = (id: string): string => `#${core.rank(id)}`;

/** The equivalents of a factory as the panel shows them, with so many of the reference more. */
function equivalentsText(id: string, more = 0): string {
  const { equivalents } = core.total(id);
  assert.ok(!isAbsent(equivalents));
  return formatFigure(equivalents.value.mid + more, 'equivalents');
}

describe('The Top 20 in VS Code', function () {
  this.timeout(120_000);
  let host: Host;
  let panel: FrameLocator;
  before(async () => {
    // A file in the address would be opened again by each reload, in place of what was open.
    host = await openWorkspace();
    await quickOpen('colossus-1.yaml');
    // The lens stands there when the extension has read the catalog.
    await host.page.locator('.codelens-decoration', { hasText: rankText('colossus-1') }).waitFor();
    await runCommand(host.page, 'AI Factories: Show Top 20');
    panel = webview(host.page);
    await panel.locator('tr[data-factory]').first().waitFor();
  });
  after(() => host.close());

  /** Opens a file in the group that has the focus. */
  const quickOpen = async (file: string): Promise<void> => {
    const input = host.page.locator('.quick-input-widget input[type=text]');
    await host.page.keyboard.press('Control+p');
    await input.waitFor();
    await input.fill(file);
    await host.page.locator('.quick-input-list .monaco-list-row', { hasText: file }).first().waitFor();
    await host.page.keyboard.press('Enter');
  };
  /** Types in place of a text of the editor that has the focus. */
  const typeOver = async (text: string, other: string): Promise<void> => {
    await host.page.locator('.view-line', { hasText: text }).waitFor();
    await host.page.keyboard.press('Control+f');
    await host.page.locator('.find-widget.visible textarea').first().fill(text);
    // A narrow editor hides how many there are.
    const found = host.page.locator('.find-widget .matchesCount', { hasText: '1 of 1' });
    await found.waitFor({ state: 'attached' });
    await host.page.keyboard.press('Escape');
    await host.page.keyboard.type(other);
  };
  const row = (id: string): Locator => panel.locator(`tr[data-factory="${id}"]`);
  const tab = (name: string): Locator => host.page.locator('.tab', { hasText: name });

  it('shows the list of the current edition beside the editor, which keeps the focus', async () => {
    assert.equal(await panel.getByRole('heading', { level: 1 }).textContent(), edition.title);
    assert.equal(await panel.locator('tr[data-factory]').count(), list.length);
    await row('colossus-1').getByText(equivalentsText('colossus-1')).waitFor();
    const hasFocus = host.page.locator('.editor-instance .monaco-editor.focused, .monaco-editor.focused');
    await hasFocus.first().waitFor();
  });

  it('follows what is typed, saved or not', async () => {
    await typeOver('count: 25,000', 'count: 9,000,000');
    await row('colossus-1')
      .getByText(equivalentsText('colossus-1', 9_000_000 - 25_000))
      .waitFor();
    assert.equal(await panel.locator('tr[data-factory]').first().getAttribute('data-factory'), 'colossus-1');
    await runCommand(host.page, 'File: Revert File');
    await row('colossus-1').getByText(equivalentsText('colossus-1')).waitFor();
  });

  it('follows a name to its file, in the other column', async () => {
    await row('meta-prometheus').getByRole('link').click();
    await tab('meta-prometheus.yaml').waitFor();
    assert.ok(await tab('AI Factories Top 20').isVisible());
    await panel.locator('tr[data-factory]').first().waitFor();
  });

  it('opens a row to its derivation, and leads from a step to the constant', async () => {
    await panel.getByRole('button', { name: new RegExp(`^Derivation of ${unfolded.name}`) }).click();
    const region = panel.getByRole('region', { name: new RegExp(`^Derivation of ${unfolded.name}`) });
    await region
      .getByRole('button', { name: /^catalog\.yaml:\d+$/ })
      .first()
      .click();
    await tab('catalog.yaml').waitFor();
    await host.page.locator('.view-line', { hasText: 'overhead:' }).first().waitFor();
  });

  it('says where a factory stood on every list', async () => {
    const history = panel.getByRole('list', { name: 'Ranks over all editions' });
    const stood = historyOf(core.catalog, core.rankings, unfolded.id, edition);
    assert.ok(stood.some(({ rank }) => rank === null) && stood.some(({ rank }) => rank !== null));
    assert.deepEqual(
      await history.getByRole('listitem').allTextContents(),
      stood.map(({ edition: { id }, rank }) => `${id} ${rank === null ? '—' : `#${rank}`}`),
    );
  });

  const caption = (hasText: RegExp): Locator => panel.locator('figcaption', { hasText });

  it('draws each picture, and draws it anew as a figure changes', async () => {
    for (const [tabName, title] of [
      ['Ranks', 'Ranks over the editions'],
      ['Efficiency', 'GPU-equivalents against facility power'],
      ['Map', 'Where they stand'],
      ['Equivalents', 'GPU-equivalents by hardware'],
    ] as const) {
      await panel.getByRole('tab', { name: tabName }).click();
      await panel.getByRole('img', { name: title }).waitFor();
    }
    await host.page.keyboard.press('Control+1'); // out of the panel
    await quickOpen('cscs-alps.yaml');
    await tab('cscs-alps.yaml').waitFor();
    await typeOver('count: 10,752', 'count: 7,700,000');
    await caption(/Alps \(CSCS\) has the most, 7\.7\dM H100e/).waitFor();
    await runCommand(host.page, 'File: Revert File');
    await caption(new RegExp(`${core.factory(list.ids()[0]!).name} has the most`)).waitFor();
  });

  it('says what changed since another list, and why', async () => {
    await panel.getByRole('tab', { name: 'Changes' }).click();
    const before = previousEdition(core.catalog, edition)!;
    const side = { catalog: core.catalog, rankings: core.rankings };
    const { metric, counts } = edition;
    const said = compareLists({ ...side, edition: before }, { ...side, edition }, { metric, counts });
    const head = panel.getByText(`${before.id} → ${edition.id} · by GPU-equivalents`);
    await head.filter({ hasText: summaryText(said) }).waitFor();
    assert.ok(said.left.length > 0);
    for (const { name, why } of said.left)
      await panel.getByRole('row', { name }).getByText(why[0]!).waitFor();
    await panel.getByRole('tab', { name: 'Table' }).click();
  });

  it('publishes the list that it shows', async () => {
    await panel.getByRole('combobox', { name: 'Edition' }).selectOption('2025H2');
    await panel.getByRole('button', { name: 'Publish…' }).click();
    await host.page.getByPlaceholder('Publish 2025H2 as …').waitFor();
    await host.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Web page' }).click();
    // A browser has no dialog of its own for files: VS Code asks in a quick pick, and offers a name.
    await host.page.waitForFunction(() =>
      document
        .querySelector<HTMLInputElement>('.quick-input-widget input[type=text]')
        ?.value.endsWith('/2025H2.html'),
    );
    await host.page.getByRole('button', { name: 'OK' }).click();
    await tab('2025H2.html').waitFor();
    assert.ok(await panel.getByRole('tablist').isVisible());
    const page = readFileSync(path.join(host.workspace, '2025H2.html'), 'utf8');
    assert.match(page, /<h1>.*AI Factories Top 20 — 2025 H2 Edition/);
    assert.equal(page.match(/<svg [^>]*class="picture"/g)?.length, 4);
    await panel.getByRole('combobox', { name: 'Edition' }).selectOption(edition.id);
  });

  it('comes to the row of a lens that is clicked', async () => {
    await row('meta-prometheus').getByRole('link').click();
    await host.page.locator('.codelens-decoration a', { hasText: rankText('meta-prometheus') }).click();
    await panel.locator('tr.marked[data-factory="meta-prometheus"]').waitFor();
  });

  it('is found as it was after it was hidden and after a reload of the window', async () => {
    await panel.getByRole('columnheader', { name: 'Factory' }).getByRole('button').click();
    await panel.getByRole('searchbox').fill('meta');
    const foundText = new RegExp(`\\b[1-9]\\d? of ${list.length} of ${list.rankedCount} ranked`);
    const found = panel.getByText(foundText);
    await found.waitFor();
    const count = await panel.locator('tr[data-factory]').count();
    assert.ok(count > 0 && count < list.length);
    await quickOpen('deepseek.yaml');
    await tab('deepseek.yaml').waitFor();
    await panel.locator('main').waitFor({ state: 'hidden' });
    await tab('AI Factories Top 20').click();
    await found.waitFor();
    // In a browser VS Code saves its layout every 5 seconds: what it cannot save is lost, whatever we do.
    await host.page.waitForTimeout(7000);
    await host.page.reload();
    const again = webview(host.page);
    await again.locator('tr[data-factory]').first().waitFor({ timeout: 60_000 });
    await again.getByText(foundText).waitFor();
    await again.locator('tr[data-factory]').nth(count).waitFor({ state: 'detached' });
    assert.equal(await again.locator('tr[data-factory]').count(), count);
    assert.equal(
      await again.getByRole('columnheader', { name: 'Factory' }).getAttribute('aria-sort'),
      'ascending',
    );
    await again.getByRole('searchbox').fill('');
    await again
      .getByRole('button', { name: new RegExp(`^Derivation of ${unfolded.name}`), expanded: true })
      .waitFor();
  });
});

/** Themes by what they are: the names of those for light and dark differ from version to version. */
const follows = { 'window.autoDetectColorScheme': true };
const contrasts = (name: string) => ({
  ...{ 'workbench.colorTheme': name, 'window.autoDetectColorScheme': false },
});
const themes = [
  ['light', 'light', follows, 'vscode-light'],
  ['dark', 'dark', follows, 'vscode-dark'],
  ['high contrast', 'dark', contrasts('Default High Contrast'), 'vscode-high-contrast'],
  ['high contrast light', 'light', contrasts('Default High Contrast Light'), 'vscode-high-contrast-light'],
] as const;

for (const [name, colorScheme, settings, kind] of themes) {
  it(`axe finds nothing in the Top 20 in ${name}`, async function () {
    this.timeout(120_000);
    const host = await openWorkspace({
      file: 'catalog/factories/colossus-1.yaml',
      settings,
    });
    try {
      await host.page.emulateMedia({ colorScheme });
      await host.page.locator('.codelens-decoration', { hasText: rankText('colossus-1') }).waitFor();
      await runCommand(host.page, 'AI Factories: Show Top 20');
      const panel = webview(host.page);
      await panel.locator(`body[data-vscode-theme-kind="${kind}"]`).waitFor();
      await panel.getByRole('button', { name: 'More filters' }).click();
      await panel.getByRole('button', { name: new RegExp(`^Derivation of ${unfolded.name}`) }).click();
      await panel
        .getByRole('region', { name: new RegExp(`^Derivation of ${unfolded.name}`) })
        .getByText('Energy per year')
        .first()
        .waitFor();
      const frame = await (await panel.owner().elementHandle()).contentFrame();
      assert.ok(frame);
      assert.deepEqual(await findings(frame), []);
      for (const view of ['Equivalents', 'Ranks', 'Efficiency', 'Map', 'Totals', 'Changes']) {
        await panel.getByRole('tab', { name: view }).click();
        await panel
          .getByRole('tabpanel', { name: view })
          .locator('svg.picture, table.totals, table.comparison')
          .first()
          .waitFor();
        assert.deepEqual(await findings(frame), [], view);
      }
    } finally {
      await host.close();
    }
  });
}
