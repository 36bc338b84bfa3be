import assert from 'node:assert/strict';
import type { FrameLocator, Locator } from 'playwright-core';
import { shippedCore } from '../support/shipped.ts';
import { openWorkspace, runCommand, webview, type Host } from './host.ts';

const core = shippedCore();
const [below] = core.list.ids(core.list.length + 5).slice(-1);

describe('Explain and the view in the Explorer, as a user has them', function () {
  this.timeout(120_000);
  let host: Host;
  let panel: FrameLocator;
  before(async () => {
    host = await openWorkspace({ file: 'catalog/factories/xai-colossus.yaml' });
    await host.page.locator('.codelens-decoration').first().waitFor();
    panel = webview(host.page);
  });
  after(() => host.close());

  const derivation = (id: string): Locator =>
    panel.getByRole('region', { name: `Derivation of ${core.factory(id).name}` });
  const tree = (text: string | RegExp): Locator =>
    host.page.locator('.pane-body .monaco-list-row', { hasText: text });

  it('shows what a factory comes to that is not ranked, and why it is not', async () => {
    assert.equal(core.list.standing('xai-colossus')?.ranked, false);
    await runCommand(host.page, 'AI Factories: Explain Figures');
    await derivation('xai-colossus').getByText('mean(1, 2.27)').first().waitFor();
    await panel.locator('li.marked', { hasText: 'as published in 2025 H2' }).waitFor();
  });

  it('has the list in the Explorer, which leads to the files and to what explains them', async () => {
    await host.page.locator('.pane-header', { hasText: 'ai-factories' }).first().click();
    await host.page.locator('.pane-header[aria-label^="AI Factories"]').click();
    const [first] = core.list.ids();
    const { name } = core.factory(first!);
    await tree(name).first().waitFor();
    assert.match((await tree(name).first().getAttribute('aria-label')) ?? '', new RegExp(`^1, ${name}, `));
    await tree('Hardware that nobody uses').waitFor();
    await tree('Entries without a source').waitFor();
    await tree('Overdue plans').waitFor();
    await tree(name).first().click();
    await host.page.locator('.tab.active', { hasText: `${first!}.yaml` }).waitFor();
    await tree(name).first().hover();
    await tree(name).first().getByRole('button', { name: 'Explain Figures' }).click();
    await derivation(first!).waitFor();
  });

  it('finds one that stands below the list', async () => {
    await host.page.locator('.tab', { hasText: `${core.list.ids()[0]!}.yaml` }).click();
    await host.page.keyboard.press('Control+p');
    const input = host.page.locator('.quick-input-widget input[type=text]');
    await input.waitFor();
    await input.fill(`${below!}.yaml`);
    await host.page.locator('.quick-input-list .monaco-list-row', { hasText: below! }).first().waitFor();
    await host.page.keyboard.press('Enter');
    await host.page.locator('.tab.active', { hasText: `${below!}.yaml` }).waitFor();
    await runCommand(host.page, 'AI Factories: Explain Figures');
    await derivation(below!).waitFor();
  });
});
