import type { Batch, Factory } from '../catalog/entries.ts';
import type { CatalogView } from '../catalog/view.ts';
import { estimateBatch, estimateInBatch } from './batch.ts';
import type { Context, ListTime } from './context.ts';
import { isCounted } from './counted.ts';
import { total } from './expression.ts';
import { absent, isAbsent } from './absent.ts';
import {
  bases,
  figure,
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
  return settings && { asOf: time.asOf, counts: time.counts, view, settings };
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
  const counted = countedBatches(context, factory);
  const batches = counted.map((batch) => ({
    batch,
    estimates: estimateBatch(context, factory, batch, accelerators),
  }));
  const sumOf = (measure: Measure): Estimate => {
    const figures = batches.map(({ estimates }) => estimates[measure]);
    return sumUp(context, factory, measure, counted, figures);
  };
  const total: Estimates = {
    headline: sumOf('headline'),
    equivalents: sumOf('equivalents'),
    itPower: sumOf('itPower'),
    facilityPower: sumOf('facilityPower'),
    cost: sumOf('cost'),
    energy: sumOf('energy'),
  };
  return { batches, total, basis: basisOf(total.equivalents) };
}

/** One of the figures of a factory, as `estimateFactory` has it in sum: no other is computed. */
export function estimateOne(
  context: Context,
  factory: Factory,
  measure: Measure,
  accelerators = new AcceleratorFigures(context),
): Estimate {
  const counted = countedBatches(context, factory);
  const figures = counted.map((batch) => estimateInBatch(context, factory, batch, measure, accelerators));
  return sumUp(context, factory, measure, counted, figures);
}

function countedBatches(context: Context, { batches }: Factory): readonly Batch[] {
  return batches.every((batch) => isCounted(batch, context))
    ? batches
    : batches.filter((batch) => isCounted(batch, context));
}

function sumUp(
  context: Context,
  factory: Factory,
  measure: Measure,
  batches: readonly Batch[],
  estimates: readonly Estimate[],
): Estimate {
  if (batches.length === 0) return absent(whyNothingCounts(context, factory));
  const figures: Figure[] = [];
  for (const estimate of estimates) {
    if (isAbsent(estimate)) {
      const batch = batches[figures.length];
      const which = batch && factory.batches.length > 1 ? `${nameOf(batch)}: ` : '';
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
      batches.map(nameOf),
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

function basisOf(equivalents: Estimate): Basis | undefined {
  return isAbsent(equivalents) ? undefined : equivalents.basis;
}

function whyNothingCounts({ asOf, counts }: ListTime, factory: Factory): string {
  if (factory.batches.length === 0) return 'no accelerator count';
  return counts === 'announced' ? `nothing announced by ${asOf}` : `nothing running on ${asOf}`;
}
