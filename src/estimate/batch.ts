import type { Day } from '../catalog/day.ts';
import type { Batch, Factory, Hardware } from '../catalog/entries.ts';
import type { Dimension } from '../quantity/dimension.ts';
import type { Context } from './context.ts';
import { energyOf } from './energy.ts';
import { product, quotient, type Input } from './expression.ts';
import { absent, figure, isAbsent, type Basis, type Estimate, type Estimates } from './figure.ts';
import { equivalentsFromPower } from './implied-equivalents.ts';
import { isLacking, PerAccelerator, type OfOneResult } from './of-one.ts';
import { perUnit, times, type PerUnit } from './over-hardware.ts';
import { StatedFigures } from './stated.ts';

/** Every figure of a batch, each from the most direct source there is: hardware, stated, implied. */
export function estimateBatch(
  context: Context,
  factory: Factory,
  batch: Batch,
  perOne = new PerAccelerator(context),
): Estimates {
  const equations = new BatchEquations(context, factory, batch, perOne);
  const itPower = equations.itPower();
  const facilityPower = equations.facilityPower(itPower);
  return {
    headline: equations.headline(),
    equivalents: equations.equivalents(),
    itPower,
    facilityPower,
    cost: equations.cost(),
    energy: energyOf(context, facilityPower),
  };
}

/** How many accelerators to count: the batch's own count, or those that its stated equivalents stand for. */
interface Accelerators {
  readonly count: Input;
  readonly basis: Basis;
}

class BatchEquations {
  readonly #context: Context;
  readonly #factory: Factory;
  readonly #batch: Batch;
  readonly #perOne: PerAccelerator;
  /** Its `since`, or, undated, the list's day. */
  readonly #day: Day;
  readonly #stated: StatedFigures;

  constructor(context: Context, factory: Factory, batch: Batch, perOne: PerAccelerator) {
    this.#context = context;
    this.#factory = factory;
    this.#batch = batch;
    this.#perOne = perOne;
    this.#day = batch.since ?? context.asOf;
    this.#stated = new StatedFigures(context, factory, batch, this.#day);
  }

  headline(): Estimate {
    const published = this.#stated.count ?? this.#stated.equivalents;
    return published ? figure(published, 'stated') : absent('no accelerator count');
  }

  equivalents(): Estimate {
    const unit = (hardware: Hardware): OfOneResult => this.#perOne.equivalents(hardware);
    const computed = this.#fromCount('GPU-equivalents', 'equivalents', unit);
    if (!isAbsent(computed)) return computed;
    if (this.#stated.equivalents) return figure(this.#stated.equivalents, 'stated');
    const power = this.#stated.itPower();
    const implied = power ? { power, basis: 'power' as const } : this.#stated.itPowerFromCost();
    if (!implied) return computed;
    return equivalentsFromPower(this.#context, this.#batch, this.#day, this.#perOne, implied);
  }

  itPower(): Estimate {
    const unit = (hardware: Hardware): OfOneResult => this.#perOne.itPower(hardware);
    const computed = this.#fromCount('IT power', 'power', unit);
    if (!isAbsent(computed)) return computed;
    const stated = this.#stated.itPower();
    if (stated) return figure(stated, this.#batch.itPower ? 'stated' : 'power');
    const implied = this.#fromEquivalents('IT power', 'power', unit);
    if (implied && !isAbsent(implied)) return implied;
    const fromCost = this.#stated.itPowerFromCost();
    return fromCost ? figure(fromCost.power, 'cost') : (implied ?? computed);
  }

  facilityPower(itPower: Estimate): Estimate {
    const isComputed = !isAbsent(itPower) && itPower.basis === 'hardware';
    const stated = this.#stated.facilityPower();
    if (stated && !isComputed) return figure(stated, 'stated');
    if (isAbsent(itPower)) return itPower;
    const basis = itPower.basis === 'stated' ? 'power' : itPower.basis;
    return figure(product('facility power', 'power', [itPower.expression, this.#stated.pue()]), basis);
  }

  cost(): Estimate {
    const unit = (hardware: Hardware): OfOneResult => this.#perOne.cost(hardware, this.#day);
    const computed = this.#fromCount('cost of IT hardware', 'money', unit);
    if (!isAbsent(computed)) return computed;
    const stated = this.#stated.cost();
    if (stated) return figure(stated, 'stated');
    const implied = this.#fromEquivalents('cost of IT hardware', 'money', unit);
    if (implied && !isAbsent(implied)) return implied;
    const power = this.#stated.itPower();
    if (!power) return implied ?? computed;
    return figure(product('cost of IT hardware', 'money', [power, this.#stated.computePerWatt()]), 'power');
  }

  /** Computed from hardware and count. */
  #fromCount(label: string, dimension: Dimension, ofOne: (hardware: Hardware) => OfOneResult): Estimate {
    if (!this.#stated.count) return absent('no accelerator count');
    return this.#over({ count: this.#stated.count, basis: 'hardware' }, label, dimension, ofOne);
  }

  /** Implied by stated equivalents with named hardware: N of h = equivalents · peak(reference) / peak(h). */
  #fromEquivalents(
    label: string,
    dimension: Dimension,
    ofOne: (hardware: Hardware) => OfOneResult,
  ): Estimate | undefined {
    const equivalents = this.#stated.equivalents;
    if (!equivalents) return undefined;
    if (this.#batch.shares) return this.#overShares(equivalents, label, dimension, ofOne);
    const over = (hardware: Hardware): OfOneResult => {
      const [figureOfOne, ratio] = [ofOne(hardware), this.#perOne.equivalents(hardware)];
      if (isLacking(figureOfOne)) return figureOfOne;
      if (isLacking(ratio)) return ratio;
      const perEquivalent = quotient(
        `${figureOfOne.own.label} per equivalent`,
        dimension,
        figureOfOne.own,
        ratio.own,
      );
      return { own: perEquivalent, shared: figureOfOne.shared };
    };
    return this.#over({ count: equivalents, basis: 'stated' }, label, dimension, over);
  }

  /** With known shares, the batch's accelerators are its equivalents over the mean ratio of the mix. */
  #overShares(
    equivalents: Input,
    label: string,
    dimension: Dimension,
    ofOne: (h: Hardware) => OfOneResult,
  ): Estimate {
    const ratio = this.#perUnit('GPU-equivalents', 'ratio', (hardware) => this.#perOne.equivalents(hardware));
    if (!ratio.ok) return absent(ratio.reason, ratio.missing);
    const unit = this.#perUnit(label, dimension, ofOne);
    if (!unit.ok) return absent(unit.reason, unit.missing);
    const mean = product('equivalents of one', 'ratio', ratio.factors);
    const count = quotient('accelerators', 'count', equivalents, mean);
    return figure(times(label, dimension, count, unit.factors), 'stated');
  }

  #over(
    { count, basis }: Accelerators,
    label: string,
    dimension: Dimension,
    ofOne: (hardware: Hardware) => OfOneResult,
  ): Estimate {
    const unit = this.#perUnit(label, dimension, ofOne);
    if (!unit.ok) return absent(unit.reason, unit.missing);
    return figure(times(label, dimension, count, unit.factors), basis);
  }

  #perUnit(label: string, dimension: Dimension, ofOne: (hardware: Hardware) => OfOneResult): PerUnit {
    return perUnit(this.#context, this.#factory.id, this.#batch, label, dimension, ofOne);
  }
}
