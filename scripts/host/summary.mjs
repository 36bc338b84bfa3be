// @ts-check
// Lines among a program's output that are for the program that started it.

const mark = '@@tests ';

/** Said before the first test: what VS Code logs before is about itself. */
export const beginLine = '@@begin';

/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * How many tests passed and failed.
 * @param {Counts} counts
 */
export const countsLine = ({ passed, failed }) => mark + JSON.stringify({ passed, failed });

/**
 * Reads such a line; anything else is undefined.
 * @param {string} line
 * @returns {Counts | undefined}
 */
export function readCounts(line) {
  return line.startsWith(mark) ? JSON.parse(line.slice(mark.length)) : undefined;
}
