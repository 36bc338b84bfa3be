// @ts-check
// Runs suites in Node and prints how many passed:
//   node scripts/mocha.mjs [--grep TEXT] [--dots] [--retries N] [--seed S] FILE…
// Generated input is the same in every run unless a seed is given: a run says of a change whether it breaks something.
// What new input finds is for `npm run fuzz`.
import './host/tsx.mjs';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import Mocha from 'mocha';
import { countsLine, failuresOf } from './host/summary.mjs';

const { values, positionals } = parseArgs({
  options: {
    grep: { type: 'string' },
    dots: { type: 'boolean' },
    retries: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
  allowPositionals: true,
});
/** Suites are loaded as CommonJS, so theirs is another than an import's. @type {typeof import('fast-check')} */
const fc = createRequire(import.meta.url)('fast-check');
fc.configureGlobal({ seed: Number(values.seed) });
const mocha = new Mocha({
  timeout: 300_000, // of the clock, on which others at work count too: only what hangs takes as long
  retries: Number(values.retries ?? 0),
  reporter: values.dots ? 'dot' : 'spec',
  ...(values.grep && { grep: values.grep }),
});
for (const file of positionals) mocha.addFile(file);
await mocha.loadFilesAsync();
const runner = mocha.run((failed) => {
  console.log(countsLine({ passed: runner.stats?.passes ?? 0, failed, failures }));
  setTimeout(() => process.exit(failed > 0 ? 1 : 0), 100); // what a suite left open does not keep us
});
const failures = failuresOf(runner);
