import type { Dimension } from '../quantity/dimension.ts';
import type { Interval } from '../quantity/interval.ts';

/** What the pictures show of totals: plain data, so that whoever draws needs no catalog. */
export interface TotalsPictureData {
  /** Title of the edition, and the day it speaks of. */
  readonly title: string;
  readonly asOf: string;
  /** What the totals are told apart by: `country`. */
  readonly by: string;
  /** What is summed up: `GPU-equivalents`, what that measures, and the unit beside a figure, `H100e`. */
  readonly metric: { readonly words: string; readonly dimension: Dimension };
  readonly unit: string;
  /** The groups of the list, the greatest first. */
  readonly groups: readonly TotalsGroup[];
  /** The lists of the same kind, the earliest first, and what each group came to on each of them. */
  readonly editions: readonly {
    readonly id: string;
    readonly asOf: string;
    readonly total: Interval | null;
  }[];
  readonly series: readonly { readonly label: string; readonly mids: readonly number[] }[];
}

/** What one group comes to on the list. */
export interface TotalsGroup {
  readonly label: string;
  readonly factories: number;
  /** Its sum, its ends added up; null where nobody of it has the figure. */
  readonly value: Interval | null;
  /** Its part of the list, by the mids, as it is written; empty where that cannot be said. */
  readonly share: string;
}
