import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openVSCode } from '../../scripts/host/vscode.mjs';
import { copyWorkspace } from '../../scripts/host/workspace.mjs';
import { plainGit } from '../cli/support/hostile-repository.ts';
import { runCommand, webview, type Host } from './host.ts';

const file = 'catalog/factories/microsoft-fairwater-atlanta.yaml';

describe('Changes against git, as a user sees them', function () {
  this.timeout(120_000);
  let host: Host;
  const commit = (message: string): void => {
    plainGit(host.workspace, 'add', '.');
    plainGit(host.workspace, 'commit', '-qm', message);
  };

  before(async () => {
    const workspace = copyWorkspace();
    host = { workspace, page: undefined as never, close: () => Promise.resolve() };
    plainGit(workspace, 'init', '-q', '-b', 'main');
    commit('one');
    plainGit(workspace, 'tag', 'v1');
    const own = path.join(workspace, file);
    writeFileSync(own, readFileSync(own, 'utf8').replace('count: ~153,563', 'count: ~154,000'));
    commit('two');
    const context = { viewport: { width: 1500, height: 900 } };
    host = { workspace, ...(await openVSCode({ folder: workspace, file: own, context })) };
  });
  after(() => host.close());

  it('tell what an unsaved edit does, against the last commit and a tag', async () => {
    const { page } = host;
    await runCommand(page, 'AI Factories: Show Top 20');
    const panel = webview(page);
    await panel.getByRole('tab', { name: 'Changes' }).click();
    const against = panel.getByRole('combobox', { name: 'Against' });
    await against.locator('optgroup[label="Tags"]').waitFor({ state: 'attached' });
    await against.selectOption({ label: 'last commit' });
    await panel.getByText('Nobody entered, left or moved between last commit and now').waitFor();
    await page.locator('.view-line span span', { hasText: '154,000' }).last().click();
    await page.keyboard.press('End');
    await page.keyboard.type('0');
    await panel.getByText('“~154,0000” ').first().waitFor();
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('9');
    const edit = panel.getByRole('listitem').filter({ hasText: 'batch 1, count: ~154,000 → ~154,009' });
    await edit.waitFor();
    assert.match((await edit.textContent()) ?? '', /· Epoch AI.* · \d factor/);
    await page.keyboard.press('Backspace');
    await page.keyboard.type('0');
    await panel.getByText('Nobody entered, left or moved between last commit and now').waitFor();
    await against.selectOption({ label: 'v1' });
    await panel
      .getByText(/count: ~153,563 → ~154,000/)
      .first()
      .waitFor();
    assert.equal(await page.locator('.notification-toast').count(), 0);
  });
});
