// Throws generated input at the program:  npm run fuzz -- [--runs N] [--seed S] [--only TEXT]
// It prints the seed, and for each find the least case that still fails. Each find becomes a case under test/.
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { fuzzProperties } from '../../test/support/fuzz-properties.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
    only: { type: 'string', default: '' },
  },
});
const [runs, seed] = [Number(values.runs), Number(values.seed)];
console.log(`seed ${seed}`);

/** Runs every property; returns how many did not hold. */
async function fuzz(): Promise<number> {
  let finds = 0;
  let made = 0;
  for (const { name, perThousand, property } of fuzzProperties) {
    if (!name.includes(values.only)) continue;
    const numRuns = Math.max(1, Math.round((runs * perThousand) / 1000));
    const result = await fc.check(property, { numRuns, seed });
    made += result.numRuns;
    if (!result.failed) {
      console.log(`${result.numRuns} runs: ${name}`);
      continue;
    }
    finds += 1;
    console.log(`FOUND after ${result.numRuns} runs that not: ${name}`);
    console.log(`  ${JSON.stringify(result.counterexample)}`);
    console.log(`  ${String(result.errorInstance)}`);
  }
  console.log(`${made} runs, ${finds} finds`);
  return finds;
}

void fuzz().then((finds) => (process.exitCode = finds > 0 ? 1 : 0));
