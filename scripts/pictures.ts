// node --import ./scripts/host/tsx.mjs scripts/pictures.ts --out FOLDER [NAME…]
// What is published of the catalog, to be looked at: each picture as SVG and PNG, and the page.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { Catalog } from '../src/catalog/catalog.ts';
import { fileKind } from '../src/catalog/file-kind.ts';
import { pictures } from '../src/pictures/pictures.ts';
import { standaloneSvg } from '../src/pictures/style.ts';
import { publicationOf } from '../src/publish/publication.ts';
import { published } from '../src/publish/published.ts';
import { picturedList } from '../src/views/pictured/pictured-list.ts';
import { Rankings } from '../src/ranking/rankings.ts';
import { openPage } from './host/page.mjs';
import { fromRoot } from './host/paths.mjs';

type Scheme = 'light' | 'dark';

/** The catalog that we ship, in memory. */
function shippedCatalog(): Catalog {
  const root = fromRoot('catalog');
  const catalog = new Catalog();
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((path) =>
    path.replaceAll('\\', '/'),
  );
  catalog.update(
    paths.filter(fileKind).map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') })),
  );
  return catalog;
}

/** Each picture of the latest edition as a file of its own, and as it looks on light and on dark ground. */
async function takePictures(
  catalog: Catalog,
  folder: string,
  wanted: (name: string) => boolean,
): Promise<void> {
  const rankings = new Rankings(catalog);
  const edition = rankings.latestEdition();
  if (!edition) throw new Error('The catalog has no edition.');
  const data = picturedList(catalog, rankings, edition);
  for (const { name, draw } of pictures.filter((each) => wanted(each.name))) {
    const svg = standaloneSvg(draw(data));
    writeFileSync(join(folder, `${name}.svg`), svg);
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, close } = await openPage({ colorScheme, deviceScaleFactor: 2 });
      await page.setContent(
        `<style>body{margin:0}svg{display:block}</style>${svg.replace(/^<\?xml[^>]*>/, '')}`,
      );
      await page.locator('svg').screenshot({ path: join(folder, `${name}-${colorScheme}.png`) });
      await close();
      console.log(`${name}-${colorScheme}.png`);
    }
  }
}

/** The page: on light and on dark ground, with a derivation open, on a narrow screen, and as it is printed. */
async function takePage(catalog: Catalog, folder: string): Promise<void> {
  const rankings = new Rankings(catalog);
  const edition = rankings.latestEdition();
  const publication = edition && publicationOf(catalog, rankings, edition);
  if (!publication) throw new Error('The catalog has no edition that can be published.');
  const html = await published({ catalog, rankings }, publication, 'html', () => Promise.resolve(pictures));
  const workshop = mkdtempSync(join(tmpdir(), 'ai-factories-page-'));
  const url = pathToFileURL(join(workshop, 'list.html')).href;
  writeFileSync(join(workshop, 'list.html'), html);
  const take = async (name: string, scheme: Scheme, act: (page: Page) => Promise<unknown>): Promise<void> => {
    const { page, close } = await openPage({ colorScheme: scheme, deviceScaleFactor: 2 });
    await page.goto(url);
    await act(page);
    await page.screenshot({ path: join(folder, `${name}.png`) });
    await close();
    console.log(`${name}.png`);
  };
  await take('page-light', 'light', () => Promise.resolve());
  await take('page-dark', 'dark', () => Promise.resolve());
  await take('page-derivation', 'light', (page) => page.locator('.list tbody th a').nth(2).click());
  await take('page-narrow', 'light', (page) => page.setViewportSize({ width: 420, height: 800 }));
  await take('page-print', 'dark', async (page) => {
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 1032, height: 703 }); // A4 across, less its margins, at 96 to the inch
  });
  rmSync(workshop, { recursive: true });
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { out: { type: 'string' } },
    allowPositionals: true,
  });
  if (values.out === undefined) throw new Error('Say where to: --out FOLDER');
  const wanted = (name: string): boolean => positionals.length === 0 || positionals.includes(name);
  mkdirSync(values.out, { recursive: true });
  const catalog = shippedCatalog();
  await takePictures(catalog, values.out, wanted);
  if (wanted('page')) await takePage(catalog, values.out);
}

void main().then(() => process.exit());
