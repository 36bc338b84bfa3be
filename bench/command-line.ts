import { fileURLToPath } from 'node:url';
import { figure, printTable } from './measure.ts';
import { runInTurn, withCatalog, type Run } from './programs.ts';
import type { Results } from './results.ts';
import { catalogTexts, flawed } from './texts.ts';

/** How many factories, how often each program runs, and what `validate` is to take at most of the peer's time. */
const sizes = [
  { factories: 20, rounds: 15, goal: 1.3 },
  { factories: 1000, rounds: 7, goal: 1.0 },
  { factories: 10_000, rounds: 3, goal: 0.8 },
];

type Texts = readonly (readonly [string, string])[];

/** Whole processes over catalogs on the disk, beside one that only reads and checks their files. */
export function commandLine(cli: string, peer: string, results: Results): void {
  for (const { factories, rounds, goal } of sizes) {
    const name = factories.toLocaleString('en');
    for (const [texts, what] of [
      [catalogTexts(factories), ''],
      [flawed(catalogTexts(factories)), ' with four findings each'],
    ] as const) {
      const runs = overCatalog(texts, cli, peer, rounds);
      printTable(`The command line over ${name} factories${what}, whole processes`, rowsOf(runs));
      add(results, `\`validate\` over ${name} factories${what}`, runs.validate, runs[peerName], goal);
      if (what === '') add(results, `\`rank\` over ${name} factories`, runs.rank, runs[peerName]);
    }
  }
  const shipped = fileURLToPath(new URL('../catalog', import.meta.url));
  const nothing = 'node -e 0';
  const runs = runInTurn({ [nothing]: ['-e', '0'], rank: [cli, 'rank', '--catalog', shipped] }, 15);
  printTable('The catalog that we ship', rowsOf(runs));
  const [ours, none] = [runs.rank, runs[nothing]];
  add(results, '`rank` of the catalog that we ship', ours, none, 1.8, `\`${nothing}\``);
}

const peerName = 'js-yaml and ajv';

/** Two rows of one work: the time that somebody waits, and the time that the processor has to do. */
function add(
  results: Results,
  work: string,
  own: Run,
  peer: Run,
  goal?: number,
  against: string = peerName,
): void {
  results.add(work, against, own.wall / peer.wall, goal);
  results.add(work, `${against}, processor time`, own.processor / peer.processor, goal);
}

function overCatalog(texts: Texts, cli: string, peer: string, rounds: number) {
  return withCatalog(texts, (folder) => {
    const command = (...args: string[]): string[] => [cli, ...args, '--catalog', folder];
    return runInTurn(
      {
        [peerName]: [peer, folder],
        rank: command('rank'),
        validate: command('validate', '--format', 'json'),
      },
      rounds,
    );
  });
}

function rowsOf(runs: Readonly<Record<string, Run>>): readonly (readonly string[])[] {
  const [first] = Object.entries(runs);
  if (!first) return [];
  const [peer, { wall, processor }] = first;
  return [
    ['', 'ms', `/ ${peer}`, 'processor ms', `/ ${peer}`],
    ...Object.entries(runs).map(([name, run]) => [
      ...[name, figure(run.wall), figure(run.wall / wall)],
      ...[figure(run.processor), figure(run.processor / processor)],
    ]),
  ];
}
