import type { Batch } from '../catalog/entries.ts';
import { exactly } from '../quantity/interval.ts';
import { isAbsent } from './absent.ts';
import type { Context } from './context.ts';
import {
  factorsOf,
  inputsIn,
  product,
  quotient,
  type Expression,
  type Input,
  type Quotient,
} from './expression.ts';
import type { FactoryEstimate } from './factory.ts';
import { figure, type Estimate, type Estimates, type Measure } from './figure.ts';

/** What can be told of a factory by the megawatt of facility power. */
export const ratios = ['equivalentsPerMW', 'costPerMW'] as const;
export type Ratio = (typeof ratios)[number];

/** A ratio, and whether it is constants of the catalog alone, so that it says nothing of this factory. */
export interface RatioEstimate {
  readonly estimate: Estimate;
  readonly restates: boolean;
}

/**
 * GPU-equivalents and USD per MW of facility power. What stands in both, such as the count, is left out of both, so that
 * its range does not widen the ratio. Of several batches, the ratio of the sums.
 */
export function ratiosOf(
  context: Context,
  { batches, total }: Pick<FactoryEstimate, 'batches' | 'total'>,
): Readonly<Record<Ratio, RatioEstimate>> {
  const of = (ratio: Ratio): RatioEstimate => {
    const restates =
      batches.length > 0 &&
      batches.every(
        ({ batch, estimates }) =>
          isConstant(perMegawatt(ratio, estimates)) ||
          (ratio === 'costPerMW' && isCostByTheWatt(context, batch, estimates)),
      );
    return { estimate: perMegawatt(ratio, total, restates), restates };
  };
  return { equivalentsPerMW: of('equivalentsPerMW'), costPerMW: of('costPerMW') };
}

const dividends: Readonly<Record<Ratio, { readonly measure: Measure; readonly label: string }>> = {
  equivalentsPerMW: { measure: 'equivalents', label: 'equivalents per MW' },
  costPerMW: { measure: 'cost', label: 'cost per MW' },
};

function perMegawatt(ratio: Ratio, estimates: Estimates, restates = false): Estimate {
  const { measure, label } = dividends[ratio];
  const [dividend, divisor] = [estimates[measure], estimates.facilityPower];
  if (isAbsent(dividend)) return dividend;
  if (isAbsent(divisor)) return divisor;
  const { dimension } = dividend.expression;
  const [above, below] = withoutCommon(factorsOf(dividend.expression), factorsOf(divisor.expression));
  const note = restates ? 'restates constants of the catalog: it says nothing of this factory' : undefined;
  const perWatt =
    below.length === 0
      ? joint(dividend.expression, above)
      : quotient('per watt', dimension, joint(dividend.expression, above), joint(divisor.expression, below));
  return figure(product(label, dimension, [perWatt, { ...megawatt, note }]), dividend.basis);
}

/** The product of these factors, called as the whole is; one alone stands for itself. */
function joint({ label, dimension }: Expression, factors: readonly Expression[]): Expression {
  const [only = one] = factors;
  return factors.length <= 1 ? only : product(label, dimension, factors);
}

/** The factors of both without those that stand in both, be it as what something else is divided by. */
function withoutCommon(
  above: readonly Expression[],
  below: readonly Expression[],
): readonly [readonly Expression[], readonly Expression[]] {
  const [upper, lower] = [opened(above, below), opened(below, above)];
  const left = [...lower.factors, ...upper.divisors];
  const kept = [...upper.factors, ...lower.divisors].filter((factor) => {
    const at = left.findIndex((each) => isSame(factor, each));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return [kept, left];
}

/** Factors, of which a quotient is taken apart where `others` have something of what it divides. */
function opened(
  factors: readonly Expression[],
  others: readonly Expression[],
): { readonly factors: readonly Expression[]; readonly divisors: readonly Expression[] } {
  const isOpened = (factor: Expression): factor is Quotient =>
    factor.kind === 'quotient' &&
    !factor.ofWhole &&
    !others.includes(factor) &&
    factorsOf(factor.dividend).some((part) => others.some((other) => isSame(part, other)));
  const quotients = factors.filter(isOpened);
  return {
    factors: factors.flatMap((factor) => (isOpened(factor) ? factorsOf(factor.dividend) : [factor])),
    divisors: quotients.flatMap(({ divisor }) => factorsOf(divisor)),
  };
}

/** Whether two factors are one figure: the same in the computation, or the same place in a file. */
function isSame(a: Expression, b: Expression): boolean {
  if (a === b) return true;
  if (a.kind !== 'input' || b.kind !== 'input' || !a.origin || !b.origin) return false;
  return a.origin.file === b.origin.file && a.origin.path.join('/') === b.origin.path.join('/');
}

function isConstant(estimate: Estimate): boolean {
  if (isAbsent(estimate)) return false;
  return inputsIn(estimate.expression).every(({ origin }) => !origin || origin.file === 'catalog.yaml');
}

/** How far apart two figures may be that are the same but for the three figures to which both were written. */
const roundings = 0.01;

/**
 * Whether a stated cost is the power at the catalog's own cost per watt: whoever states it computed it so, and it says no
 * more of the factory than its power does.
 */
function isCostByTheWatt({ settings }: Context, batch: Batch, { itPower, cost }: Estimates): boolean {
  if (!batch.cost || isAbsent(cost) || cost.basis !== 'stated') return false;
  const perWatt = settings.computePerWatt.interval(settings.uncertainty).mid;
  const powers = [
    batch.itPower?.interval(settings.uncertainty).mid,
    isAbsent(itPower) ? undefined : itPower.value.mid,
  ];
  return powers.some((power) => {
    if (power === undefined || power === 0 || perWatt === 0) return false;
    return Math.abs(cost.value.mid / (power * perWatt) - 1) <= roundings;
  });
}

const one: Input = { kind: 'input', label: 'one', dimension: 'ratio', value: exactly(1), origin: undefined };
const megawatt: Input = { ...one, label: 'one MW', dimension: 'power', value: exactly(1e6) };
