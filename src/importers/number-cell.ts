import type { Cell } from './columns.ts';

/** A figure with the digits of its source, and what they come to. */
export interface Stated {
  /** Plain digits with at most one point: no exponent, no separators, no point without use. */
  readonly digits: string;
  readonly value: number;
}

/**
 * The figure in a cell; undefined where it is blank. Throws an ImportError where something else stands there, a negative
 * figure, or one above `most`, which the catalog could not keep.
 */
export function numberIn(cell: Cell, most = Number.MAX_VALUE): Stated | undefined {
  if (cell.text === '') return undefined;
  const compact = cell.text.replace(/(?<=\d)[,\s](?=\d{3}(?!\d))/g, '');
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d{1,3}))?$/i.exec(compact);
  if (!match) throw cell.error('is not a number.');
  const [, sign, whole = '', fraction = '', exponent = '0'] = match;
  if (sign === '-' && Number(compact) !== 0) throw cell.error('is negative.');
  const digits = shifted(whole, fraction, Number(exponent));
  const value = Number(digits);
  if (value > most) throw cell.error('is too large to be kept exactly.');
  return { digits, value };
}

/** The largest count, number of equivalents or sum of dollars that the catalog keeps. */
export const mostKept = 2 ** 53;

/** The digits of a decimal with its point moved by `exponent` places to the right. */
function shifted(whole: string, fraction: string, exponent: number): string {
  const places = whole.length + exponent;
  const digits = whole + fraction;
  const padded =
    places > digits.length
      ? digits.padEnd(places, '0')
      : digits.padStart(digits.length - Math.min(0, places), '0');
  const at = Math.max(0, places);
  const [before, after] = [padded.slice(0, at).replace(/^0+(?=\d)/, ''), padded.slice(at).replace(/0+$/, '')];
  return `${before === '' ? '0' : before}${after === '' ? '' : `.${after}`}`;
}
