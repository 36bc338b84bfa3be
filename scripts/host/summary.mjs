// @ts-check
// Lines among a program's output that are for the program that started it.

const mark = '@@tests ';

/** Said before the first test: what VS Code logs before is about itself. */
export const beginLine = '@@begin';

/** @typedef {{ passed: number, failed: number, failures?: string[] }} Counts  `failures`: what failed, or did once and passed then; a line each */

/**
 * How many tests passed and failed.
 * @param {Counts} counts
 */
export const countsLine = (counts) => mark + JSON.stringify(counts);

/**
 * What failed in a run of mocha, and the first line of why, as they come: the list is filled while it runs.
 * @param {import('mocha').Runner} runner
 */
export function failuresOf(runner) {
  /** @type {string[]} */
  const failures = [];
  const tell =
    (/** @type {string} */ before) => (/** @type {Mocha.Runnable} */ test, /** @type {unknown} */ error) => {
      const [why = ''] = String(error instanceof Error ? error.message : error).split('\n');
      failures.push(`${before}${test.fullTitle()}: ${why}`);
    };
  runner.on('fail', tell(''));
  runner.on('retry', tell('once: '));
  return failures;
}

/**
 * Reads such a line; anything else is undefined.
 * @param {string} line
 * @returns {Counts | undefined}
 */
export function readCounts(line) {
  return line.startsWith(mark) ? JSON.parse(line.slice(mark.length)) : undefined;
}
