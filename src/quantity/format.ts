import { roundTo, trimZeros, writeDecimal } from './decimal.ts';
import type { Dimension } from './dimension.ts';
import { figureOf, join, stepOf, withMark } from './figure.ts';
import { isPoint, type Interval } from './interval.ts';
import { takesMultiplier } from './suffix.ts';

/** Units that data sheets keep where the next prefix has begun, up to 9,999 of them: 1,200 W, 1,979 TFLOP/s. */
const customarySteps: ReadonlyMap<Dimension, number> = new Map([
  ['power', 0],
  ['flops', 4],
  ['ops', 4],
]);

/** The figure to three significant figures: `138k`, `157 MW`, `$4.10B`, `60%`; whole numbers below 1,000 as they are. */
export function formatFigure(value: number, dimension: Dimension): string {
  return signed(value, (magnitude) => join(figureOf(magnitude, dimension), dimension));
}

/**
 * The figure for derivations and exports: `137,500`, `$20,970`, `700 W`, `1.10`. Counts and money are whole from six
 * digits on; all else has at most six significant figures. Fractions of money and ratios have two decimals or more.
 */
export function formatFull(value: number, dimension: Dimension): string {
  return signed(value, (magnitude) => full(magnitude, dimension));
}

/**
 * The ends of an interval: `90.0k–195k`, `126–154 MW`, `950 MW–1.20 GW`. Empty for a point, and where both ends read
 * the same.
 */
export function formatRange(interval: Interval, dimension: Dimension): string {
  if (isPoint(interval)) return '';
  let high = figureOf(interval.high, dimension);
  const low = figureOf(interval.low, dimension, high.mark === '');
  if (low.number === high.number && low.mark === high.mark) return '';
  if (!takesMultiplier(dimension)) {
    const shared = low.mark === high.mark || low.number === '0';
    return `${shared ? low.number : join(low, dimension)}–${join(high, dimension)}`;
  }
  // A multiplier written once holds for both ends, so 950–1.20k would say 950k.
  if (low.mark === '' && low.number !== '0') high = figureOf(interval.high, dimension, true);
  return `${join(low, dimension)}–${join(high, dimension)}`;
}

/** The middle and, where there is any to see, the width: `138k (90.0k–195k)`. */
export function formatInterval(interval: Interval, dimension: Dimension): string {
  const range = formatRange(interval, dimension);
  const figure = formatFigure(interval.mid, dimension);
  return range === '' ? figure : `${figure} (${range})`;
}

function full(value: number, dimension: Dimension): string {
  if (takesMultiplier(dimension) || dimension === 'ratio') {
    const wholeDigits = roundTo(17, value).exponent + 1;
    const number = writeDecimal(trimZeros(roundTo(Math.max(6, wholeDigits), value)));
    const twoDecimals = dimension === 'money' || dimension === 'ratio';
    return join({ number: twoDecimals ? number.replace(/\.\d$/, '$&0') : number, mark: '' }, dimension);
  }
  const decimal = trimZeros(roundTo(6, value));
  const customary = customarySteps.get(dimension);
  const keeps = customary !== undefined && decimal.exponent === 3 * customary + 3;
  return join(withMark(decimal, keeps ? customary : stepOf(decimal, dimension), dimension), dimension);
}

function signed(value: number, format: (magnitude: number) => string): string {
  if (!Number.isFinite(value)) return '—';
  return value < 0 ? `−${format(-value)}` : format(value);
}
