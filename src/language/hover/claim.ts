import type { Claim, Factory, Written } from '../../catalog/entries.ts';
import { contextOf, estimateFactory } from '../../estimate/factory.ts';
import { isAbsent, type Measure } from '../../estimate/figure.ts';
import type { Dimension } from '../../quantity/dimension.ts';
import { formatInterval } from '../../quantity/format.ts';
import { timeOf, type Desk } from '../desk.ts';
import { escapeMarkdown } from '../../words/markdown.ts';
import { sourceText } from './source.ts';

/** A claim beside what we compute: `Claimed $100B, total, for the whole programme · computed $8.75B of IT hardware`. */
export function claimHover(desk: Desk, factory: Factory, claim: Claim): string {
  const lines = claimed.flatMap(({ key, measure, dimension, of }) => {
    const written = claim[key];
    return written
      ? [`${describe(claim, key, written)} · ${computed(desk, factory, measure, dimension, of)}`]
      : [];
  });
  const source =
    claim.source === undefined ? undefined : sourceText(desk.catalog, factory.sources, claim.source);
  const from = [claim.date, source].filter((part) => part !== undefined).join(', ');
  return [...lines, ...(from === '' ? [] : [from])].join('  \n');
}

const claimed: readonly {
  readonly key: 'power' | 'itPower' | 'cost' | 'equivalents' | 'count';
  readonly measure: Measure;
  readonly dimension: Dimension;
  readonly of: string;
}[] = [
  { key: 'power', measure: 'facilityPower', dimension: 'power', of: 'facility power' },
  { key: 'itPower', measure: 'itPower', dimension: 'power', of: 'IT power' },
  { key: 'cost', measure: 'cost', dimension: 'money', of: 'IT hardware' },
  { key: 'equivalents', measure: 'equivalents', dimension: 'equivalents', of: 'GPU-equivalents' },
  { key: 'count', measure: 'headline', dimension: 'count', of: 'accelerators' },
];

function describe(claim: Claim, key: string, written: Written): string {
  const scope = key === 'cost' ? `, ${claim.scope}` : '';
  const of = claim.of === undefined ? '' : `, for the whole ${escapeMarkdown(claim.of)}`;
  const basis = claim.basis === undefined ? '' : ` (${escapeMarkdown(claim.basis)})`;
  return `Claimed ${escapeMarkdown(written.text)}${scope}${of}${basis}`;
}

function computed(desk: Desk, factory: Factory, measure: Measure, dimension: Dimension, of: string): string {
  const time = timeOf(desk);
  const context = time && contextOf(desk.catalog, time);
  if (!context) return 'nothing computed: no edition';
  const estimate = estimateFactory(context, factory).total[measure];
  if (isAbsent(estimate)) return `nothing computed: ${escapeMarkdown(estimate.absent)}`;
  return `computed ${formatInterval(estimate.value, dimension)} of ${of}`;
}
