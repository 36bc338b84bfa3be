import 'mocha/mocha.js';
import { beginLine, countsLine, failuresOf } from '../../../scripts/host/summary.mjs';
import { host } from './host.ts';

export interface Options {
  grep?: string | undefined;
}

/**
 * Loads the suites, runs them, prints how many passed and failed; rejects where one failed.
 * A test of the real editor may lose a race with the machine once: it is tried again, and said.
 */
export async function runSuites(suites: (() => Promise<unknown>)[], { grep }: Options): Promise<void> {
  mocha.setup({
    ui: 'bdd',
    reporter: 'spec',
    timeout: 60_000,
    retries: 1,
    color: false,
    ...(grep && { grep }),
  });
  for (const load of suites) await load();
  console.log(beginLine);
  let failures: string[] = [];
  const stats = await new Promise<Mocha.Stats>((resolve) => {
    // Not mocha.run(), which looks for the options in the address of a page.
    const runner: Mocha.Runner = Mocha.prototype.run.call(mocha, () => resolve(runner.stats!));
    failures = failuresOf(runner);
  });
  console.log(countsLine({ passed: stats.passes, failed: stats.failures, failures }));
  if (stats.failures > 0) throw new Error(`${stats.failures} tests failed in the ${host} host`);
}
