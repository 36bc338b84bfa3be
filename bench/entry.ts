import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { partsAtOnce } from '../scripts/parts.mjs';
import { figure, median, printTable } from './measure.ts';
import type { Results } from './results.ts';

const files = {
  'extension.js': 'VS Code, either host: the entry',
  'cli-main.js': 'command line, loaded at once',
  'cli-rank.js': 'command line, loaded for every command',
  'cli-registry.js': 'command line, loaded for a command that is asked seldom',
  'cli-full-tree.js': 'command line, loaded for a text that is not plain',
  'cli-wrong.js': 'command line, loaded for a file in which something is wrong',
};

/** How long what each host loads is, minified, and how long a host takes to load what it loads at once. */
export function entries(dist: URL, results: Results): void {
  const kB = (bytes: number): string => (bytes / 1000).toFixed(0);
  const bytesOf = (name: string): Buffer => readFileSync(new URL(name, dist));
  const row = (name: string, what: string, time = ''): readonly string[] => {
    const bytes = bytesOf(name);
    return [name, kB(bytes.length), kB(gzipSync(bytes).length), time, what];
  };
  const entry = bytesOf('extension.js').length;
  const parts = readdirSync(new URL('extension/', dist));
  const beside = (file: string): boolean => file.replace(/\.js$/, '') in partsAtOnce;
  const web = parts.filter(beside).map((file) => bytesOf(`extension/${file}`).length);
  const pathOf = (name: string): string => fileURLToPath(new URL(name, dist));
  const time = loadingTime(pathOf('extension.js'));
  const withCatalog = loadingTime(pathOf('extension.js'), pathOf('extension/catalog.js'));
  printTable('What is loaded, minified', [
    ['', 'kB', 'kB gzip', 'processor ms', ''],
    ...Object.entries(files).map(([name, what]) =>
      row(name, what, name === 'extension.js' ? figure(time) : ''),
    ),
    ...parts.map((file) =>
      row(
        `extension/${file}`,
        beside(file) ? 'Node, when called; web worker, at its start' : 'when asked for',
      ),
    ),
  ]);
  const where = 'entry of the extension';
  results.add(where, 'minified', entry / 1000, 250, 'kB');
  results.add(where, 'processor time of loading it in Node', time, 20, 'ms');
  results.add(
    where,
    'and of what it loads once it has started, for the first catalog',
    withCatalog - time,
    undefined,
    'ms',
  );
  results.add(where, 'minified, in the browser host', entry / 1000, 450, 'kB');
  const whole = web.reduce((sum, bytes) => sum + bytes, entry);
  results.add(where, 'and what is loaded beside it there before it starts', whole / 1000, undefined, 'kB');
}

function loadingTime(...paths: readonly string[]): number {
  const loader = fileURLToPath(new URL('load-entry.cjs', import.meta.url));
  const once = (): number =>
    Number(spawnSync(process.execPath, [loader, ...paths], { encoding: 'utf8' }).stdout);
  return median(Array.from({ length: 15 }, once));
}
