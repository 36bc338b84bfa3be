import { readdirSync, readFileSync } from 'node:fs';
// @ts-expect-error Papa Parse brings no types.
import papa from 'papaparse';
import { importClusters } from '../src/importers/clusters/import-clusters.ts';
import type { TextFile } from '../src/importers/csv-table.ts';
import { importHub } from '../src/importers/hub/import-hub.ts';
import { apart } from './apart.ts';
import { bytesOf, compare, figure, printTable } from './measure.ts';
import type { Results } from './results.ts';

const csv = papa as {
  readonly parse: (text: string) => { readonly data: readonly (readonly string[])[] };
  readonly unparse: (rows: readonly (readonly string[])[]) => string;
};

/** What an import of some size takes for a row, in milliseconds and bytes, and the parsing of its CSV alone. */
interface ImportTimes {
  readonly rows: number;
  readonly time: number;
  readonly peer: number;
  readonly bytes: number;
}

const titles = { hub: 'Epoch AI’s hub', clusters: 'Epoch AI’s clusters' } as const;
type Imported = keyof typeof titles;

/** What an import costs a row among few and among ten thousand: Epoch AI's files to catalog files. */
export function imports(results: Results): void {
  const sizes = [1000, 10_000];
  const all = sizes.map((rows) => apart('import of', importTimes, rows));
  const lines: string[][] = [];
  for (const name of ['hub', 'clusters'] as const) {
    const [few, lots] = all.map((each) => each[name]);
    if (!few || !lots) continue;
    const ratio = lots.time / lots.rows / (few.time / few.rows);
    results.add(`an import of 10,000 rows of ${titles[name]}`, 'a row of 1,000', ratio, 1.25);
    for (const { rows, time, peer, bytes } of [few, lots])
      lines.push([
        ...[titles[name], String(rows), figure(time), figure((time * 1000) / rows)],
        ...[figure(time / peer), figure(bytes / rows / 1000)],
      ]);
  }
  const head = ['', 'rows', 'ms', 'µs a row', '/ parsing the CSV alone', 'kB kept a row'];
  printTable('An import: CSV to catalog files', [head, ...lines]);
}

/** Both imports of so many rows, in turn with parsing their CSV. */
export function importTimes(wanted: number): Record<Imported, ImportTimes> {
  const hub = {
    dataCenters: table('epoch-hub/data_centers.csv', 'Name', wanted / 4),
    timelines: table('epoch-hub/data_center_timelines.csv', 'Data center', wanted),
    chipQuantities: table('epoch-hub/data_center_chip_quantities.csv', 'Data center', wanted / 2),
  };
  const clusters = table('epoch-clusters/gpu_clusters_sample.csv', 'Name', wanted);
  const target = { destination: new Map<string, string>(), defaults: shippedTexts() };
  const parse = (files: readonly TextFile[]): void => {
    for (const { text } of files) csv.parse(text);
  };
  const works = {
    hub: () => importHub(hub, target),
    clusters: () => importClusters(clusters, target),
  };
  const times = compare(
    {
      ...works,
      'CSV of hub': () => parse(Object.values(hub)),
      'CSV of clusters': () => parse([clusters]),
    },
    wanted > 1000 ? { rounds: 1, warmUp: 0 } : { rounds: 5, warmUp: 2 },
  );
  const of = (name: Imported): ImportTimes => {
    let rows = 0;
    const bytes = bytesOf(() => {
      const made = works[name]();
      rows = made.report.rows.length;
      return made;
    });
    return { rows, time: times[name], peer: times[`CSV of ${name}`], bytes };
  };
  return { hub: of('hub'), clusters: of('clusters') };
}

/** A table of Epoch AI's, over and over until it has as many rows; each time the names in one column are others. */
function table(path: string, named: string, wanted: number): TextFile {
  const [header = [], ...rows] = csv
    .parse(readFileSync(new URL(`../test/fixtures/${path}`, import.meta.url), 'utf8'))
    .data.filter((row) => row.length > 1);
  const at = header.indexOf(named);
  const more = Array.from({ length: wanted }, (_, i) => {
    const [row = [], time] = [rows[i % rows.length], Math.floor(i / rows.length)];
    return row.map((cell, column) => (column === at && time > 0 ? `${cell} ${time}` : cell));
  });
  return { name: path, text: csv.unparse([header, ...more]) };
}

function shippedTexts(): ReadonlyMap<string, string> {
  const folder = new URL('../catalog/', import.meta.url);
  const hardware = readdirSync(new URL('hardware/', folder)).filter((name) => name.endsWith('.yaml'));
  const paths = ['catalog.yaml', ...hardware.map((name) => `hardware/${name}`)];
  return new Map(paths.map((path) => [path, readFileSync(new URL(path, folder), 'utf8')]));
}
