import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { compare, figure, printTable } from './measure.ts';
import { catalogTexts } from './texts.ts';

const factories = 10_000;

/** Whole processes over a catalog on the disk, beside one that only reads and checks its files. */
export function commandLine(cli: string, peer: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'ai-factories-bench-'));
  try {
    for (const [path, text] of catalogTexts(factories)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const command =
      (...args: string[]) =>
      () =>
        run([cli, ...args, '--catalog', folder]);
    const times = compare(
      {
        'js-yaml and ajv': () => run([peer, folder]),
        rank: command('rank'),
        explain: command('explain', 'factory-7'),
        validate: command('validate', '--format', 'json'),
      },
      { rounds: 3, warmUp: 1 },
    );
    printTable(`The command line over ${factories} factories, whole processes`, [
      ['', 'ms', '/ js-yaml and ajv'],
      ...Object.entries(times).map(([name, time]) => [
        name,
        figure(time),
        figure(time / times['js-yaml and ajv']),
      ]),
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(args: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  if (status !== 0 && status !== 1) throw new Error(`${args.join(' ')}: ${stderr.toString()}`);
}
