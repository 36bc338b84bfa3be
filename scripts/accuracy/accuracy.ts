// npm run accuracy [-- HUB_FOLDER CLUSTERS_CSV]
// Fits the ranges of the constants, prints them beside those that we ship, and writes docs/accuracy.md: our figures beside
// those of Epoch AI. Without paths, from the data that the tests keep.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { accuracyPage } from './accuracy-page.ts';
import { accuracyOf, type HubReading } from './all-comparisons.ts';
import { rangeText } from './accuracy-text.ts';
import type { TextFile } from '../../src/importers/csv-table.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const here = process.env['INIT_CWD'] ?? process.cwd();
const fixtures = join(root, 'test/fixtures');
const [named, clusters = join(fixtures, 'epoch-clusters/gpu_clusters_sample.csv')] = process.argv
  .slice(2)
  .map((each) => resolve(here, each));

function textFile(path: string): TextFile {
  return { name: basename(path), text: readFileSync(path, 'utf8') };
}

function reading(folder: string, readOn: string): HubReading {
  const files = {
    dataCenters: textFile(join(folder, 'data_centers.csv')),
    timelines: textFile(join(folder, 'data_center_timelines.csv')),
    chipQuantities: textFile(join(folder, 'data_center_chip_quantities.csv')),
  };
  return { files, readOn };
}

function shippedTexts(): ReadonlyMap<string, string> {
  const hardware = readdirSync(join(root, 'catalog/hardware')).map((name) => `hardware/${name}`);
  const paths = ['catalog.yaml', ...hardware.filter((path) => path.endsWith('.yaml'))];
  return new Map(paths.map((path) => [path, readFileSync(join(root, 'catalog', path), 'utf8')]));
}

try {
  const kept = [
    reading(join(fixtures, 'epoch-hub'), '2026-07-06'),
    reading(join(fixtures, 'epoch-hub-2026-09'), '2026-09-13'),
  ];
  const readings = named === undefined ? kept : [reading(named, basename(named))];
  const accuracy = accuracyOf(readings, textFile(clusters), shippedTexts());
  for (const { key, fitted, shipped } of accuracy.constants) {
    const differs = rangeText(fitted) === rangeText(shipped) ? '' : `  shipped: ${rangeText(shipped)}`;
    console.log(`${key.padEnd(16)} ${rangeText(fitted)}${differs}`);
  }
  writeFileSync(join(root, 'docs/accuracy.md'), accuracyPage(accuracy));
  console.log('docs/accuracy.md written');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
