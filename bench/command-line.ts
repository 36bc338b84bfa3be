import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { figure, median, printTable } from './measure.ts';
import type { Results } from './results.ts';
import { catalogTexts, flawed } from './texts.ts';

/** How many factories, and what `validate` is to take at most of the peer's time. */
const goals = new Map([
  [20, 1.3],
  [1000, 1.0],
  [10_000, 0.8],
]);
const rounds = 3;

type Texts = readonly (readonly [string, string])[];

/** Whole processes over catalogs on the disk, beside one that only reads and checks their files. */
export function commandLine(cli: string, peer: string, results: Results): void {
  for (const [factories, goal] of goals) {
    const name = factories.toLocaleString('en');
    const sound = timesOver(catalogTexts(factories), cli, peer);
    printTable(`The command line over ${name} factories, whole processes`, rowsOf(sound));
    results.add(
      `\`validate\` over ${name} factories, processor time`,
      'js-yaml and ajv',
      sound.validate,
      goal,
    );
    results.add(`\`rank\` over ${name} factories, processor time`, 'js-yaml and ajv', sound.rank);
  }
  const found = timesOver(flawed(catalogTexts(1000)), cli, peer);
  printTable('The same over 1,000 factories with four findings each', rowsOf(found));
  results.add('`validate` over 1,000 with four findings each', 'js-yaml and ajv', found.validate);
  const shipped = fileURLToPath(new URL('../catalog', import.meta.url));
  const nothing = timesInTurn({ 'node -e 0': ['-e', '0'], rank: [cli, 'rank', '--catalog', shipped] }, 9);
  printTable('The catalog that we ship', rowsOf(nothing));
  results.add('`rank` of the catalog that we ship', '`node -e 0`', nothing.rank, 1.8);
}

type Times = Readonly<Record<string, number>> & { readonly rank: number; readonly validate: number };

function timesOver(texts: Texts, cli: string, peer: string): Times {
  const folder = mkdtempSync(join(tmpdir(), 'ai-factories-bench-'));
  try {
    for (const [path, text] of texts) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const command = (...args: string[]): string[] => [cli, ...args, '--catalog', folder];
    return timesInTurn(
      {
        'js-yaml and ajv': [peer, folder],
        rank: command('rank'),
        explain: command('explain', 'factory-7'),
        validate: command('validate', '--format', 'json'),
      },
      rounds,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Programs in turn, round after round: the median of each over that of the first, which stands in milliseconds. */
function timesInTurn(programs: Readonly<Record<string, readonly string[]>>, count: number): Times {
  const all = Array.from({ length: count }, () => Object.values(programs).map(processorTime));
  const times = Object.keys(programs).map((_, i) => median(all.map((round) => round[i] ?? NaN)));
  const [first = NaN, ...rest] = times;
  const names = Object.keys(programs);
  return Object.fromEntries(
    names.map((name, i) => [name, i === 0 ? first : (rest[i - 1] ?? NaN) / first]),
  ) as Times;
}

function rowsOf(times: Times): readonly (readonly string[])[] {
  const [[peer, ms] = ['', NaN], ...others] = Object.entries(times);
  return [
    ['', 'processor ms', `/ ${peer}`],
    [peer, figure(ms), '1'],
    ...others.map(([name, ratio]) => [name, figure(ratio * ms), figure(ratio)]),
  ];
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
