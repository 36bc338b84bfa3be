import type { Day } from '../catalog/day.ts';
import type { Batch, Factory } from '../catalog/entries.ts';
import { absent, isAbsent } from './absent.ts';
import { AcceleratorFigures } from './accelerator.ts';
import { Averaged, type Average } from './averaged.ts';
import type { Context } from './context.ts';
import { energyOf } from './energy.ts';
import { factorsOf, product, quotient, type Expression, type Input } from './expression.ts';
import { figure, type Basis, type Estimate, type Estimates, type Measure } from './figure.ts';
import { averageAccelerator } from './hardware-mix.ts';
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
  // Each computed once, for all that follow from it.
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

/** One figure of a batch, as `estimateBatch` has it: no other is computed, but what it follows from. */
export function estimateInBatch(
  context: Context,
  factory: Factory,
  batch: Batch,
  measure: Measure,
  accelerators: AcceleratorFigures,
): Estimate {
  const equations = new BatchEquations(context, factory, batch, accelerators);
  switch (measure) {
    case 'headline':
      return equations.headline();
    case 'equivalents':
      return equations.equivalents();
    case 'itPower':
      return equations.itPower();
    case 'facilityPower':
      return equations.facilityPower(equations.itPower());
    case 'cost':
      return equations.cost(equations.itPower());
    case 'energy':
      return energyOf(context, equations.facilityPower(equations.itPower()));
  }
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
    const computed = this.#fromCount(this.#accelerators.ratios);
    if (!isAbsent(computed)) return computed;
    if (this.#stated.equivalents) return figure(this.#stated.equivalents, 'stated');
    const power = this.#stated.itPower();
    const implied = power ? { power, basis: 'power' as const } : this.#stated.itPowerFromCost();
    if (!implied) return computed;
    return equivalentsFromPower(this.#context, this.#batch, this.#day, this.#accelerators, implied);
  }

  itPower(): Estimate {
    const powers = this.#accelerators.itPowers;
    const computed = this.#fromCount(powers);
    if (!isAbsent(computed)) return computed;
    const stated = this.#stated.itPower();
    if (stated) return figure(stated, this.#batch.itPower ? 'stated' : 'power');
    const implied = this.#fromEquivalents(powers);
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
    const costs = this.#accelerators.costsOn(this.#day);
    const computed = this.#fromCount(costs);
    if (!isAbsent(computed)) return computed;
    const stated = this.#stated.cost();
    if (stated) return figure(stated, 'stated');
    const implied = this.#fromEquivalents(costs);
    if (implied && !isAbsent(implied)) return implied;
    const nothing = implied ?? computed;
    if (isAbsent(itPower)) return nothing;
    const because = nothing.missing.length > 0 ? nothing.absent : undefined;
    return figure(this.#stated.costFromPower(itPower.expression, because), 'power');
  }

  /** Computed from hardware and count. */
  #fromCount(averaged: Averaged): Estimate {
    const { count } = this.#stated;
    return count ? this.#over(count, averaged, 'hardware') : absent('no accelerator count');
  }

  /** Implied by stated equivalents with named hardware: N of h = equivalents · peak(reference) / peak(h). */
  #fromEquivalents(averaged: Averaged): Estimate | undefined {
    const { equivalents } = this.#stated;
    if (!equivalents) return undefined;
    if (this.#batch.shares) return this.#overShares(equivalents, averaged);
    const { label, dimension } = averaged;
    const perEquivalent = new Averaged(label, dimension, (hardware) => {
      const [one, ratio] = [averaged.ofOne(hardware), this.#accelerators.equivalents(hardware)];
      if (isAbsent(one)) return one;
      if (isAbsent(ratio)) return ratio;
      const [own, ...constants] = factorsOf(one);
      const share = quotient(`${own.label} per equivalent`, dimension, own, ratio);
      return constants.length === 0 ? share : product(label, dimension, [share, ...constants]);
    });
    return this.#over(equivalents, perEquivalent, 'stated');
  }

  /** With known shares, the batch's accelerators are its equivalents over the mean ratio of the mix. */
  #overShares(equivalents: Input, averaged: Averaged): Estimate {
    const { label, ofOne } = this.#accelerators.ratios;
    const ratio = this.#average(new Averaged(label, 'ratio', ofOne));
    if (isAbsent(ratio)) return ratio;
    const mean = product('equivalents of one', 'ratio', ratio);
    return this.#over(quotient('accelerators', 'count', equivalents, mean), averaged, 'stated');
  }

  #over(count: Expression, averaged: Averaged, basis: Basis): Estimate {
    const average = this.#average(averaged);
    if (isAbsent(average)) return average;
    return figure(product(averaged.label, averaged.dimension, [count, ...average]), basis);
  }

  #average(averaged: Averaged): Average {
    const of = { context: this.#context, factoryId: this.#factory.id, batch: this.#batch };
    return averageAccelerator(of, averaged);
  }
}
