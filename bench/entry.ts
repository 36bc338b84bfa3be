import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { figure, median, printTable } from './measure.ts';
import type { Results } from './results.ts';

const files = {
  'extension.js': 'VS Code, either host: one file',
  'cli-main.js': 'command line, loaded at once',
  'full-tree.js': 'command line, loaded for a text that is not plain',
  'validators.js': 'command line, loaded for a file in which something is wrong',
};

/** How long what each host loads is, minified, and how long a host takes to load what it loads at once. */
export function entries(dist: URL, results: Results): void {
  const kB = (bytes: number): string => (bytes / 1000).toFixed(0);
  printTable('What is loaded, minified', [
    ['', 'kB', 'kB gzip', 'processor ms', ''],
    ...Object.entries(files).map(([name, what]) => {
      const url = new URL(name, dist);
      const bytes = readFileSync(url);
      const time = name.startsWith('extension') ? figure(loadingTime(fileURLToPath(url))) : '';
      if (time !== '') {
        const where = 'entry of the extension, one file for both hosts';
        results.add(where, 'minified', bytes.length / 1000, 450, 'kB');
        results.add(where, 'processor time of loading it', Number(time), 20, 'ms');
      }
      return [name, kB(bytes.length), kB(gzipSync(bytes).length), time, what];
    }),
  ]);
}

function loadingTime(path: string): number {
  const loader = fileURLToPath(new URL('load-entry.cjs', import.meta.url));
  const once = (): number => Number(spawnSync(process.execPath, [loader, path], { encoding: 'utf8' }).stdout);
  return median(Array.from({ length: 15 }, once));
}
