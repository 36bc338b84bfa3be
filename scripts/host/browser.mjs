// @ts-check
// The browser that shows VS Code to the tests: an installed one, or else the one in an npm package.
// AI_FACTORIES_BROWSER names another, or is `npm`.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { packagedBrowser } from './packaged-browser.mjs';

/** @typedef {{ executablePath: string, env: NodeJS.ProcessEnv }} Browser */

/** @returns {Promise<Browser>} */
export async function findBrowser() {
  const installed = installedBrowser();
  if (installed) return { executablePath: installed, env: process.env };
  if (process.platform === 'linux' && process.arch === 'x64') return packagedBrowser();
  throw new Error('No browser found: install Chrome, Chromium or Edge, or name one in AI_FACTORIES_BROWSER.');
}

function installedBrowser() {
  const named = process.env['AI_FACTORIES_BROWSER'];
  if (named) return named === 'npm' ? undefined : named;
  return candidates().find((file) => existsSync(file));
}

function candidates() {
  switch (process.platform) {
    case 'darwin':
      return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
        (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
      );
    case 'win32':
      return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) =>
        ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].map((file) =>
          path.join(process.env[name] ?? '', file),
        ),
      );
    default: {
      const names = [
        'google-chrome',
        'google-chrome-stable',
        'chromium',
        'chromium-browser',
        'microsoft-edge',
      ];
      const folders = (process.env['PATH'] ?? '').split(path.delimiter);
      return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
    }
  }
}
