import type { Hardware, Price, Written } from '../catalog/entries.ts';
import type { Day } from '../catalog/day.ts';
import { exactly, greater, isPoint } from '../quantity/interval.ts';
import { absent, isAbsent } from './absent.ts';
import { Averaged, type OfAccelerator } from './averaged.ts';
import { constant, ofHardware, shortName, type Context } from './context.ts';
import { product, quotient, referenceItself, type Expression, type Input } from './expression.ts';

/**
 * Figures of one accelerator, each computed once. The constants of the catalog are made once too, so that what several
 * accelerators share is the same input in each. They hold for every list as long as neither the constants nor the
 * reference change.
 */
export class AcceleratorFigures {
  readonly #context: Context;
  readonly #atMids: boolean;
  readonly #overhead: Input;
  readonly #network: Input;
  readonly #server: Input;
  readonly #interconnect: Input;
  readonly #discount: Input;
  readonly #computePerWatt: Input;
  readonly #equivalents = new WeakMap<Hardware, OfAccelerator>();
  readonly #itPowers = new WeakMap<Hardware, OfAccelerator>();
  readonly #costs = new Map<Day, Averaged>();
  #withMids: AcceleratorFigures | undefined;
  /** What batches average: GPU-equivalents and IT power of their accelerators. */
  readonly ratios = new Averaged('GPU-equivalents', 'equivalents', (each) => this.equivalents(each));
  readonly itPowers = new Averaged('IT power', 'power', (each) => this.itPower(each));

  /** `atMids`: the overheads of power at their mids alone, where something else holds their error already. */
  constructor(context: Context, { atMids = false }: { readonly atMids?: boolean } = {}) {
    const { settings } = context;
    this.#context = context;
    this.#atMids = atMids;
    this.#overhead = this.#factor(constant(context, settings.overhead, 'server and network overhead'));
    this.#network = this.#factor(constant(context, settings.network, 'network overhead'));
    this.#server = constant(context, settings.server, 'server');
    this.#interconnect = constant(context, settings.interconnect, 'interconnect');
    this.#discount = constant(context, settings.discount, 'discount');
    this.#computePerWatt = constant(context, settings.computePerWatt, 'IT hardware per watt', 'money');
  }

