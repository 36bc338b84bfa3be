// @ts-check
// npm test [-- --only types,lint,unit,vscode,web,panel] [--grep TEXT]
// Everything, from a fresh clone on; the last line is "N passed, N failed".
import { parseArgs } from 'node:util';
import { ensureDependencies } from './host/dependencies.mjs';
import { runScript, runSuites } from './host/stage.mjs';
import { testFiles } from './host/test-files.mjs';

/** Suites of these run inside VS Code, or open it in a browser; all others run in Node alone, with a stand-in for it. */
const isInside = (/** @type {string} */ file) => /^test\/vscode\/(?!stand-in\/)/.test(file);
const isOutside = (/** @type {string} */ file) => /^test\/(panel|browser|package)\//.test(file);
const isUnit = (/** @type {string} */ file) => !isInside(file) && !isOutside(file);

/** @typedef {import('./host/summary.mjs').Counts} Counts */

/** @typedef {{ name: string, title: string, built?: true, run: (grep: string[]) => Promise<Counts> }} Stage */

/** @type {Stage[]} */
const stages = [
  { name: 'types', title: 'Types', run: () => runScript('check-types') },
  { name: 'lint', title: 'Lint and formatting', run: () => runScript('lint') },
  { name: 'unit', title: 'Unit tests', run: (grep) => inNode(isUnit, [...grep, '--dots']) },
  { name: 'vscode', title: 'VS Code, Node host', built: true, run: (grep) => inVSCode('node', grep) },
  { name: 'web', title: 'VS Code, web worker host', built: true, run: (grep) => inVSCode('web', grep) },
  {
    name: 'panel',
    title: 'VS Code, as its users do',
    built: true,
    run: (grep) => inNode(isOutside, [...grep, '--retries', '1']),
  },
];

/**
 * @param {(file: string) => boolean} belongs
 * @param {string[]} options
 * @returns {Promise<Counts>}
 */
async function inNode(belongs, options) {
  const files = testFiles('test').filter(belongs);
  if (files.length === 0) return { passed: 0, failed: 0 };
  return runSuites(['scripts/mocha.mjs', ...options, ...files]);
}

/**
 * @param {'node' | 'web'} host
 * @param {string[]} options
 */
const inVSCode = (host, options) => runSuites(['scripts/vscode-tests.mjs', host, ...options]);

/** @param {string[] | undefined} only */
function chosenStages(only) {
  if (only === undefined) return stages;
  const names = only.flatMap((list) => list.split(','));
  const unknown = names.find((name) => !stages.some((stage) => stage.name === name));
  if (unknown !== undefined) throw new Error(`--only takes ${stages.map(({ name }) => name).join(', ')}`);
  return stages.filter(({ name }) => names.includes(name));
}

/**
 * @param {Stage[]} chosen
 * @param {string[]} grep
 */
async function runStages(chosen, grep) {
  const total = { passed: 0, failed: 0, failures: /** @type {string[]} */ ([]) };
  const isBuilt = await build(chosen.some(({ built }) => built));
  if (!isBuilt) {
    total.failed += 1;
    total.failures.push('Build');
  }
  for (const { title, built, run } of chosen) {
    console.log(`\n${title}${built && !isBuilt ? ': not run, the build failed' : ''}`);
    if (built && !isBuilt) continue;
    const started = Date.now();
    const { passed, failed, failures = [] } = await run(grep);
    total.passed += passed;
    total.failed += failed;
    total.failures.push(...failures.map((failure) => `${title}: ${failure}`));
    console.log(`  ${passed} passed, ${failed} failed, ${((Date.now() - started) / 1000).toFixed(1)} s`);
  }
  return total;
}

/** @param {boolean} everything */
async function build(everything) {
  console.log(everything ? 'Build' : 'Generate');
  const { failed } = await runScript(everything ? 'build' : 'generate');
  return failed === 0;
}

try {
  const { only, grep } = parseArgs({
    options: { only: { type: 'string', multiple: true }, grep: { type: 'string' } },
  }).values;
  const chosen = chosenStages(only);
  await ensureDependencies();
  const { passed, failed, failures } = await runStages(chosen, grep === undefined ? [] : ['--grep', grep]);
  if (failures.length > 0)
    console.log(`\nDid not pass at once\n${failures.map((line) => `  ${line}`).join('\n')}`);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
