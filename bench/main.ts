// The parts of the bench that need no page, each started in a process of its own: `node main.mjs PART …`. A group prints
// tables and writes its results into the file that it is given; a measurement prints what it found as JSON.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { commandLine } from './command-line.ts';
import { editorOpening } from './editor-opening.ts';
import { entries } from './entry.ts';
import { imports, importTimes } from './import.ts';
import { keystrokes, keystrokeTimes } from './keystroke.ts';
import { bytesKept, memory } from './memory.ts';
import { oneFile } from './one-file.ts';
import { opening, openingTimes } from './opening.ts';
import { panelModel } from './panel-model.ts';
import { requests } from './requests.ts';
import { Results } from './results.ts';
import { longSites } from './long-site.ts';
import { World } from './world.ts';

const dist = new URL('../dist/', import.meta.url);
const program = (name: string): string => fileURLToPath(new URL(name, dist));
const worlds = (): readonly World[] => [20, 1000, 10_000].map((size) => new World(size));

const groups: Readonly<Record<string, (results: Results) => unknown>> = {
  'one-file': oneFile,
  opening,
  'editor-opening': editorOpening,
  keystroke: keystrokes,
  requests: (results) => requests(worlds(), results),
  'panel-model': (results) => panelModel(worlds(), results),
  memory,
  'command-line': (results) => commandLine(program('cli.js'), program('bench/peer.js'), results),
  import: imports,
  site: (results) => longSites(program('cli.js'), results),
  entry: (results) => entries(dist, results),
};

const measurements: Readonly<Record<string, (...args: readonly string[]) => unknown>> = {
  'opening of': (size) => openingTimes(Number(size)),
  'keystrokes of': (few, lots) => keystrokeTimes(Number(few), Number(lots)),
  'bytes of': (name = '') => bytesKept(name),
  'import of': (rows) => importTimes(Number(rows)),
};

async function run([part = '', ...args]: readonly string[]): Promise<void> {
  const group = groups[part];
  const measurement = measurements[part];
  if (group) {
    const results = new Results();
    await group(results);
    writeFileSync(args[0] ?? '', JSON.stringify(results.all));
  } else if (measurement) console.log(JSON.stringify(measurement(...args)));
  else throw new Error(`The bench has no part “${part}”.`);
}

void run(process.argv.slice(2));
