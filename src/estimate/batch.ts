import type { Day } from '../catalog/day.ts';
import type { Batch, Factory } from '../catalog/entries.ts';
import type { Dimension } from '../quantity/dimension.ts';
import { absent, isAbsent } from './absent.ts';
import { AcceleratorFigures, type OfAccelerator } from './accelerator.ts';
import type { Context } from './context.ts';
import { energyOf } from './energy.ts';
import { factorsOf, product, quotient, type Expression, type Input } from './expression.ts';
import { figure, type Basis, type Estimate, type Estimates } from './figure.ts';
import { averageAccelerator, type FigureOfHardware } from './hardware-mix.ts';
import { equivalentsFromPower } from './implied-equivalents.ts';
import { StatedFigures } from './stated.ts';

/** Every figure of a batch, each from the most direct source there is: hardware, stated, implied. */
export function estimateBatch(
  context: Context,
  factory: Factory,
  batch: Batch,
  accelerators = new AcceleratorFigures(context),
): Estimates {
  const equations = new BatchEquations(context, factory, batch, accelerators);
  const itPower = equations.itPower();
  const facilityPower = equations.facilityPower(itPower);
  return {
    headline: equations.headline(),
    equivalents: equations.equivalents(),
    itPower,
    facilityPower,
    cost: equations.cost(itPower),
    energy: energyOf(context, facilityPower),
  };
}

/** What is computed over the accelerators of a batch: what it is called, and of one accelerator how much. */
interface Quantity {
  readonly label: string;
  readonly dimension: Dimension;
  readonly ofOne: FigureOfHardware;
}

class BatchEquations {
  readonly #context: Context;
  readonly #factory: Factory;
  readonly #batch: Batch;
  readonly #accelerators: AcceleratorFigures;
  /** Its `since`, or, undated, the list's day. */
  readonly #day: Day;
  readonly #stated: StatedFigures;

  constructor(context: Context, factory: Factory, batch: Batch, accelerators: AcceleratorFigures) {
    this.#context = context;
    this.#factory = factory;
    this.#batch = batch;
    this.#accelerators = accelerators;
    this.#day = batch.since ?? context.asOf;
    this.#stated = new StatedFigures(context, factory, batch, this.#day);
  }

  headline(): Estimate {
    const published = this.#stated.count ?? this.#stated.equivalents;
    return published ? figure(published, 'stated') : absent('no accelerator count');
  }

  equivalents(): Estimate {
    const computed = this.#fromCount({
      label: 'GPU-equivalents',
      dimension: 'equivalents',
      ofOne: (hardware) => this.#accelerators.equivalents(hardware),
    });
    if (!isAbsent(computed)) return computed;
    if (this.#stated.equivalents) return figure(this.#stated.equivalents, 'stated');
    const power = this.#stated.itPower();
    const implied = power ? { power, basis: 'power' as const } : this.#stated.itPowerFromCost();
    if (!implied) return computed;
    return equivalentsFromPower(this.#context, this.#batch, this.#day, this.#accelerators, implied);
  }

  itPower(): Estimate {
    const quantity: Quantity = {
      label: 'IT power',
      dimension: 'power',
      ofOne: (hardware) => this.#accelerators.itPower(hardware),
    };
    const computed = this.#fromCount(quantity);
    if (!isAbsent(computed)) return computed;
    const stated = this.#stated.itPower();
    if (stated) return figure(stated, this.#batch.itPower ? 'stated' : 'power');
    const implied = this.#fromEquivalents(quantity);
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

  /** Where neither hardware, source nor equivalents give a cost, it follows from IT power, wherever that comes from. */
  cost(itPower: Estimate): Estimate {
    const quantity: Quantity = {
      label: 'cost of IT hardware',
      dimension: 'money',
      ofOne: (hardware) => this.#accelerators.cost(hardware, this.#day),
    };
    const computed = this.#fromCount(quantity);
    if (!isAbsent(computed)) return computed;
    const stated = this.#stated.cost();
    if (stated) return figure(stated, 'stated');
    const implied = this.#fromEquivalents(quantity);
    if (implied && !isAbsent(implied)) return implied;
    const nothing = implied ?? computed;
    if (isAbsent(itPower)) return nothing;
    const because = nothing.missing.length > 0 ? nothing.absent : undefined;
    return figure(this.#stated.costFromPower(itPower.expression, because), 'power');
  }

  /** Computed from hardware and count. */
  #fromCount(quantity: Quantity): Estimate {
    const { count } = this.#stated;
    return count ? this.#over(count, quantity, 'hardware') : absent('no accelerator count');
  }

  /** Implied by stated equivalents with named hardware: N of h = equivalents · peak(reference) / peak(h). */
  #fromEquivalents(quantity: Quantity): Estimate | undefined {
    const { equivalents } = this.#stated;
    if (!equivalents) return undefined;
    if (this.#batch.shares) return this.#overShares(equivalents, quantity);
    const { label, dimension, ofOne } = quantity;
    const perEquivalent: FigureOfHardware = (hardware) => {
      const [one, ratio] = [ofOne(hardware), this.#accelerators.equivalents(hardware)];
      if (isAbsent(one)) return one;
      if (isAbsent(ratio)) return ratio;
      const [own, ...constants] = factorsOf(one);
      const share = quotient(`${own.label} per equivalent`, dimension, own, ratio);
      return constants.length === 0 ? share : product(label, dimension, [share, ...constants]);
    };
    return this.#over(equivalents, { ...quantity, ofOne: perEquivalent }, 'stated');
  }

  /** With known shares, the batch's accelerators are its equivalents over the mean ratio of the mix. */
  #overShares(equivalents: Input, quantity: Quantity): Estimate {
    const ratio = this.#average({
      label: 'GPU-equivalents',
      dimension: 'ratio',
      ofOne: (hardware): OfAccelerator => this.#accelerators.equivalents(hardware),
    });
    if (isAbsent(ratio)) return ratio;
    const mean = product('equivalents of one', 'ratio', ratio);
    return this.#over(quotient('accelerators', 'count', equivalents, mean), quantity, 'stated');
  }

  #over(count: Expression, quantity: Quantity, basis: Basis): Estimate {
    const average = this.#average(quantity);
    if (isAbsent(average)) return average;
    return figure(product(quantity.label, quantity.dimension, [count, ...average]), basis);
  }

  #average({ label, dimension, ofOne }: Quantity): ReturnType<typeof averageAccelerator> {
    const of = { context: this.#context, factoryId: this.#factory.id, batch: this.#batch };
    return averageAccelerator(of, label, dimension, ofOne);
  }
}
