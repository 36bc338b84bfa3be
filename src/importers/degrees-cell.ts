import type { Cell } from './columns.ts';

/** The degrees in a cell that is not blank. Throws an ImportError where they are none, or beyond `limit`. */
export function degreesIn(cell: Cell, limit: 90 | 180): number {
  const value = /^[-+−]?\d+(?:\.\d+)?$/.test(cell.text) ? Number(cell.text.replace('−', '-')) : NaN;
  if (Math.abs(value) <= limit) return value;
  throw cell.error(`is not a number of degrees between −${limit} and ${limit}.`);
}