  /** The same figures with the overheads of power at their mids. */
  atMids(): AcceleratorFigures {
    return (this.#withMids ??= new AcceleratorFigures(this.#context, { atMids: true }));
  }

  /** What batches of a day average as their cost. */
  costsOn(day: Day): Averaged {
    const kept = this.#costs.get(day);
    if (kept) return kept;
    const costs = new Averaged('cost of IT hardware', 'money', (each) => this.cost(each, day));
    this.#costs.set(day, costs);
    return costs;
  }

  /** Dense peak in FLOP/s or OP/s at the catalog's precision; where 8-bit is not given, fp16, which understates. */
  peak(hardware: Hardware): Input | undefined {
    const { precision } = this.#context.settings;
    const { fp16, fp8, int8 } = hardware;
    const of = (written: Written, label: string, note?: string): Input =>
      ofHardware(this.#context, hardware, written, label, written === int8 ? 'ops' : 'flops', { note });
    if (precision === '16-bit') return fp16 && of(fp16, 'dense 16-bit peak');
    const [a, b] = [fp8 && of(fp8, 'dense 8-bit peak'), int8 && of(int8, 'dense 8-bit peak')];
    if (a && b) return { ...(a.value.mid >= b.value.mid ? a : b), value: greater(a.value, b.value) };
    const note = `${shortName(hardware)} has no 8-bit peak: its 16-bit peak understates it`;
    return a ?? b ?? (fp16 && of(fp16, 'dense 16-bit peak', note));
  }

  /** GPU-equivalents of one accelerator: its peak over the reference's. */
  equivalents(hardware: Hardware): OfAccelerator {
    const kept = this.#equivalents.get(hardware) ?? this.#ratioOf(hardware);
    this.#equivalents.set(hardware, kept);
    return kept;
  }

  /** IT power of one accelerator in W, by the catalog's method; by the other where the hardware has no input for it. */
  itPower(hardware: Hardware): OfAccelerator {
    const kept = this.#itPowers.get(hardware) ?? this.#itPowerOf(hardware);
    this.#itPowers.set(hardware, kept);
    return kept;
  }

  /** Cost of the IT hardware around one accelerator in USD, on `day`, by the catalog's method. */
  cost(hardware: Hardware, day: Day): OfAccelerator {
    const label = 'cost of IT hardware of one';
    if (this.#context.settings.costMethod === 'perWatt') {
      const power = this.itPower(hardware);
      return isAbsent(power) ? power : product(label, 'money', [power, this.#computePerWatt]);
    }
    const price = priceOn(hardware.prices, day);
    if (price) {
      const own = this.#price(hardware, price, 'price');
      return product(label, 'money', [
        own,
        this.#own(hardware, hardware.server, 'server') ?? this.#server,
        this.#interconnect,
        this.#discount,
      ]);
    }
    const whole = priceOn(hardware.system.prices, day);
    const share = whole && this.#ofSystem(hardware, this.#price(hardware, whole, 'system price'));
    return share
      ? product(label, 'money', [share, this.#interconnect, this.#discount])
      : absent(`${shortName(hardware)} has no price`);
  }

  #ratioOf(hardware: Hardware): OfAccelerator {
    const { view, settings } = this.#context;
    const reference = view.hardware(settings.reference);
    if (!reference) return absent(`no hardware “${settings.reference}”, the reference`);
    const [peak, unit] = [this.peak(hardware), this.peak(reference)];
    if (!peak || !unit) return absent(`${shortName(peak ? reference : hardware)} has no peak`);
    if (hardware.id === reference.id)
      return { ...peak, label: referenceItself, dimension: 'ratio', value: exactly(1) };
    return quotient(`${peak.label} over ${shortName(reference)}’s`, 'ratio', peak, unit);
  }

  #itPowerOf(hardware: Hardware): OfAccelerator {
    const [bySystem, byTdp] = [this.#systemPower(hardware), this.#tdpPower(hardware)];
    const inOrder =
      this.#context.settings.powerMethod === 'system' ? (bySystem ?? byTdp) : (byTdp ?? bySystem);
    return inOrder ?? absent(`${shortName(hardware)} has no TDP`);
  }

  #systemPower(hardware: Hardware): Expression | undefined {
    const { name, power } = hardware.system;
    if (!power) return undefined;
    const label = `power of ${name ?? 'the system'}`;
    const share = this.#ofSystem(hardware, ofHardware(this.#context, hardware, power, label, 'power'));
    return share && product('IT power of one', 'power', [share, this.#network]);
  }

  #tdpPower(hardware: Hardware): Expression | undefined {
    if (!hardware.tdp) return undefined;
    const tdp = ofHardware(this.#context, hardware, hardware.tdp, 'TDP', 'power');
    const own = this.#own(hardware, hardware.overhead, 'server and network overhead');
    return product('IT power of one', 'power', [tdp, own ? this.#factor(own) : this.#overhead]);
  }

  /** The part of a whole system's figure that is one accelerator's. */
  #ofSystem(hardware: Hardware, whole: Input): Expression | undefined {
    const { accelerators } = hardware.system;
    if (!accelerators) return undefined;
    const count = ofHardware(this.#context, hardware, accelerators, 'accelerators in it', 'count');
    return quotient(`${whole.label} over its accelerators`, whole.dimension, whole, count);
  }

  #price(hardware: Hardware, { price, since, source }: Price, what: string): Input {
    const label = since === undefined ? what : `${what} of ${since.slice(0, 7)}`;
    return ofHardware(this.#context, hardware, price, label, 'money', { source });
  }

  /** A factor that the hardware states in place of the catalog's. */
  #own(hardware: Hardware, written: Written | undefined, label: string): Input | undefined {
    const of = `${label} of ${shortName(hardware)}`;
    return written && ofHardware(this.#context, hardware, written, of, 'ratio');
  }

  #factor(factor: Input): Input {
    if (!this.#atMids || isPoint(factor.value)) return factor;
    return { ...factor, label: `${factor.label} at its mid`, value: exactly(factor.value.mid) };
  }
}

/** The latest of the prices that begins at or before `day`, or else the first. */
export function priceOn(prices: readonly Price[], day: Day): Price | undefined {
  return prices.findLast((price) => price.since === undefined || price.since <= day) ?? prices[0];
}
