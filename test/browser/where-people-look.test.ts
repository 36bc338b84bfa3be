import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { shippedCore } from '../support/shipped.ts';
import { openWorkspace, runCommand, webview, type Host } from './host.ts';

const core = shippedCore();
const factory = 'microsoft-fairwater-atlanta';

describe('Where people look', function () {
  this.timeout(180_000);
  let host: Host;
  before(async () => {
    host = await openWorkspace({ file: `catalog/factories/${factory}.yaml` });
    await host.page.locator('.codelens-decoration', { hasText: '#' }).waitFor();
  });
  after(() => host.close());

  const statusText = (text: string | RegExp): Locator =>
    host.page.locator('.statusbar-item', { hasText: text });

  /** Opens a menu by the right button; returns its items. */
  async function menuOf(place: Locator): Promise<readonly string[]> {
    await place.click({ button: 'right' });
    const items = host.page.locator('.context-view .action-label');
    await items.first().waitFor();
    return items.allTextContents();
  }

  const inExplorer = (name: string): Locator =>
    host.page.locator('.explorer-folders-view .monaco-list-row').getByText(name, { exact: true });

  it('the status bar says list and rank of the factory in front', async () => {
    await statusText(`${core.edition.id} · #${core.rank(factory)} `).waitFor();
  });

  it('a folder offers what belongs in it, a factory its explanation', async () => {
    const { page } = host;
    assert.ok((await menuOf(inExplorer('factories'))).includes('New Factory'));
    await page.keyboard.press('Escape');
    assert.ok((await menuOf(inExplorer(`${factory}.yaml`))).includes('Explain Figures'));
    await page.keyboard.press('Escape');
    const inEditor = await menuOf(page.locator('.view-line', { hasText: 'kind: campus' }));
    assert.ok(inEditor.includes('Explain Figures') && !inEditor.includes('Publish Edition'), inEditor.join());
    await page.keyboard.press('Escape');
  });

  it('Show Top 20 and Rerank stand over the files of a catalog alone', async () => {
    const { page, workspace } = host;
    const ours = (name: string): Locator =>
      page.locator(`.editor-actions .action-label[aria-label^="${name}"]`);
    const open = async (name: string): Promise<void> => {
      await page.keyboard.press('Control+p');
      await page.keyboard.type(name);
      await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().waitFor();
      await page.keyboard.press('Enter');
      await page.locator('.tab.active', { hasText: name }).waitFor();
    };
    const elsewhere = path.join(workspace, 'elsewhere/factories');
    mkdirSync(elsewhere, { recursive: true });
    writeFileSync(path.join(elsewhere, 'toys.yaml'), 'name: Toys\n');
    for (const [name, state] of [
      ['nvidia-gb200.yaml', 'visible'],
      ['toys.yaml', 'hidden'],
      ['catalog.yaml', 'visible'],
    ] as const) {
      await open(name);
      for (const button of ['Show Top 20', 'Rerank']) await ours(button).waitFor({ state });
    }
  });

  it('an edition offers Rerank, Publish and Compare, in the Explorer and in its title bar', async () => {
    const { page } = host;
    await page.keyboard.press('Control+p');
    await page.keyboard.type('2025H2.yaml');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: '2025H2.yaml' }).first().waitFor();
    await page.keyboard.press('Enter');
    await statusText(/2025H2$/).waitFor();
    const items = await menuOf(inExplorer('2025H2.yaml'));
    for (const item of ['Rerank', 'Publish Edition', 'Compare Edition'])
      assert.ok(items.includes(item), item);
    await page.keyboard.press('Escape');
    await page.locator('.editor-actions .action-label[aria-label^="Compare Edition"]').click();
    await page.locator('.quick-input-list .monaco-list-row', { hasText: '2026H1' }).first().waitFor();
    await page.keyboard.type('2026H1');
    await page.keyboard.press('Enter');
    await webview(page).getByText('2026H1 → 2025H2').first().waitFor();
    await webview(page).getByRole('tab', { name: 'Table' }).click();
    await webview(page).getByRole('tab', { name: 'Changes' }).click();
    await webview(page).getByText('2026H1 → 2025H2').first().waitFor();
    await statusText(/2025H2$/).waitFor();
  });

  it('New File offers ours, and begins an edition, which is then current', async () => {
    const { page } = host;
    await runCommand(page, 'Create: New File...');
    const row = page.locator('.quick-input-list .monaco-list-row', { hasText: 'New Edition' });
    await row.first().waitFor();
    await row.first().click();
    const asked = page.locator('.quick-input-widget:visible');
    await asked.getByText('Its id, which is the name of its file').waitFor();
    const id = await asked.locator('input[type=text]').inputValue();
    assert.match(id, /^20\d\dH[12]$/);
    await page.keyboard.press('Enter');
    await asked.getByText(`Publish ${core.edition.id}, then begin ${id}`).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.tab', { hasText: `${id}.yaml` }).waitFor();
    await page.getByText(`${core.edition.id} published on`).first().waitFor();
    const read = (name: string): string =>
      readFileSync(path.join(host.workspace, 'catalog/editions', name), 'utf8');
    assert.match(read(`${core.edition.id}.yaml`), /^published: 20\d\d-\d\d-\d\d$/m);
    assert.ok(existsSync(path.join(host.workspace, `catalog/editions/${core.edition.id}.ranking.yaml`)));
    assert.match(read(`${id}.yaml`), /^title: AI Factories Top 20 — 20\d\d H[12] Edition\nasOf: /);
    await statusText(new RegExp(`${id}$`)).waitFor();
  });
});
