import type { Hardware } from '../catalog/entries.ts';
import type { Dimension } from '../quantity/dimension.ts';
import type { Absent } from './absent.ts';
import type { Expression } from './expression.ts';

/** A figure of one accelerator, or what it lacks for one: “B100 has no price”. */
export type OfAccelerator = Expression | Absent;

/** A figure of one accelerator out of several, as the factors of a product; or what they lack. */
export type Average = readonly Expression[] | Absent;

/** The averages of those hardware that begin alike. */
interface Kept {
  average?: Average;
  readonly longer: WeakMap<Hardware, Kept>;
}

/**
 * What is averaged over the hardware of batches: what it is called, and of one accelerator how much. An average is kept for
 * each mix, in the order in which it is named: most batches of a catalog hold one of a few.
 */
export class Averaged {
  readonly label: string;
  readonly dimension: Dimension;
  readonly ofOne: (hardware: Hardware) => OfAccelerator;
  readonly #kept: Kept = { longer: new WeakMap() };

  constructor(label: string, dimension: Dimension, ofOne: (hardware: Hardware) => OfAccelerator) {
    this.label = label;
    this.dimension = dimension;
    this.ofOne = ofOne;
  }

  /** The average of a mix of unknown shares: the kept one, or the one that `compute` makes. */
  over(mix: readonly Hardware[], compute: () => Average): Average {
    let at = this.#kept;
    for (const hardware of mix) {
      let next = at.longer.get(hardware);
      if (!next) at.longer.set(hardware, (next = { longer: new WeakMap() }));
      at = next;
    }
    return (at.average ??= compute());
  }
}
