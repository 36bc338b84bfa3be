// @ts-check
// Runs suites in Node and prints how many passed:  node scripts/mocha.mjs [--grep TEXT] [--dots] FILE…
import './host/tsx.mjs';
import { parseArgs } from 'node:util';
import Mocha from 'mocha';
import { countsLine } from './host/summary.mjs';

const { values, positionals } = parseArgs({
  options: { grep: { type: 'string' }, dots: { type: 'boolean' } },
  allowPositionals: true,
});
const mocha = new Mocha({
  timeout: 60_000,
  reporter: values.dots ? 'dot' : 'spec',
  ...(values.grep && { grep: values.grep }),
});
for (const file of positionals) mocha.addFile(file);
await mocha.loadFilesAsync();
const runner = mocha.run((failures) => {
  console.log(countsLine({ passed: runner.stats?.passes ?? 0, failed: failures }));
  setTimeout(() => process.exit(failures > 0 ? 1 : 0), 100); // what a suite left open does not keep us
});
