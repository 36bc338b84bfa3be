// @ts-check
// node scripts/screenshots.mjs [--out docs/images] [NAME…]
// Pictures of VS Code with the extension, for the docs. dist/ has to be built.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fromRoot } from './host/paths.mjs';
import { hoverOver, openVSCode, runCommand, webview } from './host/vscode.mjs';
import { copyWorkspace } from './host/workspace.mjs';

/** @typedef {import('playwright-core').Page} Page */

/**
 * @typedef {object} Shot
 * @property {string} name
 * @property {'Default Light Modern' | 'Default Dark Modern' | 'Default High Contrast'} theme
 * @property {string} file  in the catalog; opened first
 * @property {{ width: number, height: number }} [size]
 * @property {(page: Page) => Promise<unknown>} [act]  what is done before the picture is taken
 */

const quiet = {
  'editor.minimap.enabled': false,
  'editor.hover.above': false,
  'window.autoDetectColorScheme': false,
};

/** @type {Record<string, Shot['theme']>} */
const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  contrast: 'Default High Contrast',
};

/** @type {Shot[]} */
const beside = Object.entries(themes).map(([name, theme]) => ({
  name: name === 'light' ? 'editor-and-top20' : `editor-and-top20-${name}`,
  theme,
  file: 'factories/nvidia-coreweave-frontier.yaml',
  size: { width: 1640, height: 760 },
  act: async (page) => {
    await runCommand(page, 'View: Toggle Primary Side Bar Visibility');
    await showTop20(page);
    await hoverOver(page, '100,000');
  },
}));

/** @type {Shot[]} */
const panels = Object.entries(themes).flatMap(([name, theme]) =>
  ['Table', 'Equivalents', 'Ranks', 'Efficiency', 'Map', 'Changes'].map((tab) => ({
    name: `panel/${tab.toLowerCase()}-${name}`,
    theme,
    file: 'factories/xai-colossus.yaml',
    size: { width: 1240, height: 820 },
    act: async (page) => {
      await runCommand(page, 'View: Toggle Primary Side Bar Visibility');
      await showTop20(page);
      await page.keyboard.press('Control+2'); // into the panel's group
      await runCommand(page, 'View: Close Editors in Other Groups');
      const panel = webview(page);
      await panel.getByRole('tab', { name: tab }).click();
      if (tab === 'Table') await panel.getByRole('button', { name: /^Derivation of Frontier/ }).click();
    },
  })),
);

const shots = [...beside, ...panels];

/** @param {Page} page */
async function showTop20(page) {
  await runCommand(page, 'AI Factories: Show Top 20');
  await webview(page).locator('table').first().waitFor();
}

/**
 * @param {Shot} shot
 * @param {string} folder
 */
async function take({ name, theme, file, size = { width: 1280, height: 800 }, act }, folder) {
  const workspace = copyWorkspace();
  const { page, close } = await openVSCode({
    folder: workspace,
    file: path.join(workspace, 'catalog', file),
    settings: { ...quiet, 'workbench.colorTheme': theme },
    context: { viewport: size, deviceScaleFactor: 2 },
  });
  await page.locator('.codelens-decoration').first().waitFor();
  await act?.(page);
  await page.waitForTimeout(1000); // for fades and colours
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
  await close();
  console.log(`${name}.png`);
}

const { values, positionals } = parseArgs({
  options: { out: { type: 'string', default: fromRoot('docs/images') } },
  allowPositionals: true,
});
mkdirSync(path.join(values.out, 'panel'), { recursive: true });
for (const shot of shots) {
  const wanted = positionals.length === 0 || positionals.some((name) => shot.name.startsWith(name));
  if (wanted) await take(shot, values.out);
}
process.exit();
