// @ts-check
// Runs suites in Node and prints how many passed:  node scripts/mocha.mjs [--grep TEXT] [--dots] [--retries N] FILE…
import './host/tsx.mjs';
import { parseArgs } from 'node:util';
import Mocha from 'mocha';
import { countsLine, failuresOf } from './host/summary.mjs';

const { values, positionals } = parseArgs({
  options: { grep: { type: 'string' }, dots: { type: 'boolean' }, retries: { type: 'string' } },
  allowPositionals: true,
});
const mocha = new Mocha({
  timeout: 60_000,
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
