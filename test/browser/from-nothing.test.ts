import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { shippedCore } from '../support/shipped.ts';
import { openWorkspace, runCommand, type Host } from './host.ts';

const core = shippedCore();
const rank = `#${core.rank('microsoft-fairwater-atlanta')}`;

describe('From nothing, as a user does it', function () {
  this.timeout(120_000);
  let host: Host;
  before(async () => {
    host = await openWorkspace({ file: 'catalog/factories/microsoft-fairwater-atlanta.yaml' });
    await lens(rank).waitFor();
  });
  after(() => host.close());

  const lens = (text: string): Locator => host.page.locator('.codelens-decoration', { hasText: text });
  const line = (text: string): Locator => host.page.locator('.view-line', { hasText: text });
  const written = (...segments: string[]): string =>
    readFileSync(path.join(host.workspace, ...segments), 'utf8');

  /** Answers a question, once it is asked; what is proposed stays where there is no answer. */
  async function answer(question: string, text?: string): Promise<void> {
    const asked = host.page.locator('.quick-input-widget:visible');
    const input = asked.locator('input[type=text]');
    const isThere = asked.getByText(question).or(asked.locator(`input[placeholder="${question}"]`));
    await isThere.first().waitFor();
    if (text !== undefined) await input.fill(text);
    if (text !== undefined && (await asked.locator('.monaco-list-row').count()) > 0) {
      await asked.locator('.monaco-list-row.focused', { hasText: text }).waitFor();
    }
    await host.page.keyboard.press('Enter');
  }

  it('says nothing unasked', async () => {
    assert.equal(await host.page.locator('.notification-toast').count(), 0);
  });

  it('says in the language status how many problems, which edition and how fresh; and lets one choose', async () => {
    await host.page.locator('[id="status.languageStatus"]').hover();
    const item = host.page.locator('.hover-language-status', { hasText: core.edition.id });
    await item.getByText(`${core.edition.id} · no problems`).waitFor();
    await item.getByText('latest · ranking file up to date').waitFor();
    await item.getByText('Choose Edition').waitFor();
    await runCommand(host.page, 'AI Factories: Choose Edition');
    await answer('Which edition do lens, hover and Rerank speak of?', '2025H2');
    await lens('not ranked').waitFor();
    await runCommand(host.page, 'AI Factories: Choose Edition');
    await answer('Which edition do lens, hover and Rerank speak of?', 'Latest');
    await lens(rank).waitFor();
  });

  it('New Factory asks five questions, and leaves the cursor at the first batch', async () => {
    await runCommand(host.page, 'AI Factories: New Factory');
    await answer('The name, as a list prints it', 'Nordic: One');
    await answer('The id: the name of its file');
    await answer('Who owns or operates it', 'Somebody');
    await answer('In which country it stands', 'Norway');
    await answer('Where it stands today', 'construction');
    await line('# batches: what arrived').waitFor();
    assert.equal(
      written('catalog', 'factories', 'nordic-one.yaml'),
      'name: "Nordic: One"\nowners: [Somebody]\nlocation: {country: NO}\nstatus: construction\n',
    );
    await host.page.keyboard.type('nvidia-b200');
    await line('hardware: nvidia-b200').waitFor();
  });

  it('New Hardware asks what it must, and refuses an id that is taken', async () => {
    await runCommand(host.page, 'AI Factories: New Hardware');
    await answer('The full name, as the vendor writes it', 'NVIDIA B200');
    await answer('The id: the name of its file');
    await answer('There is a file hardware/nvidia-b200.yaml already.', 'nvidia-b200-two');
    await answer('Who makes it', 'NVIDIA');
    await answer('What sort of accelerator it is', 'gpu');
    await answer('Day from which it could be bought or rented', '2026-01');
    await line('fp16:').waitFor();
    assert.match(
      written('catalog', 'hardware', 'nvidia-b200-two.yaml'),
      /^name: NVIDIA B200\nvendor: NVIDIA\n/,
    );
  });

  it('Create Catalog makes a sound one, where it is told to', async () => {
    await runCommand(host.page, 'AI Factories: Create Catalog');
    await answer('The folder to create', 'data/mine');
    await line('name: Example Factory').waitFor();
    await lens('#1').waitFor();
    assert.match(written('data', 'mine', 'catalog.yaml'), /^format: ai-factories\/1$/m);
    assert.equal(await host.page.locator('.notification-toast').count(), 0);
  });
});
