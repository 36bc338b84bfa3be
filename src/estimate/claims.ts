import type { Batch, Claim, CostScope, Factory, Written } from '../catalog/entries.ts';
import type { Dimension } from '../quantity/dimension.ts';
import type { Interval } from '../quantity/interval.ts';
import { estimateBatch } from './batch.ts';
import type { Context } from './context.ts';
import { totalCostOf } from './construction.ts';
import { total } from './expression.ts';
import { estimateFactory } from './factory.ts';
import type { FactoryEstimate } from './factory.ts';
import { absent, isAbsent } from './absent.ts';
import { figure, type Estimate, type Estimates } from './figure.ts';

/** What a claim may state. */
export type Claimed = 'count' | 'equivalents' | 'itPower' | 'power' | 'cost';

/** One figure of a claim beside what is computed of the same scope. */
export interface ClaimComparison {
  readonly claimed: Claimed;
  /** As it is written. */
  readonly text: string;
  readonly value: Interval;
  readonly dimension: Dimension;
  readonly computed: Estimate;
  /** Claimed over computed; undefined where nothing is computed, or where the claim is of more than this factory. */
  readonly ratio: number | undefined;
}

/** Every figure of a claim beside what is computed of the same scope. */
export function compareClaim(
  context: Context,
  factory: Factory,
  claim: Claim,
  estimate: FactoryEstimate = estimateFactory(context, factory),
): readonly ClaimComparison[] {
  return compared(context, claim, (claimed) => computedFor(context, claim, claimed, estimate)).map((each) =>
    claim.of === undefined ? each : { ...each, ratio: undefined },
  );
}

/** Every figure that a source states of a batch beside what is computed of it, of the same scope. */
export function compareBatch(
  context: Context,
  factory: Factory,
  batch: Batch,
  estimates: Estimates = estimateBatch(context, factory, batch),
): readonly ClaimComparison[] {
  const stated = { ...batch, count: undefined };
  return compared(context, stated, (claimed) =>
    claimed === 'count' ? estimates.headline : computedOf(context, claimed, estimates, batch.scope),
  );
}

function compared(
  { settings }: Context,
  stated: Readonly<Record<Claimed, Written | undefined>>,
  computedBeside: (claimed: Claimed) => Estimate,
): readonly ClaimComparison[] {
  return kinds.flatMap(({ claimed, dimension }) => {
    const written = stated[claimed];
    if (!written) return [];
    const value = written.interval(settings.uncertainty);
    const computed = computedBeside(claimed);
    const known = isAbsent(computed) ? 0 : computed.value.mid;
    const ratio = known === 0 ? undefined : value.mid / known;
    return [{ claimed, text: written.text, value, dimension, computed, ratio }];
  });
}

const kinds: readonly { readonly claimed: Claimed; readonly dimension: Dimension }[] = [
  { claimed: 'count', dimension: 'count' },
  { claimed: 'equivalents', dimension: 'equivalents' },
  { claimed: 'itPower', dimension: 'power' },
  { claimed: 'power', dimension: 'power' },
  { claimed: 'cost', dimension: 'money' },
];

function computedFor(context: Context, claim: Claim, claimed: Claimed, estimate: FactoryEstimate): Estimate {
  if (claimed === 'count')
    return claim.hardware.length > 0 ? countOf(claim.hardware, estimate) : estimate.total.headline;
  if (claim.scope !== 'investment') return computedOf(context, claimed, estimate.total, claim.scope);
  return claimed === 'cost'
    ? absent('an investment buys shares, not machines')
    : computedOf(context, claimed, estimate.total, 'hardware');
}

/** What is computed beside a stated figure; a cost of the scope that is stated. */
export function computedOf(
  context: Context,
  claimed: Exclude<Claimed, 'count'>,
  estimates: Estimates,
  scope: CostScope,
): Estimate {
  switch (claimed) {
    case 'equivalents':
      return estimates.equivalents;
    case 'itPower':
      return estimates.itPower;
    case 'power':
      return estimates.facilityPower;
    case 'cost':
      return scope === 'total' ? totalCostOf(context, estimates) : estimates.cost;
  }
}

/** The count of the batches that hold nothing but the claimed hardware. */
function countOf(hardware: readonly string[], { batches }: FactoryEstimate): Estimate {
  const counts = batches.flatMap(({ batch, estimates: { headline } }) => {
    const same =
      batch.count && batch.hardware.length > 0 && batch.hardware.every((id) => hardware.includes(id));
    return same === true && !isAbsent(headline) ? [headline] : [];
  });
  const [first] = counts;
  if (!first) return absent('no batch of that hardware alone');
  const terms = counts.map(({ expression }) => expression);
  return figure(total('accelerators', 'count', terms), first.basis);
}
