// @ts-check
import { linkExtension } from './extension-link.mjs';
import { installVSCode } from './install-vscode.mjs';
import { openPage } from './page.mjs';
import { startServer } from './server.mjs';
import { serverVersion } from './version.mjs';

/**
 * @typedef {object} Editor
 * @property {import('playwright-core').Page} page
 * @property {() => Promise<void>} close
 */

/**
 * VS Code on a folder, with the extension as it is built, or as it is packed, in a browser that is driven.
 * @param {{
 *   folder: string,
 *   file?: string | undefined,
 *   packed?: string | undefined,
 *   settings?: Record<string, unknown> | undefined,
 *   context?: import('playwright-core').BrowserContextOptions | undefined,
 * }} options
 * @returns {Promise<Editor>}
 */
export async function openVSCode({ folder, file, packed, settings, context }) {
  const server = await startServer(await installVSCode(serverVersion), settings, packed);
  const { page, close } = await openPage(context);
  await page.goto(
    server.url({ folder, ...(!packed && { extension: linkExtension() }), ...(file && { file }) }),
  );
  await page.locator('.monaco-workbench .explorer-folders-view').waitFor();
  if (file) await page.locator('.monaco-editor .view-line').first().waitFor();
  return {
    page,
    close: async () => {
      await close();
      server.stop();
    },
  };
}

/**
 * Opens the command palette and types; returns its list, which has what was typed. A window that has just opened knows
 * our commands a little later, and may take the focus back, which closes the palette: then it is opened again.
 * @param {import('playwright-core').Page} page
 * @param {string} text
 */
export async function openPalette(page, text) {
  const input = page.locator('.quick-input-widget input[type=text]');
  const rows = page.locator('.quick-input-list .monaco-list-row');
  for (let tries = 8; ; tries--) {
    await page.keyboard.press('F1');
    try {
      await input.waitFor({ timeout: 5000 });
      await input.fill(`>${text}`, { timeout: 5000 });
      await rows.filter({ hasText: text }).first().waitFor({ timeout: 5000 });
      return rows;
    } catch (error) {
      if (tries === 1) throw error;
      await page.keyboard.press('Escape');
    }
  }
}

/**
 * Runs a command by its title, as the palette shows it: `AI Factories: Rerank`.
 * @param {import('playwright-core').Page} page
 * @param {string} title
 */
export async function runCommand(page, title) {
  const rows = await openPalette(page, title);
  await rows.first().getByText(title, { exact: true }).waitFor();
  await page.keyboard.press('Enter'); // a click would leave the pointer there, over something else
}

/**
 * The document in the webview that is shown: it lies two frames down.
 * @param {import('playwright-core').Page} page
 */
export const webview = (page) => page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');

/**
 * Points at a text in the editor and waits for the hover, which it returns.
 * @param {import('playwright-core').Page} page
 * @param {string} text
 */
export async function hoverOver(page, text) {
  await page.locator('.monaco-editor .view-lines').getByText(text, { exact: true }).first().hover();
  const hover = page.locator('.monaco-hover:visible .monaco-hover-content').first();
  await hover.waitFor();
  return hover;
}
