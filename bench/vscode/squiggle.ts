import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { linkExtension } from '../../scripts/host/extension-link.mjs';
import { installVSCode } from '../../scripts/host/install-vscode.mjs';
import { openPage } from '../../scripts/host/page.mjs';
import { startServer } from '../../scripts/host/server.mjs';
import { serverVersion } from '../../scripts/host/version.mjs';
import { figure, median, printTable } from '../measure.ts';
import type { Results } from '../results.ts';
import { factoryPath, factoryText } from '../texts.ts';
import { catalogFolder, smallExtension } from './extensions.ts';

const factories = 1000;
const [warmUp, rounds] = [5, 31];

/** Nothing else comes up while somebody types. */
const settings = {
  'editor.quickSuggestions': false,
  'editor.suggestOnTriggerCharacters': false,
  'editor.wordBasedSuggestions': 'off',
  'files.autoSave': 'off',
};

/** Milliseconds in the page from a key until the line under what is wrong is there, or gone. Text, not a function. */
const harness = `
globalThis.untilMarked = (wanted) => new Promise((done, fail) => {
  const late = setTimeout(() => fail(new Error('A minute after the key, nothing has changed below it.')), 60_000);
  const isMarked = () => document.querySelector('.squiggly-warning, .squiggly-error') !== null;
  addEventListener('keydown', () => {
    const start = performance.now();
    const observer = new MutationObserver(() => {
      if (isMarked() !== wanted) return;
      observer.disconnect();
      clearTimeout(late);
      done(performance.now() - start);
    });
    observer.observe(document.body, { subtree: true, childList: true, attributes: true });
  }, { capture: true, once: true });
}); undefined`;

/** From a key to the line under what is wrong, in VS Code, beside an extension that only looks for three letters. */
export async function squiggle(results: Results): Promise<void> {
  const folder = catalogFolder(factories);
  const file = join(folder, factoryPath(factories / 2));
  const server = await startServer(await installVSCode(serverVersion), settings);
  const extensions = [linkExtension(), smallExtension('trivial', 'trivial.cjs', ['onLanguage:yaml'])];
  const windows: Awaited<ReturnType<typeof openPage>>[] = [];
  try {
    for (const extension of extensions) {
      const window = await openPage();
      windows.push(window);
      await window.page.goto(server.url({ folder, file, extension }));
      await goToCountry(window.page);
    }
    const times: number[][] = extensions.map(() => []);
    for (let round = 0; round < warmUp + rounds; round++) {
      for (const [i, { page }] of windows.entries()) {
        const time = await typed(page);
        if (round >= warmUp) times[i]?.push(time);
      }
    }
    const [own = NaN, peer = NaN] = times.map(median);
    results.add(
      `from a key to the line under what is wrong, in VS Code, among ${factories.toLocaleString('en')}`,
      'an extension that looks for three letters',
      own / peer,
      1.1,
    );
    printTable('From a key to the line under what is wrong, in VS Code', [
      ['', 'ms'],
      ['AI Factories', figure(own)],
      ['an extension that looks for three letters', figure(peer)],
    ]);
  } finally {
    for (const { close } of windows) await close();
    server.stop();
  }
}

/** To the end of the line with the country. */
async function goToCountry(page: Page): Promise<void> {
  const line =
    factoryText(factories / 2)
      .split('\n')
      .indexOf('  country: US') + 1;
  await page.locator('.monaco-editor .view-line').first().click({ timeout: 60_000 });
  await page.keyboard.press('Control+G');
  await page.locator('.quick-input-widget input[type=text]').waitFor();
  await page.keyboard.type(String(line));
  await page.keyboard.press('Enter');
  await page.keyboard.press('End');
  await page.evaluate(harness);
}

/** A letter too many, and away with it again: how long the line took to be there. */
async function typed(page: Page): Promise<number> {
  const act = async (key: string, wanted: boolean): Promise<number> => {
    // Not in step with the frames of the page.
    await page.waitForTimeout(150 + Math.random() * 100);
    await page.evaluate(`globalThis.marked = untilMarked(${wanted}); undefined`);
    await page.keyboard.press(key);
    return page.evaluate<number>('marked');
  };
  const time = await act('x', true);
  await act('Backspace', false);
  return time;
}
