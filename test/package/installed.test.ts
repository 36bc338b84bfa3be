import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createVSIX } from '@vscode/vsce';
import type { Locator, Page } from 'playwright-core';
import { packing } from '../../scripts/extension-readme.mjs';
import { temporaryFolder } from '../../scripts/host/children.mjs';
import { hoverOver, openVSCode, runCommand, webview } from '../../scripts/host/vscode.mjs';

const root = path.resolve(__dirname, '../..');

describe('The packed extension, installed into a fresh VS Code', function () {
  this.timeout(180_000);
  const folder = temporaryFolder('installed');
  const packed = path.join(temporaryFolder('packed'), 'ai-factories.vsix');
  let page: Page;
  let close: () => Promise<void>;

  before(async () => {
    await createVSIX({ cwd: root, packagePath: packed, ...packing });
    ({ page, close } = await openVSCode({ folder, packed }));
  });
  after(() => close());

  const lens = (text: string): Locator => page.locator('.codelens-decoration', { hasText: text });
  const written = (...segments: string[]): string => readFileSync(path.join(folder, ...segments), 'utf8');

  /** Waits for a file: a word about it is gone again after a while. */
  async function made(file: string): Promise<void> {
    for (let tries = 0; tries < 300 && !existsSync(file); tries++) await page.waitForTimeout(100);
    assert.ok(existsSync(file), `${path.basename(file)} is not there`);
  }

  /** Answers a question of the quick input, once it is asked. */
  async function answer(question: string | RegExp, text?: string): Promise<void> {
    const asked = page.locator('.quick-input-widget:visible');
    await asked.getByText(question).or(asked.getByPlaceholder(question)).first().waitFor();
    if (text !== undefined) await asked.locator('input[type=text]').fill(text);
    await page.keyboard.press('Enter');
  }

  it('creates a catalog in an empty folder', async () => {
    assert.ok(existsSync(packed));
    await runCommand(page, 'AI Factories: Create Catalog');
    await answer('The folder to create', 'catalog');
    await lens('#1').waitFor();
    assert.match(written('catalog', 'catalog.yaml'), /^format: ai-factories\/1$/m);
    assert.match(written('catalog', 'AGENTS.md'), /ai-factories validate/);
  });

  it('completes what is typed, and ranks it as it stands', async () => {
    await page.keyboard.press('Control+End');
    await page.keyboard.type('note');
    await page.keyboard.press('Control+Space');
    await page.locator('.suggest-widget:visible .monaco-list-row', { hasText: 'notes' }).first().waitFor();
    await page.keyboard.press('Escape');
    for (let typed = 0; typed < 4; typed++) await page.keyboard.press('Backspace');
    await lens('10.0k H100e').waitFor();
  });

  it('says in a hover how a figure comes about', async () => {
    await hoverOver(page, '10,000');
    await page.locator('.monaco-hover:visible', { hasText: 'facility power' }).first().waitFor();
    await page.keyboard.press('Escape');
  });

  it('shows the Top 20', async () => {
    await runCommand(page, 'AI Factories: Show Top 20');
    await webview(page).getByText('Example Factory').first().waitFor();
  });

  it('reranks, and publishes a page', async () => {
    await page.keyboard.press('Control+1');
    await page.keyboard.press('Control+S');
    await runCommand(page, 'AI Factories: Rerank');
    const [file = ''] = readdirSync(path.join(folder, 'catalog/editions')).filter(
      (each) => each.length === 11,
    );
    const edition = path.parse(file).name;
    await made(path.join(folder, 'catalog', 'editions', `${edition}.ranking.yaml`));
    assert.match(written('catalog', 'editions', `${edition}.ranking.yaml`), /id: example/);
    await runCommand(page, 'AI Factories: Publish Edition');
    await answer(/^Publish .* as …$/, 'Web page');
    await answer(/Publish/);
    const html = path.join(folder, `${edition}.html`);
    await made(html);
    assert.match(readFileSync(html, 'utf8'), /Example Factory/);
  });
});
