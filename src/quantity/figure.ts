import { roundTo, trimZeros, writeDecimal, type Decimal } from './decimal.ts';
import { dimensions, type Dimension } from './dimension.ts';
import { multipliers, prefixes, takesMultiplier } from './suffix.ts';

/** A rounded figure in its parts, so that a range can share the mark. */
export interface Figure {
  readonly number: string;
  /** What follows the number: a multiplier, a space and a unit, `%`, or nothing. */
  readonly mark: string;
}

/** A figure of three significant figures; whole numbers below 1,000 as they are. `plain`: without multiplier or `%`. */
export function figureOf(value: number, dimension: Dimension, plain = false): Figure {
  const whole = value < 1000 && Number.isInteger(value);
  const decimal = whole ? trimZeros(roundTo(3, value)) : roundTo(3, value);
  if (dimension === 'ratio') return plain ? { number: writeDecimal(decimal), mark: '' } : ratioOf(decimal);
  return withMark(decimal, plain ? 0 : stepOf(decimal, dimension), dimension);
}

/** The number in units of 1,000^step, and what says so. */
export function withMark(decimal: Decimal, step: number, dimension: Dimension): Figure {
  const mark = takesMultiplier(dimension)
    ? (multipliers[step] ?? '')
    : ` ${prefixes[step] ?? ''}${dimensions[dimension].unit}`;
  return { number: writeDecimal(decimal, 3 * step), mark };
}

/** The step of 1,000 that leaves one to three digits before the point, as far as the prefixes go. */
export function stepOf({ exponent }: Decimal, dimension: Dimension): number {
  const highest = (takesMultiplier(dimension) ? multipliers : prefixes).length - 1;
  return Math.min(Math.max(Math.floor(exponent / 3), 0), highest);
}

/** The figure as text. */
export function join({ number, mark }: Figure, dimension: Dimension): string {
  return (dimension === 'money' ? '$' : '') + number + mark;
}

/** Up to one a ratio is a share, and a percentage; above, a factor. */
function ratioOf(decimal: Decimal): Figure {
  const trimmed = trimZeros(decimal);
  const share = decimal.exponent < 0 || (decimal.exponent === 0 && /^[01]$/.test(trimmed.digits));
  return share
    ? { number: writeDecimal(trimmed, -2), mark: '%' }
    : { number: writeDecimal(decimal), mark: '' };
}
