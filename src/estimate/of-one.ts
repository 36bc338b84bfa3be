import type { Hardware, Price, Settings } from '../catalog/entries.ts';
import type { Day } from '../catalog/day.ts';
import { exactly, greater } from '../quantity/interval.ts';
import { constant, ofHardware, shortName, type Context } from './context.ts';
import { product, quotient, referenceItself, type Expression, type Input } from './expression.ts';

/** A figure of one accelerator: its own input, and the constants that every accelerator shares. */
export interface OfOne {
  readonly own: Expression;
  readonly shared: readonly Input[];
}

/** Why an accelerator has no figure. */
export interface Lacking {
  readonly lacks: string;
}

export type OfOneResult = OfOne | Lacking;

export function isLacking(result: OfOneResult): result is Lacking {
  return 'lacks' in result;
}

/** The whole figure of one accelerator as one expression. */
export function whole(ofOne: OfOne, label: string, dimension: Expression['dimension']): Expression {
  return ofOne.shared.length === 0 ? ofOne.own : product(label, dimension, [ofOne.own, ...ofOne.shared]);
}

/** Computes figures of one accelerator, for one list; the shared constants are made once. */
export class PerAccelerator {
  readonly #context: Context;
  readonly #overhead: Input;
  readonly #network: Input;
  readonly #costFactors: readonly Input[];
  readonly #computePerWatt: Input;

  constructor(context: Context) {
    const { settings } = context;
    this.#context = context;
    this.#overhead = constant(context, settings.overhead, 'server and network overhead');
    this.#network = constant(context, settings.network, 'network overhead');
    this.#costFactors = [
      constant(context, settings.server, 'server'),
      constant(context, settings.interconnect, 'interconnect'),
      constant(context, settings.discount, 'discount'),
    ];
    this.#computePerWatt = constant(context, settings.computePerWatt, 'IT hardware per watt', 'money');
  }

  /** Dense peak in FLOP/s or OP/s at the catalog's precision; where 8-bit is not given, fp16, which understates. */
  peak(hardware: Hardware): Input | undefined {
    const { precision } = this.#context.settings;
    const { fp16, fp8, int8 } = hardware;
    const of = (written: NonNullable<typeof fp16>, label: string, note?: string): Input =>
      ofHardware(this.#context, hardware, written, label, written === int8 ? 'ops' : 'flops', { note });
    if (precision === '16-bit') return fp16 && of(fp16, 'dense 16-bit peak');
    const [a, b] = [fp8 && of(fp8, 'dense 8-bit peak'), int8 && of(int8, 'dense 8-bit peak')];
    if (a && b) return { ...(a.value.mid >= b.value.mid ? a : b), value: greater(a.value, b.value) };
    const note = `${shortName(hardware)} has no 8-bit peak: its 16-bit peak understates it`;
    return a ?? b ?? (fp16 && of(fp16, 'dense 16-bit peak', note));
  }

  /** GPU-equivalents of one accelerator: its peak over the reference's. */
  equivalents(hardware: Hardware): OfOneResult {
    const { view, settings } = this.#context;
    const reference = view.hardware(settings.reference);
    if (!reference) return { lacks: `no hardware “${settings.reference}”, the reference` };
    const [peak, unit] = [this.peak(hardware), this.peak(reference)];
    if (!peak || !unit) return { lacks: `${shortName(peak ? reference : hardware)} has no peak` };
    if (unit.value.low <= 0) return { lacks: `the peak of ${shortName(reference)} is 0` };
    const label = `${peak.label} over ${shortName(reference)}’s`;
    if (hardware.id === reference.id)
      return {
        own: { ...peak, label: referenceItself, dimension: 'ratio', value: exactly(1) },
        shared: [],
      };
    return { own: quotient(label, 'ratio', peak, unit), shared: [] };
  }

  /** IT power of one accelerator in W, by the catalog's method. */
  itPower(hardware: Hardware): OfOneResult {
    const { tdp, systemPower, systemAccelerators, systemName } = hardware;
    if (this.#context.settings.powerMethod === 'system' && systemPower && systemAccelerators) {
      const power = ofHardware(
        this.#context,
        hardware,
        systemPower,
        `power of ${systemName ?? 'the system'}`,
        'power',
      );
      const count = ofHardware(this.#context, hardware, systemAccelerators, 'accelerators in it', 'count');
      if (count.value.low > 0) {
        return {
          own: quotient(`${power.label} over its accelerators`, 'power', power, count),
          shared: [this.#network],
        };
      }
    }
    if (!tdp) return { lacks: `${shortName(hardware)} has no TDP` };
    return { own: ofHardware(this.#context, hardware, tdp, 'TDP', 'power'), shared: [this.#overhead] };
  }

  /** Cost of the IT hardware around one accelerator in USD, on `day`, by the catalog's method. */
  cost(hardware: Hardware, day: Day): OfOneResult {
    if (this.#context.settings.costMethod === 'perWatt') {
      const power = this.itPower(hardware);
      return isLacking(power) ? power : { own: power.own, shared: [...power.shared, this.#computePerWatt] };
    }
    const price = priceOn(hardware, day);
    if (!price) return { lacks: `${shortName(hardware)} has no price` };
    const label = price.since === undefined ? 'price' : `price of ${price.since.slice(0, 7)}`;
    const own = ofHardware(this.#context, hardware, price.price, label, 'money', { source: price.source });
    return { own, shared: this.#costFactors };
  }
}

/** The latest price that begins at or before `day`, or else the first. */
export function priceOn(hardware: Hardware, day: Day): Price | undefined {
  return (
    hardware.prices.findLast((price) => price.since === undefined || price.since <= day) ?? hardware.prices[0]
  );
}

/** PUE of the US average in `year`; years past either end of the table take the end, gaps the year before. */
export function pueEntry(settings: Settings, year: number): readonly [number, Settings['overhead']] {
  const years = [...settings.pue];
  const entry = years.findLast(([y]) => y <= year) ?? years[0];
  if (!entry) throw new Error('catalog.yaml has no PUE.'); // readSettings refuses such a file
  return entry;
}
