import type { Claim } from '../catalog/entries.ts';
import type { ClaimComparison, Claimed } from '../estimate/claims.ts';
import { isAbsent } from '../estimate/absent.ts';
import { writtenWords } from './batch-words.ts';
import { formatFigure, formatInterval } from '../quantity/format.ts';

/** One figure of a claim beside what is computed of the same scope, in words. */
export interface ClaimWords {
  /** `$100B, total, for the whole programme, 2025-01`. */
  readonly claimed: string;
  /** `computed $11.9B ($8.32B–$15.1B) with land and buildings`, or why nothing is. */
  readonly computed: string;
  /** How many times the computed figure the claimed one is: `8.4 times what is computed`, `the same`. */
  readonly ratio: string | undefined;
}

/** A claimed figure beside the computed one, each said of what it is. */
export function claimWords(claim: Claim, comparison: ClaimComparison): ClaimWords {
  const { claimed, text, computed, dimension, ratio } = comparison;
  const details = [
    claimed === 'cost' ? `, ${claim.scope}` : '',
    claim.of === undefined ? '' : `, for the whole ${claim.of}`,
    claim.basis === undefined ? '' : ` (${claim.basis})`,
    claim.date === undefined ? '' : `, ${claim.date}`,
  ];
  const of =
    claimed === 'cost' && claim.scope === 'total' ? 'with land and buildings' : `of ${ofWhat[claimed]}`;
  return {
    claimed: `${writtenWords(text)}${details.join('')}`,
    computed: isAbsent(computed)
      ? `nothing computed: ${computed.absent}`
      : `computed ${formatInterval(computed.value, dimension)} ${of}`,
    ratio: ratio === undefined ? undefined : ratioText(ratio),
  };
}

/** `Claimed $100B, total · computed $11.9B ($7.10B–$20.4B) with land and buildings · 8.4 times what is computed`. */
export function claimSentence({ claimed, computed, ratio }: ClaimWords): string {
  return [`Claimed ${claimed}`, computed, ...(ratio === undefined ? [] : [ratio])].join(' · ');
}

const ofWhat: Readonly<Record<Claimed, string>> = {
  count: 'accelerators',
  equivalents: 'GPU-equivalents',
  itPower: 'IT power',
  power: 'facility power',
  cost: 'IT hardware',
};

function ratioText(ratio: number): string {
  if (Math.abs(ratio - 1) < 0.005) return 'the same';
  return `${ratio >= 100 ? formatFigure(ratio, 'count') : Number(ratio.toPrecision(2)).toString()} times what is computed`;
}
