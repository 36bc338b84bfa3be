import type { Claim, Factory } from '../catalog/entries.ts';
import type { Dimension } from '../quantity/dimension.ts';
import type { Interval } from '../quantity/interval.ts';
import type { Context } from './context.ts';
import { totalCostOf } from './construction.ts';
import { total } from './expression.ts';
import { estimateFactory } from './factory.ts';
import type { FactoryEstimate } from './factory.ts';
import { absent, isAbsent } from './absent.ts';
import { figure, type Estimate } from './figure.ts';

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
  return kinds.flatMap(({ claimed, dimension }) => {
    const written = claim[claimed];
    if (!written) return [];
    const value = written.interval(context.settings.uncertainty);
    const computed = computedFor(context, claim, claimed, estimate);
    const known = isAbsent(computed) || claim.of !== undefined ? undefined : computed.value.mid;
    const ratio = known === undefined || known === 0 ? undefined : value.mid / known;
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
  switch (claimed) {
    case 'count':
      return claim.hardware.length > 0 ? countOf(claim.hardware, estimate) : estimate.total.headline;
    case 'equivalents':
      return estimate.total.equivalents;
    case 'itPower':
      return estimate.total.itPower;
    case 'power':
      return estimate.total.facilityPower;
    case 'cost':
      if (claim.scope === 'investment') return absent('an investment buys shares, not machines');
      return claim.scope === 'total' ? totalCostOf(context, estimate.total) : estimate.total.cost;
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
