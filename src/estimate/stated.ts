import { yearOf, type Day } from '../catalog/day.ts';
import type { Batch, Factory, Written } from '../catalog/entries.ts';
import { entryPath } from '../catalog/file-kind.ts';
import type { Dimension } from '../quantity/dimension.ts';
import { constant, input, pueEntry, type Context } from './context.ts';
import { product, quotient, shareOfWhole, type Expression, type Input } from './expression.ts';
import type { Basis } from './figure.ts';

/** IT power that something else stated implies, and what that is. */
export interface ImpliedPower {
  readonly power: Expression;
  readonly basis: Basis;
}

/** What sources state of a batch, as expressions, and what follows from that alone. */
export class StatedFigures {
  readonly #context: Context;
  readonly #factory: Factory;
  readonly #batch: Batch;
  readonly #day: Day;
  readonly count: Input | undefined;
  readonly equivalents: Input | undefined;

  constructor(context: Context, factory: Factory, batch: Batch, day: Day) {
    this.#context = context;
    this.#factory = factory;
    this.#batch = batch;
    this.#day = day;
    this.count = this.#stated(batch.count, 'count', 'count');
    this.equivalents = this.#stated(batch.equivalents, 'stated equivalents', 'equivalents');
  }

  facilityPower(): Input | undefined {
    return this.#stated(this.#batch.power, 'stated facility power', 'power');
  }

  /** IT power that a source states, or its facility power over PUE. */
  itPower(): Expression | undefined {
    const itPower = this.#stated(this.#batch.itPower, 'stated IT power', 'power');
    if (itPower) return itPower;
    const power = this.facilityPower();
    return power && quotient('IT power', 'power', power, this.pue());
  }

  /** A stated cost; of a total, the part that is IT hardware. */
  cost(): Expression | undefined {
    const withLand = this.#batch.scope === 'total';
    const cost = this.#stated(this.#batch.cost, withLand ? 'stated total cost' : 'stated cost', 'money');
    if (!cost || !withLand) return cost;
    const compute = this.computePerWatt();
    const { constructionPerWatt } = this.#context.settings;
    const construction = constant(this.#context, constructionPerWatt, 'construction per watt', 'money');
    const whole = 'hardware and construction per watt';
    const share = shareOfWhole('share of IT hardware', compute, construction, whole);
    return product('cost of IT hardware', 'money', [cost, share]);
  }

  /** Where a source states a cost and no power: IT power = cost / compute. */
  itPowerFromCost(): ImpliedPower | undefined {
    if (this.#batch.power ?? this.#batch.itPower) return undefined;
    const cost = this.cost();
    return cost && { power: quotient('IT power', 'power', cost, this.computePerWatt()), basis: 'cost' };
  }

  computePerWatt(): Input {
    return constant(this.#context, this.#context.settings.computePerWatt, 'IT hardware per watt', 'money');
  }

  /** A cost that follows from IT power; `because` says what there is no other cost for want of. */
  costFromPower(itPower: Expression, because: string | undefined): Expression {
    const note = because === undefined ? undefined : `${because}: the cost follows from the power`;
    return product('cost of IT hardware', 'money', [itPower, { ...this.computePerWatt(), note }]);
  }

  /** The factory's own PUE, or the table's for the year of the batch's day. */
  pue(): Input {
    const { id, pue } = this.#factory;
    if (pue) return input(this.#context, entryPath('factory', id), pue, 'PUE of this factory', 'ratio');
    const [year, written] = pueEntry(this.#context.settings, yearOf(this.#day));
    return constant(this.#context, written, `PUE ${year}`);
  }

  #stated(written: Written | undefined, label: string, dimension: Dimension): Input | undefined {
    if (!written) return undefined;
    const file = entryPath('factory', this.#factory.id);
    const { source, caveat } = this.#batch;
    return input(this.#context, file, written, label, dimension, { source, caveat });
  }
}
