import type { Stated } from './number-cell.ts';

/** A count as a bare number; as text where a number would not keep its digits. */
export function countText(stated: Stated | undefined): string | number | undefined {
  if (!stated) return undefined;
  return String(stated.value) === stated.digits ? stated.value : stated.digits;
}

/** Power that a column states in MW. */
export function megawatts(stated: Stated | undefined): string | undefined {
  return stated && `${stated.digits} MW`;
}

/** Money that a column states in dollars, or in billions of them (`B`). */
export function dollars(stated: Stated | undefined, multiplier: '' | 'B' = ''): string | undefined {
  return stated && `$${stated.digits}${stated.value === 0 ? '' : multiplier}`;
}

/** How far readings of the same figure lie apart: the least and the greatest, over the one that is kept. */
export type Spread = readonly [low: number, high: number];

/**
 * A figure that its source estimates: with `~`, or with the range where it is known how far readings lie apart. Nothing
 * stays nothing. Digits beyond those that an estimate can have are rounded away.
 */
export function estimated(
  stated: Stated | undefined,
  write: (figure: string) => string,
  spread?: Spread,
): string | number | undefined {
  if (!stated) return undefined;
  if (stated.value === 0) return write('0');
  const mid = write(figureText(stated.value));
  if (!spread) return `~${mid}`;
  const [low, high] = spread.map((factor) => write(figureText(stated.value * factor)));
  return low === mid && high === mid ? `~${mid}` : `${mid} (${low ?? ''}–${high ?? ''})`;
}

/** Whole numbers with commas; below a hundred, three figures. */
function figureText(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en-US') : String(Number(value.toPrecision(3)));
}
