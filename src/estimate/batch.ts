import { yearOf, type Day } from '../catalog/day.ts';
import type { Batch, Factory, Hardware, Written } from '../catalog/entries.ts';
import { entryPath } from '../catalog/file-kind.ts';
import type { Dimension } from '../quantity/dimension.ts';
import { exactly } from '../quantity/interval.ts';
import { constant, input, shortName, type Context } from './context.ts';
import {
  medianOf,
  product,
  quotient,
  total,
  type Expression,
  type Input,
  type Member,
  type Missing,
} from './expression.ts';
import {
  absent,
  figure,
  isAbsent,
  type Absent,
  type Basis,
  type Estimate,
  type Estimates,
} from './figure.ts';
import { isLacking, PerAccelerator, pueEntry, whole, type Lacking, type OfOneResult } from './of-one.ts';
import { perUnit, reasonOf, times, type PerUnit } from './over-hardware.ts';

/** The day of a batch: its `since`, or, undated, the list's day. */
export function dayOf(batch: Batch, asOf: Day): Day {
  return batch.since ?? asOf;
}

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

/** Yearly energy in Wh at the catalog's load factor, from facility power in W. */
export function energyOf(context: Context, facilityPower: Estimate): Estimate {
  if (isAbsent(facilityPower)) return facilityPower;
  const hours: Input = {
    kind: 'input',
    label: 'hours of a year',
    dimension: 'ratio',
    value: exactly(8760),
    origin: undefined,
  };
  const load = constant(context, context.settings.loadFactor, 'load factor');
  return figure(
    product('energy per year', 'energy', [facilityPower.expression, hours, load]),
    facilityPower.basis,
  );
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
  readonly #day: Day;
  readonly #count: Input | undefined;
  readonly #equivalents: Input | undefined;

  constructor(context: Context, factory: Factory, batch: Batch, perOne: PerAccelerator) {
    this.#context = context;
    this.#factory = factory;
    this.#batch = batch;
    this.#perOne = perOne;
    this.#day = dayOf(batch, context.asOf);
    this.#count = this.#stated(batch.count, 'count', 'count');
    this.#equivalents = this.#stated(batch.equivalents, 'stated equivalents', 'equivalents');
  }

  headline(): Estimate {
    const published = this.#count ?? this.#equivalents;
    return published ? figure(published, 'stated') : absent('no accelerator count');
  }

  equivalents(): Estimate {
    const unit = (hardware: Hardware): OfOneResult => this.#perOne.equivalents(hardware);
    const computed = this.#fromCount('GPU-equivalents', 'equivalents', unit);
    if (!isAbsent(computed)) return computed;
    if (this.#equivalents) return figure(this.#equivalents, 'stated');
    const power = this.#statedItPower();
    const implied = power ? { power, basis: 'power' as const } : this.#itPowerFromCost();
    return implied ? this.#equivalentsFrom(implied.power, implied.basis) : computed;
  }

  itPower(): Estimate {
    const unit = (hardware: Hardware): OfOneResult => this.#perOne.itPower(hardware);
    const computed = this.#fromCount('IT power', 'power', unit);
    if (!isAbsent(computed)) return computed;
    const stated = this.#statedItPower();
    if (stated) return figure(stated, this.#batch.itPower ? 'stated' : 'power');
    const implied = this.#fromEquivalents('IT power', 'power', unit);
    if (implied && !isAbsent(implied)) return implied;
    const fromCost = this.#itPowerFromCost();
    return fromCost ? figure(fromCost.power, 'cost') : (implied ?? computed);
  }

  facilityPower(itPower: Estimate): Estimate {
    const isComputed = !isAbsent(itPower) && itPower.basis === 'hardware';
    const stated = this.#stated(this.#batch.power, 'stated facility power', 'power');
    if (stated && !isComputed) return figure(stated, 'stated');
    if (isAbsent(itPower)) return itPower;
    const basis = itPower.basis === 'stated' ? 'power' : itPower.basis;
    return figure(product('facility power', 'power', [itPower.expression, this.#pue()]), basis);
  }

  cost(): Estimate {
    const unit = (hardware: Hardware): OfOneResult => this.#perOne.cost(hardware, this.#day);
    const computed = this.#fromCount('cost of IT hardware', 'money', unit);
    if (!isAbsent(computed)) return computed;
    const stated = this.#statedCost();
    if (stated) return figure(stated, 'stated');
    const implied = this.#fromEquivalents('cost of IT hardware', 'money', unit);
    if (implied && !isAbsent(implied)) return implied;
    const power = this.#statedItPower();
    if (!power) return implied ?? computed;
    return figure(product('cost of IT hardware', 'money', [power, this.#computePerWatt()]), 'power');
  }

  /** Computed from hardware and count. */
  #fromCount(label: string, dimension: Dimension, ofOne: (hardware: Hardware) => OfOneResult): Estimate {
    if (!this.#count) return absent('no accelerator count');
    return this.#over({ count: this.#count, basis: 'hardware' }, label, dimension, ofOne);
  }

  /** Implied by stated equivalents with named hardware: N of h = equivalents · peak(reference) / peak(h). */
  #fromEquivalents(
    label: string,
    dimension: Dimension,
    ofOne: (hardware: Hardware) => OfOneResult,
  ): Estimate | undefined {
    const equivalents = this.#equivalents;
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

  /** Implied by IT power: over each named accelerator, or each released in the three years up to the batch's day. */
  #equivalentsFrom(power: Expression, basis: Basis): Estimate {
    const members: Member[] = [];
    const missing: Missing[] = [];
    for (const hardware of this.#candidates()) {
      const [one, ratio] = [this.#perOne.itPower(hardware), this.#perOne.equivalents(hardware)];
      if (isLacking(one) || isLacking(ratio)) {
        const { lacks } = isLacking(one) ? one : (ratio as Lacking);
        if (this.#batch.hardware.length > 0) missing.push({ id: hardware.id, lacks });
        continue;
      }
      const itPowerOfOne = whole(one, 'IT power of one', 'power');
      // What draws nothing says nothing of how many there are.
      if (itPowerOfOne.value.low <= 0) {
        if (this.#batch.hardware.length > 0)
          missing.push({ id: hardware.id, lacks: `${shortName(hardware)} draws no power` });
        continue;
      }
      const count = quotient('accelerators', 'count', power, itPowerOfOne);
      const expression = product('GPU-equivalents', 'equivalents', [count, ratio.own]);
      members.push({ id: hardware.id, name: shortName(hardware), expression });
    }
    if (members.length === 0) return this.#noCandidate(missing);
    return figure(medianOf(members, missing), basis);
  }

  #candidates(): readonly Hardware[] {
    const { view } = this.#context;
    const named = this.#batch.hardware;
    if (named.length > 0) return named.flatMap((id) => view.hardware(id) ?? []);
    const year = yearOf(this.#day);
    return view
      .allHardware()
      .filter(({ released }) => yearOf(released) > year - 3 && yearOf(released) <= year);
  }

  #noCandidate(missing: readonly Missing[]): Absent {
    const ids = missing.map(({ id }) => id);
    if (missing.length > 0) return absent(reasonOf(missing), ids);
    const unknown = this.#batch.hardware.map((id) => `no hardware file “${id}”`);
    if (unknown.length > 0) return absent(unknown.join(', '), this.#batch.hardware);
    const year = yearOf(this.#day);
    return absent(`no hardware of ${year - 2} to ${year} has a peak and a power to go by`);
  }

  /** IT power that a source states, or its facility power over PUE. */
  #statedItPower(): Expression | undefined {
    const itPower = this.#stated(this.#batch.itPower, 'stated IT power', 'power');
    if (itPower) return itPower;
    const power = this.#stated(this.#batch.power, 'stated facility power', 'power');
    return power && quotient('IT power', 'power', power, this.#pue());
  }

  /** A stated cost; of a total, the part that is IT hardware. */
  #statedCost(): Expression | undefined {
    const withLand = this.#batch.scope === 'total';
    const cost = this.#stated(this.#batch.cost, withLand ? 'stated total cost' : 'stated cost', 'money');
    if (!cost || !withLand) return cost;
    const compute = this.#computePerWatt();
    const construction = constant(
      this.#context,
      this.#context.settings.constructionPerWatt,
      'construction per watt',
      'money',
    );
    const both = total('hardware and construction per watt', 'money', [compute, construction]);
    return product('cost of IT hardware', 'money', [
      cost,
      quotient('share of IT hardware', 'ratio', compute, both),
    ]);
  }

  /** Where a source states a cost and no power: IT power = cost / compute. */
  #itPowerFromCost(): { readonly power: Expression; readonly basis: Basis } | undefined {
    if (this.#batch.power ?? this.#batch.itPower) return undefined;
    const cost = this.#statedCost();
    return cost && { power: quotient('IT power', 'power', cost, this.#computePerWatt()), basis: 'cost' };
  }

  #computePerWatt(): Input {
    return constant(this.#context, this.#context.settings.computePerWatt, 'IT hardware per watt', 'money');
  }

  /** The factory's own PUE, or the table's for the year of the batch's day. */
  #pue(): Input {
    const { pue } = this.#factory;
    if (pue)
      return input(
        this.#context,
        entryPath('factory', this.#factory.id),
        pue,
        'PUE of this factory',
        'ratio',
      );
    const [year, written] = pueEntry(this.#context.settings, yearOf(this.#day));
    return constant(this.#context, written, `PUE ${year}`);
  }

  #stated(written: Written | undefined, label: string, dimension: Dimension): Input | undefined {
    if (!written) return undefined;
    const file = entryPath('factory', this.#factory.id);
    return input(this.#context, file, written, label, dimension, { source: this.#batch.source });
  }
}
