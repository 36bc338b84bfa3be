// @ts-check
// In the bundles, what scales of d3 take from d3-interpolate: ours are of numbers alone, and the rest of it, with d3-color,
// would be a fortieth of the package.

/**
 * @param {number} a
 * @param {number} b
 * @returns {(t: number) => number}
 */
export const interpolateNumber = (a, b) => (t) => a * (1 - t) + b * t;

export const interpolate = interpolateNumber;

/**
 * @param {number} a
 * @param {number} b
 * @returns {(t: number) => number}
 */
export const interpolateRound = (a, b) => (t) => Math.round(a * (1 - t) + b * t);

/** Asked for by scales of colours alone, which are dropped where nobody uses them. */
export const piecewise = undefined;
