import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults, RunOptions } from 'axe-core';
import { build } from 'esbuild';
import { exploreBundle } from '../../scripts/lazy.mjs';
import { openPage } from '../../scripts/host/page.mjs';
import { siteFiles } from '../../src/site/site-files.ts';
import type { ExploreProgram } from '../../src/site/site.ts';
import { shippedCatalog } from '../publish/support/shipped.ts';
import { siteOf } from '../site/support/site.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe has to say of the page that is open. */
interface Axe {
  readonly axe: { run(options: RunOptions): Promise<AxeResults> };
}

/** A page of each kind. */
const kinds = [
  'index.html',
  'lists/index.html',
  'lists/2025H2/index.html',
  'lists/2026H2/index.html',
  'factories/index.html',
  'factories/colossus-2/index.html',
  'factories/google-new-albany/index.html',
  'factories/stargate/index.html',
  'hardware/index.html',
  'hardware/nvidia-b200/index.html',
  'owners/index.html',
  'owners/microsoft/index.html',
  'totals/index.html',
  'explore/index.html',
  'methodology/index.html',
  '404.html',
] as const;

describe('the site of the catalog that we ship, in a browser', function () {
  this.timeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), 'ai-factories-site-'));
  const address = (path: string): string => pathToFileURL(join(folder, path)).href;

  before(async () => {
    const explore = await exploreProgram();
    for (const { path, body } of siteFiles(siteOf(shippedCatalog(), { explore }))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), body);
    }
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    describe(colorScheme, () => {
      const said: string[] = [];
      let browser: Awaited<ReturnType<typeof openPage>>;

      before(async () => {
        browser = await openPage({ colorScheme });
        browser.page.on('console', (message) => said.push(message.text()));
      });
      after(() => browser.close());

      for (const path of kinds) {
        it(`gives axe nothing to find in ${path}, and says nothing`, async () => {
          const { page } = browser;
          await page.setViewportSize({ width: 1280, height: 800 });
          await page.goto(address(path));
          for (const details of await page
            .locator('details')
            .all()
            .then((all) => all.slice(0, 3)))
            await details.evaluate((each) => each.setAttribute('open', ''));
          assert.deepEqual(await violations(browser), []);
          assert.deepEqual(said, [], 'its own policy allows all that is in it');
        });

        it(`fits ${path} onto a phone without scrolling sideways`, async () => {
          const { page } = browser;
          await page.setViewportSize({ width: 390, height: 800 });
          await page.goto(address(path));
          assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
          assert.deepEqual(await violations(browser), []);
        });
      }
    });
  }

  describe('for a reader', () => {
    let browser: Awaited<ReturnType<typeof openPage>>;

    before(async () => {
      browser = await openPage({ viewport: { width: 1280, height: 800 } });
    });
    after(() => browser.close());

    it('leads from a total to a factory, a batch and a source in four clicks, from a disk', async () => {
      const { page } = browser;
      await page.goto(address('totals/index.html'));
      const group = page.locator('#country-us');
      await group.locator('summary').click();
      await group.getByRole('link', { name: 'Colossus 2' }).click();
      assert.equal(await page.locator('h1').textContent(), 'Colossus 2');
      await page
        .locator('#batch-1')
        .getByRole('link', { name: /^Source/ })
        .click();
      const source = page.locator(':target');
      assert.match((await source.textContent()) ?? '', /Form S-1/);
      assert.match((await source.locator('a').getAttribute('href')) ?? '', /^https:/);
    });

    it('shows how a figure came about where one clicks it', async () => {
      const { page } = browser;
      await page.goto(address('lists/2025H2/index.html'));
      await page.locator('#xai-colossus').getByRole('link', { name: '164k' }).click();
      await page.locator('#how-xai-colossus').getByText('= 100,000 ×').first().waitFor({ state: 'visible' });
    });

    it('explores every row in the page itself, read only, and leads to the pages of the site', async () => {
      const { page } = browser;
      const troubles: string[] = [];
      page.on('pageerror', ({ message }) => troubles.push(message));
      await page.goto(address('explore/index.html'));
      await page.locator('tr[data-factory]').first().waitFor();
      assert.ok((await page.locator('tr[data-factory]').count()) > 30);
      assert.equal(await page.getByRole('button', { name: 'Publish…' }).count(), 0);
      await page.getByPlaceholder('Filter').fill('Prometheus');
      await page.locator('tr[data-factory]').nth(1).waitFor({ state: 'detached' });
      await page.getByRole('tab', { name: 'Map' }).click();
      await page.locator('svg.picture').waitFor();
      await page.getByRole('tab', { name: 'Table' }).click();
      await page.locator('tr[data-factory]').getByText('Meta Prometheus').click();
      await page.waitForURL(/factories\/meta-prometheus\/index\.html$/);
      assert.deepEqual(troubles, []);
    });

    it('goes onto paper', async () => {
      const { page } = browser;
      await page.emulateMedia({ media: 'print' });
      for (const path of ['lists/2025H2/index.html', 'factories/colossus-2/index.html']) {
        await page.goto(address(path));
        assert.equal(await page.locator('.bar nav').isVisible(), false);
        assert.ok((await page.pdf({ preferCSSPageSize: true })).length > 10_000);
      }
    });
  });
});

/** What axe finds, each with the first place of it. It is not to fetch the style anew, which the page's policy forbids. */
async function violations({ page }: Awaited<ReturnType<typeof openPage>>): Promise<readonly string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(() => (globalThis as unknown as Axe).axe.run({ preload: false }));
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

/** The panel as a page of a site loads it. */
async function exploreProgram(): Promise<ExploreProgram> {
  const { outputFiles } = await build({
    ...{ ...exploreBundle, bundle: true, write: false, outdir: '/', logLevel: 'warning' },
  });
  const text = (ending: string): string => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  return { script: text('.js'), style: text('.css') };
}
