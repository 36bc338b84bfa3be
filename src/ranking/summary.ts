import type { Factory, Metric } from '../catalog/entries.ts';
import type { AcceleratorFigures } from '../estimate/accelerator.ts';
import { estimateFactory, estimateOne } from '../estimate/factory.ts';
import type { Context } from '../estimate/context.ts';
import { isAbsent, type Absent } from '../estimate/absent.ts';
import { measures, type Basis, type Estimate, type Estimates, type Measure } from '../estimate/figure.ts';
import type { Interval } from '../quantity/interval.ts';

/** A figure without its derivation. */
export interface SummaryFigure extends Interval {
  /** Hardware without the input, where a mix is incomplete. */
  readonly missing: readonly string[];
  /** Why it is doubtful, where a counted batch says so. */
  readonly caveats?: readonly string[];
}

/** A figure without its derivation, or why there is none. */
export type FigureSummary = SummaryFigure | Absent;

/** What ranking keeps of a factory's figures: the derivations are made anew when somebody asks. */
export interface Summary {
  readonly figures: Readonly<Record<Measure, FigureSummary>>;
  readonly basis: Basis | undefined;
}

/** The figures of a factory for a list. */
export function summarize(context: Context, factory: Factory, accelerators?: AcceleratorFigures): Summary {
  const { total, basis } = estimateFactory(context, factory, accelerators);
  return { figures: figuresOf(total), basis };
}

/** What decides where a factory stands: the figure that a list is ordered by, and the equivalents that tell equals apart. */
export interface Placing {
  /** Undefined where there is none, with the reason. */
  readonly value: Interval | undefined;
  readonly reason: string;
  /** Equivalents’ mid; -Infinity where there is none. */
  readonly equivalents: number;
}

/** What decides where a factory stands on a list of a metric: none of its other figures is computed. */
export function placingOf(
  context: Context,
  factory: Factory,
  metric: Metric,
  accelerators?: AcceleratorFigures,
): Placing {
  const measure = measureOf[metric];
  const value = estimateOne(context, factory, measure, accelerators);
  const equivalents =
    measure === 'equivalents' ? value : estimateOne(context, factory, 'equivalents', accelerators);
  return {
    value: isAbsent(value) ? undefined : value.value,
    reason: isAbsent(value) ? value.absent : '',
    equivalents: isAbsent(equivalents) ? -Infinity : equivalents.value.mid,
  };
}

/** Figures without their derivations. */
export function figuresOf(estimates: Estimates): Summary['figures'] {
  return {
    headline: summaryOf(estimates.headline),
    equivalents: summaryOf(estimates.equivalents),
    itPower: summaryOf(estimates.itPower),
    facilityPower: summaryOf(estimates.facilityPower),
    cost: summaryOf(estimates.cost),
    energy: summaryOf(estimates.energy),
  };
}

function summaryOf(estimate: Estimate): FigureSummary {
  if (isAbsent(estimate)) return estimate;
  const { missing, caveats } = estimate;
  const { low, mid, high } = estimate.value;
  return caveats.length > 0 ? { low, mid, high, missing, caveats } : { low, mid, high, missing };
}

/** Why some of the figures are doubtful, each reason once. */
export function caveatsOf(figures: Summary['figures']): readonly string[] {
  const all = measures.flatMap((measure) => {
    const figure = figures[measure];
    return isAbsent(figure) ? [] : (figure.caveats ?? []);
  });
  return [...new Set(all)];
}

/** A figure where there is one, undefined where there is none. */
export function intervalOf(figure: FigureSummary): SummaryFigure | undefined {
  return isAbsent(figure) ? undefined : figure;
}

/** Which figure a metric speaks of. */
export const measureOf: Readonly<Record<Metric, Measure>> = {
  headline: 'headline',
  equivalents: 'equivalents',
  power: 'facilityPower',
  cost: 'cost',
};
