import type { Batch, Factory } from '../catalog/entries.ts';
import type { CatalogView } from '../catalog/view.ts';
import { estimateBatch } from './batch.ts';
import type { Context, ListTime } from './context.ts';
import { isCounted } from './counted.ts';
import { total } from './expression.ts';
import { absent, isAbsent } from './absent.ts';
import {
  bases,
  figure,
  measures,
  type Basis,
  type Estimate,
  type Estimates,
  type Figure,
  type Measure,
} from './figure.ts';
import { AcceleratorFigures } from './accelerator.ts';

/** The figures of a factory for a list, batch by batch and in sum. */
export interface FactoryEstimate {
  readonly batches: readonly { readonly batch: Batch; readonly estimates: Estimates }[];
  readonly total: Estimates;
  /** The least direct source of the equivalents among the counted batches. */
  readonly basis: Basis | undefined;
}

/** What every computation for a list needs; undefined where the catalog has no usable catalog.yaml. */
export function contextOf(view: CatalogView, time: ListTime): Context | undefined {
  const settings = view.settings();
  return settings && { ...time, view, settings };
}

/**
 * The figures of a factory: each the sum over its counted batches, absent with a reason where one of them has none or
 * where none counts.
 */
export function estimateFactory(
  context: Context,
  factory: Factory,
  accelerators = new AcceleratorFigures(context),
): FactoryEstimate {
  const batches = factory.batches
    .filter((batch) => isCounted(batch, context))
    .map((batch) => ({ batch, estimates: estimateBatch(context, factory, batch, accelerators) }));
  const nothing = batches.length === 0 ? absent(whyNothingCounts(context, factory)) : undefined;
  const sumOf = (measure: Measure): Estimate =>
    nothing ?? sumUp(measure, batches, factory.batches.length > 1);
  const sums = Object.fromEntries(measures.map((measure) => [measure, sumOf(measure)])) as Record<
    Measure,
    Estimate
  >;
  return { batches, total: sums, basis: isAbsent(sums.equivalents) ? undefined : sums.equivalents.basis };
}

function sumUp(measure: Measure, batches: FactoryEstimate['batches'], several: boolean): Estimate {
  const figures: Figure[] = [];
  for (const { batch, estimates } of batches) {
    const estimate = estimates[measure];
    if (isAbsent(estimate)) {
      const which = several ? `${nameOf(batch)}: ` : '';
      return absent(`${which}${estimate.absent}`, estimate.missing);
    }
    figures.push(estimate);
  }
  const [first] = figures;
  if (!first) return absent('nothing to count');
  if (figures.length === 1) return first;
  const basis =
    bases.findLast((candidate) => figures.some((each) => each.basis === candidate)) ?? first.basis;
  const label = sumLabels[measure];
  return figure(
    total(
      label,
      first.expression.dimension,
      figures.map(({ expression }) => expression),
      batches.map(({ batch }) => nameOf(batch)),
    ),
    basis,
  );
}

/** A batch by its place in the file, from 1: the same number whatever else counts. */
function nameOf(batch: Batch): string {
  return `batch ${Number(batch.path[1]) + 1}`;
}

const sumLabels: Readonly<Record<Measure, string>> = {
  headline: 'published accelerators',
  equivalents: 'GPU-equivalents',
  itPower: 'IT power',
  facilityPower: 'facility power',
  cost: 'cost of IT hardware',
  energy: 'energy per year',
};

function whyNothingCounts({ asOf, counts }: ListTime, factory: Factory): string {
  if (factory.batches.length === 0) return 'no accelerator count';
  return counts === 'announced' ? `nothing announced by ${asOf}` : `nothing running on ${asOf}`;
}
