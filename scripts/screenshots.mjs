// @ts-check
// node scripts/screenshots.mjs [--out docs/images] [NAME…]
// Pictures of VS Code with the extension: that of the README, or those that are named, to be looked at: `panel` with all
// views in all themes, `panel/map-dark`, `editor-and-top20-contrast`. dist/ has to be built.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fromRoot } from './host/paths.mjs';
import { hoverOver, openVSCode, runCommand, webview } from './host/vscode.mjs';
import { copyWorkspace } from './host/workspace.mjs';

/** @typedef {import('playwright-core').Page} Page */

/**
 * One VS Code, and the pictures taken of it.
 * @typedef {object} Session
 * @property {string[]} names  of the pictures, in their order
 * @property {Theme} theme
 * @property {string} file  in the catalog; opened first
 * @property {{ width: number, height: number }} size
 * @property {number} scale
 * @property {(page: Page, picture: (name: string) => Promise<void>) => Promise<void>} act
 */

const quiet = {
  'editor.minimap.enabled': false,
  'editor.hover.above': false,
};

/**
 * How the editor looks. VS Code chooses light and dark by what the system has: its names for them differ from version to
 * version.
 * @typedef {{ colorScheme: 'light' | 'dark', settings: Record<string, unknown> }} Theme
 */
const follows = { 'window.autoDetectColorScheme': true };
const contrasts = (/** @type {string} */ theme) => ({
  'workbench.colorTheme': theme,
  'window.autoDetectColorScheme': false,
});

/** @type {Record<string, Theme>} */
const themes = {
  light: { colorScheme: 'light', settings: follows },
  dark: { colorScheme: 'dark', settings: follows },
  contrast: { colorScheme: 'dark', settings: contrasts('Default High Contrast') },
  'contrast-light': { colorScheme: 'light', settings: contrasts('Default High Contrast Light') },
};
const views = ['Table', 'Equivalents', 'Ranks', 'Efficiency', 'Map', 'Totals', 'Changes'];

/** @type {Session[]} */
const sessions = Object.entries(themes).flatMap(([name, theme]) => [beside(name, theme), panel(name, theme)]);

/**
 * A factory's file with a hover, beside the Top 20.
 * @param {string} name
 * @param {Theme} theme
 * @returns {Session}
 */
function beside(name, theme) {
  const picture = name === 'light' ? 'editor-and-top20' : `editor-and-top20-${name}`;
  return {
    names: [picture],
    theme,
    file: 'factories/microsoft-fairwater-atlanta.yaml',
    size: { width: 1640, height: 760 },
    scale: 2,
    act: async (page, take) => {
      await showTop20(page);
      await hoverOver(page, '153,563');
      await take(picture);
    },
  };
}

/**
 * The panel by itself, in each of its views.
 * @param {string} name
 * @param {Theme} theme
 * @returns {Session}
 */
function panel(name, theme) {
  const pictureOf = (/** @type {string} */ view) => `panel/${view.toLowerCase()}-${name}`;
  return {
    names: views.map(pictureOf),
    theme,
    file: 'factories/colossus-2.yaml',
    size: { width: 1240, height: 820 },
    scale: 1,
    act: async (page, take) => {
      await runCommand(page, 'View: Close All Editors'); // beside none, the panel takes all the room
      const frame = await showTop20(page);
      await frame.getByRole('button', { name: /^Derivation of Microsoft Fairwater Atlanta/ }).click();
      for (const view of views) {
        await frame.getByRole('tab', { name: view }).click();
        await frame
          .locator('tr[data-factory], svg.picture, table.totals, table.comparison')
          .first()
          .waitFor();
        await take(pictureOf(view));
      }
    },
  };
}

/** @param {Page} page */
async function showTop20(page) {
  await runCommand(page, 'View: Toggle Primary Side Bar Visibility');
  await runCommand(page, 'AI Factories: Show Top 20');
  const frame = webview(page);
  await frame.locator('table').first().waitFor();
  return frame;
}

/**
 * @param {Session} session
 * @param {string} folder
 */
async function run({ theme, file, size, scale, act }, folder) {
  const workspace = copyWorkspace();
  const { page, close } = await openVSCode({
    folder: workspace,
    file: path.join(workspace, 'catalog', file),
    settings: { ...quiet, ...theme.settings },
    context: { viewport: size, deviceScaleFactor: scale, colorScheme: theme.colorScheme },
  });
  page.setDefaultTimeout(120_000);
  await page.locator('.codelens-decoration').first().waitFor();
  await act(page, async (name) => {
    await page.waitForTimeout(1000); // for fades and colours
    const to = path.join(folder, `${name}.png`);
    mkdirSync(path.dirname(to), { recursive: true });
    await page.screenshot({ path: to });
    console.log(`${name}.png`);
  });
  await close();
}

const { values, positionals } = parseArgs({
  options: { out: { type: 'string', default: fromRoot('docs/images') } },
  allowPositionals: true,
});

const wanted = positionals.length > 0 ? positionals : ['editor-and-top20'];
for (const session of sessions) {
  const isWanted = (/** @type {string} */ name) =>
    wanted.some((each) => name === each || name.startsWith(`${each}/`));
  if (session.names.some(isWanted)) await run(session, values.out);
}
process.exit();
