import { spawnSync } from 'node:child_process';

/**
 * A part of the bench in a process of its own, so that neither the heap nor the compiled code of another weighs on it:
 * what it returned there, which must be plain data. Further options of Node, such as those of a profile, are passed on.
 */
export function apart<A extends readonly (string | number)[], T>(
  part: string,
  _measure: (...args: A) => T,
  ...args: A
): T {
  const [, bench = ''] = process.argv;
  const { status, stdout } = spawnSync(
    process.execPath,
    [...process.execArgv, bench, part, ...args.map(String)],
    { stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`“${part}” of the bench ended with ${status ?? 'a signal'}.`);
  return JSON.parse(stdout) as T;
}
