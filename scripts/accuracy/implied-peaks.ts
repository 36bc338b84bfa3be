import { isNear, quantile } from './comparison.ts';
import type { HubCase, Quantities } from './hub-case.ts';
import type { OurFigures } from './our-figures.ts';

/** The peak of one accelerator that the hub's figures imply. */
export interface ImpliedPeak {
  readonly hardware: string;
  /** In TOP/s, and ours. */
  readonly implied: number;
  readonly ours: number;
  /** From how many days, and whether the accelerator stood there alone. */
  readonly days: number;
  readonly alone: boolean;
}

/**
 * What the hub takes for the peak of each accelerator: the median over the days on which it stands alone; for one that
 * never does, over those on which the peaks of all others are known.
 */
export class ImpliedPeaks {
  readonly all: readonly ImpliedPeak[];
  readonly #byHardware = new Map<string, ImpliedPeak>();
  readonly #our: OurFigures;

  constructor(cases: readonly HubCase[], our: OurFigures) {
    this.#our = our;
    this.#learn(cases, true);
    for (let before = -1; before < this.#byHardware.size;) {
      before = this.#byHardware.size;
      this.#learn(cases, false);
    }
    this.all = [...this.#byHardware.values()].sort((a, b) => (a.hardware < b.hardware ? -1 : 1));
  }

  get(hardware: string): ImpliedPeak | undefined {
    return this.#byHardware.get(hardware);
  }

  /** Equivalents by the implied peaks; ours where none is implied. */
  equivalents(quantities: Quantities): number {
    return [...quantities].reduce((sum, [id, count]) => sum + count * this.#one(id), 0);
  }

  /** Accelerators of which the hub takes another peak than the catalog. */
  odd(quantities: Quantities): readonly ImpliedPeak[] {
    return [...quantities.keys()].flatMap((id) => {
      const peak = this.get(id);
      return peak && !isNear(peak.implied, peak.ours, 0.02) ? [peak] : [];
    });
  }

  #one(id: string): number {
    const peak = this.get(id);
    return this.#our.equivalents(id) * (peak ? peak.implied / peak.ours : 1);
  }

  #learn(cases: readonly HubCase[], alone: boolean): void {
    const found = new Map<string, number[]>();
    for (const { latest, theirs } of cases) {
      const open = [...latest].filter(([id, count]) => count > 0 && !this.#byHardware.has(id));
      const [[id, count] = ['', 0], second] = open;
      if (count === 0 || second !== undefined || (alone && latest.size > 1)) continue;
      const others = [...latest].filter(([other]) => other !== id);
      const rest = theirs - others.reduce((sum, [other, number]) => sum + number * this.#one(other), 0);
      if (rest <= 0) continue;
      const implied = (rest / count / this.#our.equivalents(id)) * this.#our.peak(id);
      found.set(id, [...(found.get(id) ?? []), implied]);
    }
    for (const [hardware, values] of found) {
      const implied = quantile(
        [...values].sort((a, b) => a - b),
        0.5,
      );
      this.#byHardware.set(hardware, {
        hardware,
        implied,
        ours: this.#our.peak(hardware),
        days: values.length,
        alone,
      });
    }
  }
}
