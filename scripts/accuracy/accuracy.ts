// npm run accuracy [-- HUB_FOLDER CLUSTERS_CSV]
// Writes docs/accuracy.md: our figures beside those of Epoch AI. Without paths, from the data that the tests keep.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { accuracyPage } from './accuracy-page.ts';
import type { TextFile } from '../../src/importers/csv-table.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const here = process.env['INIT_CWD'] ?? process.cwd();
const fixtures = join(root, 'test/fixtures');
const [
  hub = join(fixtures, 'epoch-hub'),
  clusters = join(fixtures, 'epoch-clusters/gpu_clusters_sample.csv'),
] = process.argv.slice(2).map((each) => resolve(here, each));

function textFile(path: string): TextFile {
  return { name: basename(path), text: readFileSync(path, 'utf8') };
}

function shippedTexts(): ReadonlyMap<string, string> {
  const hardware = readdirSync(join(root, 'catalog/hardware')).map((name) => `hardware/${name}`);
  const paths = ['catalog.yaml', ...hardware.filter((path) => path.endsWith('.yaml'))];
  return new Map(paths.map((path) => [path, readFileSync(join(root, 'catalog', path), 'utf8')]));
}

try {
  const files = {
    dataCenters: textFile(join(hub, 'data_centers.csv')),
    timelines: textFile(join(hub, 'data_center_timelines.csv')),
    chipQuantities: textFile(join(hub, 'data_center_chip_quantities.csv')),
  };
  writeFileSync(join(root, 'docs/accuracy.md'), accuracyPage(files, textFile(clusters), shippedTexts()));
  console.log('docs/accuracy.md written');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
