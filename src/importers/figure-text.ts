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
