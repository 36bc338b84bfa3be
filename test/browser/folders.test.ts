import assert from 'node:assert/strict';
import { cpSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { temporaryFolder } from '../../scripts/host/children.mjs';
import { openVSCode } from '../../scripts/host/vscode.mjs';
import { runCommand } from './host.ts';

// What the stand-in for `vscode` takes the folders of a workspace to do, which cannot change where suites run in VS Code.
describe('The folders of a workspace, as the stand-in has them,', function () {
  this.timeout(120_000);
  const workshop = temporaryFolder('folders');
  const workspace = path.join(workshop, 'several.code-workspace');
  let page: Page;
  let close: () => Promise<void>;

  const holds = (...folders: readonly string[]): void =>
    writeFileSync(workspace, JSON.stringify({ folders: folders.map((folder) => ({ path: folder })) }));

  before(async () => {
    for (const name of ['one', 'two', 'three'])
      cpSync('test/rules/base', path.join(workshop, name, 'catalog'), { recursive: true });
    holds('one', 'two');
    ({ page, close } = await openVSCode({
      folder: workspace,
      file: path.join(workshop, 'one/catalog/factories/alpha.yaml'),
    }));
    await page.locator('.codelens-decoration', { hasText: '#' }).waitFor();
  });
  after(() => close());

  /** The folders of the catalogs that a command asks for, once there are so many. */
  async function offered(count: number): Promise<readonly string[]> {
    await page.keyboard.press('Control+1');
    const rows = page.locator('.quick-input-list .monaco-list-row');
    for (let tries = 0; ; tries++) {
      await page.keyboard.press('Escape');
      await runCommand(page, 'View: Close All Editors');
      await runCommand(page, 'AI Factories: Choose Edition');
      await page.locator('.quick-input-widget input[placeholder="Which catalog?"]').waitFor();
      const labels = await rows.locator('.label-description').allTextContents();
      await page.keyboard.press('Escape');
      if (labels.length === count || tries === 10) return labels.map((label) => label.trim());
      await page.waitForTimeout(500);
    }
  }

  it('are read one by one: each brings its catalog as it comes, and takes it along as it goes', async () => {
    assert.deepEqual(await offered(2), ['one/catalog', 'two/catalog']);
    holds('one', 'two', 'three');
    assert.deepEqual(await offered(3), ['one/catalog', 'two/catalog', 'three/catalog']);
    holds('one', 'three');
    assert.deepEqual(await offered(2), ['one/catalog', 'three/catalog']);
  });
});
