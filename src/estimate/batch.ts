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
import { absent, figure, type Basis, type Estimate, type Estimates } from './figure.ts';
import { isLacking, PerAccelerator, pueEntry, whole, type OfOneResult } from './of-one.ts';
import { perUnit, times, type PerUnit } from './over-hardware.ts';

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
  const facilityPower = equations.facilityPower();
  return {
    headline: equations.headline(),
    equivalents: equations.equivalents(),
    itPower: equations.itPower(),
    facilityPower,
    cost: equations.cost(),
    energy: energyOf(context, facilityPower),
  };
}

/** Yearly energy in Wh at the catalog's load factor, from facility power in W. */
export function energyOf(context: Context, facilityPower: Estimate): Estimate {
  if ('absent' in facilityPower) return facilityPower;
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

  constructor(context: Context, factory: Factory, batch: Batch, perOne: PerAccelerator) {
    this.#context = context;
    this.#factory = factory;
    this.#batch = batch;
    this.#perOne = perOne;
    this.#day = dayOf(batch, context.asOf);
  }

  headline(): Estimate {
    const count = this.#stated(this.#batch.count, 'count', 'count');
    if (count) return figure(count, 'stated');
    const equivalents = this.#stated(this.#batch.equivalents, 'stated equivalents', 'equivalents');
    return equivalents ? figure(equivalents, 'stated') : absent('no accelerator count');
  }

  equivalents(): Estimate {
    const unit = (hardware: Hardware): OfOneResult => this.#perOne.equivalents(hardware);
    const computed = this.#fromCount('GPU-equivalents', 'equivalents', unit);
    if (!('absent' in computed)) return computed;
    const stated = this.#stated(this.#batch.equivalents, 'stated equivalents', 'equivalents');
    if (stated) return figure(stated, 'stated');
    const power = this.#statedItPower();
    const implied = power ? { power, basis: 'power' as const } : this.#itPowerFromCost();
    return implied ? this.#equivalentsFrom(implied.power, implied.basis) : computed;
  }

  itPower(): Estimate {
    const computed = this.#fromCount('IT power', 'power', (hardware) => this.#perOne.itPower(hardware));
    if (!('absent' in computed)) return computed;
    const stated = this.#statedItPower();
    if (stated) return figure(stated, this.#batch.itPower ? 'stated' : 'power');
    const implied = this.#fromEquivalents('IT power', 'power', (hardware) => this.#perOne.itPower(hardware));
    if (implied) return implied;
    const fromCost = this.#itPowerFromCost();
    return fromCost ? figure(fromCost.power, 'cost') : computed;
  }

  facilityPower(): Estimate {
    const computed = this.#fromCount('IT power', 'power', (hardware) => this.#perOne.itPower(hardware));
    const stated = this.#stated(this.#batch.power, 'stated facility power', 'power');
    if ('absent' in computed && stated) return figure(stated, 'stated');
    const itPower = 'absent' in computed ? this.itPower() : computed;
    if ('absent' in itPower) return itPower;
    const basis = itPower.basis === 'stated' ? 'power' : itPower.basis;
    return figure(product('facility power', 'power', [itPower.expression, this.#pue()]), basis);
  }

  cost(): Estimate {
    const unit = (hardware: Hardware): OfOneResult => this.#perOne.cost(hardware, this.#day);
    const computed = this.#fromCount('cost of IT hardware', 'money', unit);
    if (!('absent' in computed)) return computed;
    const stated = this.#statedCost();
    if (stated) return figure(stated, 'stated');
    const implied = this.#fromEquivalents('cost of IT hardware', 'money', unit);
    if (implied) return implied;
    const power = this.#statedItPower();
    if (!power) return computed;
    return figure(product('cost of IT hardware', 'money', [power, this.#computePerWatt()]), 'power');
  }

  /** Computed from hardware and count. */
  #fromCount(label: string, dimension: Dimension, ofOne: (hardware: Hardware) => OfOneResult): Estimate {
    const count = this.#stated(this.#batch.count, 'count', 'count');
    if (!count) return absent('no accelerator count');
    return this.#over({ count, basis: 'hardware' }, label, dimension, ofOne);
  }

  /** Implied by stated equivalents with named hardware: N of h = equivalents · peak(reference) / peak(h). */
  #fromEquivalents(
    label: string,
    dimension: Dimension,
    ofOne: (hardware: Hardware) => OfOneResult,
  ): Estimate | undefined {
    const equivalents = this.#stated(this.#batch.equivalents, 'stated equivalents', 'equivalents');
    if (!equivalents) return undefined;
    const shares = this.#batch.shares !== undefined;
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
    const result = shares
      ? this.#overShares(equivalents, label, dimension, ofOne)
      : this.#over({ count: equivalents, basis: 'stated' }, label, dimension, over);
    return 'absent' in result ? undefined : result;
  }

  /** With known shares, the batch's accelerators are its equivalents over the mean ratio of the mix. */
  #overShares(
    equivalents: Input,
    label: string,
    dimension: Dimension,
    ofOne: (h: Hardware) => OfOneResult,
  ): Estimate {
    const ratio = this.#perUnit('GPU-equivalents', 'ratio', (hardware) => this.#perOne.equivalents(hardware));
    const unit = this.#perUnit(label, dimension, ofOne);
    if (!ratio.ok || !unit.ok) return absent('no figure of one accelerator');
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
        const lacks = isLacking(one) ? one.lacks : isLacking(ratio) ? ratio.lacks : '';
        if (this.#batch.hardware.length > 0) missing.push({ id: hardware.id, lacks });
        continue;
      }
      const count = quotient('accelerators', 'count', power, whole(one, 'IT power of one', 'power'));
      const expression = product('GPU-equivalents', 'equivalents', [count, ratio.own]);
      members.push({ id: hardware.id, name: shortName(hardware), expression });
    }
    if (members.length === 0) {
      return absent(
        'no hardware to convert the stated power with',
        missing.map(({ id }) => id),
      );
    }
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
