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
  const compact = withoutSeparators(cell);
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d{1,3}))?$/i.exec(compact);
  if (!match) throw cell.error('is not a number.');
  const [, sign, whole = '', fraction = '', exponent = '0'] = match;
  if (sign === '-' && Number(compact) !== 0) throw cell.error('is negative.');
  const digits = shifted(whole, fraction, Number(exponent));
  const value = Number(digits);
  if (value > most) throw cell.error('is too large to be kept exactly.');
  return { digits, value };
}

/**
 * The text without what stands between its thousands: `12,345` and `12 345`, never `0,123`, which may as well be a
 * fraction. Throws an ImportError where a comma or a space stands otherwise.
 */
function withoutSeparators(cell: Cell): string {
  const { text } = cell;
  if (!/[,\s]/.test(text)) return text;
  if (/[\r\n]/.test(text)) throw cell.error('is on more than one line.');
  if (/^-?[1-9]\d{0,2}(?:(?:,\d{3})+|(?:[ \u00A0\u2009\u202F]\d{3})+)(?:\.\d+)?$/.test(text)) {
    return text.replaceAll(/[^\d.-]/g, '');
  }
  throw cell.error(
    /^-?\d+,\d+$/.test(text)
      ? 'is not a number: its comma may stand for a point or between thousands. Write a point, or no comma.'
      : 'is not a number. Between thousands a comma or a space may stand, as in 12,345.',
  );
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

/** The degrees in a cell that is not blank. Throws an ImportError where they are none, or beyond `limit`. */
export function degreesIn(cell: Cell, limit: 90 | 180): number {
  const value = /^[-+−]?\d+(?:\.\d+)?$/.test(cell.text) ? Number(cell.text.replace('−', '-')) : NaN;
  if (Math.abs(value) <= limit) return value;
  throw cell.error(`is not a number of degrees between −${limit} and ${limit}.`);
}
