import { readdirSync, readFileSync } from 'node:fs';
// @ts-expect-error Papa Parse brings no types.
import papa from 'papaparse';
import { importClusters } from '../src/importers/clusters/import-clusters.ts';
import type { TextFile } from '../src/importers/csv-table.ts';
import { importHub } from '../src/importers/hub/import-hub.ts';
import { compare, figure, printTable } from './measure.ts';

/** What an import costs a row: Epoch AI's files to catalog files, beside parsing their CSV alone. */
export function imports(): void {
  const read = (path: string): TextFile => {
    const url = new URL(`../test/fixtures/${path}`, import.meta.url);
    return { name: path, text: readFileSync(url, 'utf8') };
  };
  const hub = {
    dataCenters: read('epoch-hub/data_centers.csv'),
    timelines: read('epoch-hub/data_center_timelines.csv'),
    chipQuantities: read('epoch-hub/data_center_chip_quantities.csv'),
  };
  const clusters = read('epoch-clusters/gpu_clusters_sample.csv');
  const target = { destination: new Map<string, string>(), defaults: shippedTexts() };
  const parse = (files: readonly TextFile[]): void => {
    for (const { text } of files) (papa as { parse: (text: string) => unknown }).parse(text);
  };
  const times = compare(
    {
      hub: () => importHub(hub, target),
      'CSV of the hub': () => parse(Object.values(hub)),
      clusters: () => importClusters(clusters, target),
      'CSV of the clusters': () => parse([clusters]),
    },
    { rounds: 9, warmUp: 3 },
  );
  const rows = {
    hub: importHub(hub, target).report.rows.length,
    clusters: importClusters(clusters, target).report.rows.length,
  };
  printTable('An import of Epoch AI’s data: CSV to catalog files', [
    ['', 'rows', 'ms', 'µs a row', '/ parsing the CSV alone'],
    ...(['hub', 'clusters'] as const).map((name) => [
      name,
      String(rows[name]),
      figure(times[name]),
      figure((times[name] * 1000) / rows[name]),
      figure(times[name] / times[`CSV of the ${name}`]),
    ]),
  ]);
}

function shippedTexts(): ReadonlyMap<string, string> {
  const folder = new URL('../catalog/', import.meta.url);
  const hardware = readdirSync(new URL('hardware/', folder)).filter((name) => name.endsWith('.yaml'));
  const paths = ['catalog.yaml', ...hardware.map((name) => `hardware/${name}`)];
  return new Map(paths.map((path) => [path, readFileSync(new URL(path, folder), 'utf8')]));
}
