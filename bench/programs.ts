import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median } from './measure.ts';

/** What a program took, as a whole process. */
export interface Run {
  /** Milliseconds of processor time, on all cores: what else the machine does falls on none. */
  readonly processor: number;
  /** Milliseconds from its start to its end. */
  readonly wall: number;
  /** The most memory that it had at once, in MB. */
  readonly peak: number;
}

/** Runs a program of Node and says what it took. Throws where it ends with neither 0 nor 1. */
export function runProgram(args: readonly string[]): Run {
  const hook = fileURLToPath(new URL('processor-time.cjs', import.meta.url));
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--require', hook, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  const wall = performance.now() - start;
  if (status !== 0 && status !== 1) throw new Error(`${args.join(' ')}: ${stderr}`);
  const [processor = NaN, peak = NaN] = (stderr.trim().split('\n').at(-1) ?? '').split(' ').map(Number);
  return { processor, wall, peak };
}

/** Programs in turn, round after round: the median of each. */
export function runInTurn<K extends string>(
  programs: Readonly<Record<K, readonly string[]>>,
  rounds: number,
): Record<K, Run> {
  const names = Object.keys(programs) as K[];
  const all = Array.from({ length: rounds }, () => names.map((name) => runProgram(programs[name])));
  return Object.fromEntries(
    names.map((name, i) => {
      const of = (what: keyof Run): number => median(all.map((round) => round[i]?.[what] ?? NaN));
      return [name, { processor: of('processor'), wall: of('wall'), peak: of('peak') }];
    }),
  ) as Record<K, Run>;
}

/** Does something with a catalog that lies on the disk for as long. */
export function withCatalog<T>(
  texts: readonly (readonly [string, string])[],
  work: (folder: string) => T,
): T {
  const folder = mkdtempSync(join(tmpdir(), 'ai-factories-bench-'));
  try {
    for (const [path, text] of texts) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
