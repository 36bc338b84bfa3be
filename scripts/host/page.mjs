// @ts-check
import { chromium } from 'playwright-core';
import { findBrowser } from './browser.mjs';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', // the tests reach this machine only
];

/** @typedef {{ page: import('playwright-core').Page, close: () => Promise<void> }} BrowserPage */

/**
 * An empty page in a browser of its own.
 * @param {import('playwright-core').BrowserContextOptions} [options]
 * @returns {Promise<BrowserPage>}
 */
export async function openPage(options) {
  const { executablePath, env } = await findBrowser();
  const browser = await chromium.launch({
    executablePath,
    env: /** @type {Record<string, string>} */ (env),
    args: flags,
    ...{ handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false }, // children.mjs does
  });
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  return { page: await context.newPage(), close: () => browser.close() };
}
