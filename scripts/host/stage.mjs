// @ts-check
import { createInterface } from 'node:readline';
import { startNode } from './children.mjs';
import { startNpm } from './npm.mjs';
import { root } from './paths.mjs';
import { beginLine, readCounts } from './summary.mjs';

const limit = 20 * 60_000;

/** @typedef {import('./summary.mjs').Counts} Counts */

/**
 * A script of package.json: it passes or fails as one.
 * @param {string} name
 * @returns {Promise<Counts>}
 */
export async function runScript(name) {
  const { succeeded } = await run(startNpm(['run', '--silent', name], options()));
  return succeeded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, failures: [`npm run ${name}`] };
}

/**
 * A program that says how many tests passed; one that does not, or fails without a failed test, is one failed test.
 * @param {string[]} args  of Node
 * @returns {Promise<Counts>}
 */
export async function runSuites(args) {
  const { succeeded, counts } = await run(startNode(args, options()));
  const { passed, failed, failures = [] } = counts ?? { passed: 0, failed: 0 };
  if (counts && (succeeded || failed > 0)) return { passed, failed, failures };
  const why = `node ${args[0]} ${counts ? 'failed after its tests' : 'ended before its tests did'}`;
  return { passed, failed: failed + 1, failures: [...failures, why] };
}

/** @returns {import('./children.mjs').Start} */
function options() {
  const colours = process.stdout.isTTY && !process.env['NO_COLOR'] ? { FORCE_COLOR: '1' } : {};
  return { cwd: root, env: { ...process.env, ...colours }, stderr: 'inherit', signal: 'SIGTERM' };
}

/**
 * @param {ReturnType<typeof startNode>} started
 * @returns {Promise<{ succeeded: boolean, counts: Counts | undefined }>}
 */
function run({ child, stop }) {
  /** @type {Counts | undefined} */
  let counts;
  if (child.stdout) {
    createInterface(child.stdout).on('line', (line) => {
      const found = readCounts(line);
      if (found) counts = found;
      else if (line !== beginLine) console.log(line);
    });
  }
  const timer = setTimeout(() => {
    console.error(`Ended after ${limit / 60_000} minutes`);
    stop();
  }, limit);
  return new Promise((resolve) => {
    const end = (/** @type {boolean} */ succeeded) => {
      clearTimeout(timer);
      resolve({ succeeded, counts });
    };
    child.on('error', (error) => {
      console.error(error.message);
      end(false);
    });
    child.on('close', (code) => end(code === 0));
  });
}
