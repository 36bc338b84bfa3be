import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import { openPage } from '../../scripts/host/page.mjs';
import { pageOf, shippedCatalog } from '../publish/support/shipped.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe has to say of the page that is open. */
interface Axe {
  readonly axe: { run(): Promise<AxeResults> };
}

for (const colorScheme of ['light', 'dark'] as const) {
  describe(`the published page, ${colorScheme}`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'ai-factories-page-'));
    const said: string[] = [];
    let browser: Awaited<ReturnType<typeof openPage>>;

    before(async () => {
      const shipped = shippedCatalog();
      browser = await openPage({ colorScheme });
      browser.page.on('console', (message) => said.push(message.text()));
      for (const id of ['2025H2', '2026H1']) {
        writeFileSync(join(folder, `${id}.html`), pageOf(shipped, shipped.edition(id)));
      }
    });
    after(async () => {
      await browser.close();
      rmSync(folder, { recursive: true });
    });

    for (const id of ['2025H2', '2026H1']) {
      it(`gives axe nothing to find in ${id}, with a derivation open`, async () => {
        const { page } = browser;
        await page.goto(pathToFileURL(join(folder, `${id}.html`)).href);
        await page.locator('#figures > details').first().locator('> summary').click();
        await page.locator('#figures details details summary').first().click();
        assert.deepEqual(await violations(browser), []);
        assert.deepEqual(said, [], 'its own policy allows all that is in it');
      });

      it(`lets no text of a picture of ${id} lie over another, nor leave it`, async () => {
        await browser.page.goto(pathToFileURL(join(folder, `${id}.html`)).href);
        assert.deepEqual(await browser.page.evaluate(collisions), []);
      });
    }

    it('opens the derivation that a name leads to', async () => {
      const { page } = browser;
      await page.goto(pathToFileURL(join(folder, '2025H2.html')).href);
      await page.getByRole('link', { name: 'Frontier AI Factory (NVIDIA + CoreWeave)' }).click();
      await page.getByText('= 100,000 × mean(1, 1.77)').waitFor({ state: 'visible' });
    });

    it('can be read on a narrow screen without scrolling sideways, but for its tables', async () => {
      const { page } = browser;
      await page.setViewportSize({ width: 400, height: 800 });
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(width <= 400, `${width}`);
      assert.deepEqual(await violations(browser), []);
    });

    it('shows the first figure beside the name on a narrow screen, and pictures that can be read', async () => {
      const { page } = browser;
      const figure = await page.locator('.list tbody tr').first().locator('th + td').boundingBox();
      assert.ok(figure && figure.x + figure.width <= 400, JSON.stringify(figure));
      for (const picture of await page.locator('.picture').all())
        assert.ok(((await picture.boundingBox())?.width ?? 0) >= 600);
    });
  });
}

/** What axe finds, each with the first place of it. */
async function violations({ page }: Awaited<ReturnType<typeof openPage>>): Promise<readonly string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(() => (globalThis as unknown as Axe).axe.run());
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

/** Pairs of texts of a picture that share more than a hair, and texts that reach beyond their picture. */
function collisions(): readonly string[] {
  const hair = 1;
  const found: string[] = [];
  for (const svg of document.querySelectorAll('svg.picture')) {
    const frame = svg.getBoundingClientRect();
    const boxes = [...svg.querySelectorAll('text')].map((text) => ({
      text: text.textContent,
      box: text.getBoundingClientRect(),
    }));
    for (const [index, { text, box }] of boxes.entries()) {
      if (box.left < frame.left - hair || box.right > frame.right + hair)
        found.push(`${text} leaves the picture`);
      for (const other of boxes.slice(index + 1)) {
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        if (across > hair && down > 4) found.push(`${text} over ${other.text}`);
      }
    }
  }
  return found;
}
