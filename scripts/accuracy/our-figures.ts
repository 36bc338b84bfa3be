import { Catalog } from '../../src/catalog/catalog.ts';
import type { Day } from '../../src/catalog/day.ts';
import type { Hardware, Written } from '../../src/catalog/entries.ts';
import { entryPath } from '../../src/catalog/file-kind.ts';
import type { Context } from '../../src/estimate/context.ts';
import { contextOf, estimateFactory } from '../../src/estimate/factory.ts';
import { isAbsent } from '../../src/estimate/absent.ts';
import { AcceleratorFigures } from '../../src/estimate/accelerator.ts';
import type { Measure } from '../../src/estimate/figure.ts';
import type { Interval } from '../../src/quantity/interval.ts';
import { ChipIndex } from '../../src/importers/chip-index.ts';
import { yamlText, type Plain } from '../../src/importers/yaml-text.ts';

/** The day of figures that the data do not date. */
const today = '2026-06-30' as Day;

/** Our own arithmetic on batches of other people's data: the constants and the hardware are those that we ship. */
export class OurFigures {
  readonly chips: ChipIndex;
  readonly #catalog = new Catalog();
  #count = 0;

  constructor(shipped: ReadonlyMap<string, string>) {
    this.#catalog.update([...shipped].map(([path, text]) => ({ path, text })));
    this.chips = new ChipIndex(this.#catalog.allHardware());
  }

  /** What we compute of a factory with these batches; undefined where we cannot. */
  figures(batches: readonly Plain[], asOf: Day = today): (measure: Measure) => Interval | undefined {
    const id = `ours-${(this.#count += 1)}`;
    const entry = {
      name: id,
      owners: ['x'],
      location: { text: 'x' },
      status: 'operational',
      compute: batches,
    };
    this.#catalog.update([{ path: entryPath('factory', id), text: yamlText(entry) }]);
    const factory = this.#catalog.factory(id);
    const estimate = factory && estimateFactory(this.context(asOf), factory);
    return (measure) => {
      const figure = estimate?.total[measure];
      return figure === undefined || isAbsent(figure) ? undefined : figure.value;
    };
  }

  context(asOf: Day = today): Context {
    const context = contextOf(this.#catalog, { asOf, counts: 'announced' });
    if (!context) throw new Error('Our catalog.yaml cannot be used.');
    return context;
  }

  hardware(id: string): Hardware {
    const hardware = this.#catalog.hardware(id);
    if (!hardware) throw new Error(`No hardware ${id}.`);
    return hardware;
  }

  /** The peak that is compared, in TFLOP/s or TOP/s. */
  peak(id: string): number {
    return (new AcceleratorFigures(this.context()).peak(this.hardware(id))?.value.mid ?? NaN) / 1e12;
  }

  /** The dense 16-bit peak in TFLOP/s. */
  peak16(id: string): number {
    return this.constant(this.hardware(id).fp16) / 1e12;
  }

  /** H100-equivalents of one. */
  equivalents(id: string): number {
    const one = new AcceleratorFigures(this.context()).equivalents(this.hardware(id));
    return isAbsent(one) ? NaN : one.value.mid;
  }

  /** TDP of one in W. */
  tdp(id: string): number {
    return this.constant(this.hardware(id).tdp);
  }

  /** Whether one can be bought, alone or in its system. */
  hasPrice(id: string): boolean {
    const { prices, system } = this.hardware(id);
    return prices.length + system.prices.length > 0;
  }

  /** A written figure with its ends. */
  range(written: Written): Interval {
    return written.interval(this.context().settings.uncertainty);
  }

  /** The middle of a written figure. */
  constant(written: Hardware['tdp']): number {
    return written?.interval(this.context().settings.uncertainty).mid ?? NaN;
  }
}
