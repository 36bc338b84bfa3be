import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { figure, median, printTable } from './measure.ts';
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
    const command = (...args: string[]): string[] => [cli, ...args, '--catalog', folder];
    const programs = {
      'js-yaml and ajv': [peer, folder],
      rank: command('rank'),
      explain: command('explain', 'factory-7'),
      validate: command('validate', '--format', 'json'),
    };
    const rounds = Array.from({ length: 3 }, () => Object.values(programs).map(processorTime));
    const times = Object.keys(programs).map((_, i) => median(rounds.map((round) => round[i] ?? NaN)));
    printTable(`The command line over ${factories} factories, whole processes`, [
      ['', 'processor ms', '/ js-yaml and ajv'],
      ...Object.keys(programs).map((name, i) => {
        const time = times[i] ?? NaN;
        return [name, figure(time), figure(time / (times[0] ?? NaN))];
      }),
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Milliseconds of processor time, on all cores, that a program takes: what else the machine does falls on none. */
function processorTime(args: readonly string[]): number {
  const hook = fileURLToPath(new URL('processor-time.cjs', import.meta.url));
  const { status, stderr } = spawnSync(process.execPath, ['--require', hook, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (status !== 0 && status !== 1) throw new Error(`${args.join(' ')}: ${stderr}`);
  return Number(stderr.trim().split('\n').at(-1));
}
