import 'mocha/mocha.js';
import { beginLine, countsLine } from '../../../scripts/host/summary.mjs';
import { host } from './host.ts';

export interface Options {
  grep?: string | undefined;
}

/** Loads the suites, runs them, prints how many passed and failed; rejects where one failed. */
export async function runSuites(suites: (() => Promise<unknown>)[], { grep }: Options): Promise<void> {
  mocha.setup({ ui: 'bdd', reporter: 'spec', timeout: 20_000, color: false, ...(grep && { grep }) });
  for (const load of suites) await load();
  console.log(beginLine);
  const { passes, failures } = await new Promise<Mocha.Stats>((resolve) => {
    // Not mocha.run(), which looks for the options in the address of a page.
    const runner: Mocha.Runner = Mocha.prototype.run.call(mocha, () => resolve(runner.stats!));
  });
  console.log(countsLine({ passed: passes, failed: failures }));
  if (failures > 0) throw new Error(`${failures} tests failed in the ${host} host`);
}
