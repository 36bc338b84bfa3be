import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { manifestPath } from '../../src/site/site-manifest.ts';
import { buildCli } from './support/bundle.ts';
import { edition, factory, Folders } from './support/catalogs.ts';
import { cli } from './support/cli.ts';

/** Counts what writes, and ends the process for good at one of these calls; a text is half written then. */
const preload = (at: number): string => `
const fs = require('node:fs');
const kill = () => process.kill(process.pid, 'SIGKILL');
let calls = 0;
for (const name of ['openSync', 'writeFileSync', 'fchmodSync', 'fsyncSync', 'renameSync', 'mkdirSync', 'rmSync']) {
  const real = fs[name];
  fs[name] = (...args) => {
    if (name === 'openSync' && !/w/.test(String(args[1]))) return real(...args);
    calls += 1;
    if (calls !== ${at}) return real(...args);
    if (name === 'writeFileSync') real(args[0], args[1].slice(0, args[1].length / 2));
    kill();
  };
}`;

interface Command {
  readonly argv: readonly string[];
  /** At which calls that write the process is killed. */
  readonly at: readonly number[];
}

const hub = fileURLToPath(new URL('../fixtures/epoch-hub', import.meta.url));
const each = (last: number): readonly number[] => Array.from({ length: last }, (_, index) => index + 1);

const commands: readonly Command[] = [
  { argv: ['rerank'], at: each(5) },
  { argv: ['publish', '--to', 'list.md,list.csv'], at: each(9) },
  { argv: ['validate', '--fix'], at: each(5) },
  { argv: ['edition', '--publish'], at: each(13) },
  { argv: ['site', '--out', 'public'], at: [1, 2, 3, 5, 8, 20, 60, 130, 150, 154, 158] },
  { argv: ['init', 'new'], at: [1, 2, 4, 9, 16] },
  { argv: ['import', 'epoch-hub', hub, '--out', 'imported'], at: [1, 4, 200, 270, 320] },
];

describe('a run that is killed', () => {
  if (process.platform === 'win32') return; // no signal ends a process there as this one does
  const folders = new Folders();
  let program = '';
  let world = '';

  before(async () => {
    program = await buildCli(folders.empty());
    world = folders.bare({
      'factories/a.yaml': factory('A', '{hardware: nvidia-h100-sxm, count: 100}'),
      'factories/b.yaml': factory('B', '{hardware: H100, count: 100}'),
      'editions/2026.yaml': edition('2026-01-01', 'headline'),
      'editions/2026.ranking.yaml':
        'edition: 2026\nasOf: 2026-01-01\nmetric: headline\ncounts: announced\nrows: []\n',
      'list.md': 'old\n',
    });
  });

  function copy(argv: readonly string[]): string {
    const cwd = folders.empty();
    cpSync(world, cwd, { recursive: true });
    // What cannot be ranked while it is broken is not what these are about.
    if (argv[0] !== 'validate') {
      writeFileSync(join(cwd, 'factories/b.yaml'), factory('B', '{hardware: nvidia-h100-sxm, count: 90}'));
    }
    return cwd;
  }

  /** Every file but those that a killed run may leave beside others. */
  function filesIn(folder: string): ReadonlyMap<string, string> {
    const all = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [];
    const paths = all.flatMap((entry) => (entry.isFile() ? [join(entry.parentPath, entry.name)] : []));
    return new Map(
      paths
        .map((path) => [relative(folder, path), path] as const)
        .filter(([path]) => !path.includes('.tmp'))
        .map(([path, file]) => [path, readFileSync(file, 'utf8')]),
    );
  }

  function killedAt(at: number, argv: readonly string[], cwd: string): Promise<NodeJS.Signals | null> {
    const hook = join(folders.empty(), 'kill.cjs');
    writeFileSync(hook, preload(at));
    const child = spawn(process.execPath, ['-r', hook, program, ...argv], { cwd, stdio: 'ignore' });
    return new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (_, signal) => resolve(signal));
    });
  }

  for (const { argv, at } of commands) {
    it(`${argv[0] ?? ''} leaves each file old or new, and the next run works`, async () => {
      const sound = copy(argv);
      const before = filesIn(sound);
      assert.ok((await cli(argv, { cwd: sound })).code < 2);
      const wanted = filesIn(sound);
      assert.notDeepEqual(wanted, before);
      const killed = await Promise.all(
        at.map(async (call) => {
          const cwd = copy(argv);
          const signal = await killedAt(call, argv, cwd);
          for (const [path, text] of filesIn(cwd)) {
            if (path.endsWith(manifestPath)) continue; // it names whatever may be there by then
            const right = text === before.get(path) || text === wanted.get(path);
            assert.ok(right, `${path} is torn after a kill at call ${call}`);
          }
          const again = await cli(argv, { cwd });
          const isDone = argv[0] === 'init' && existsSync(join(cwd, 'new/catalog.yaml'));
          assert.ok(again.code < 2 || isDone, again.stderr);
          assert.deepEqual(filesIn(cwd), wanted, `after a kill at call ${call} and another run`);
          return signal;
        }),
      );
      assert.ok(killed.filter((signal) => signal === 'SIGKILL').length >= at.length - 1);
    });
  }
});
