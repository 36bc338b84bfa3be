import type { Batch, Claim, CostScope, Factory, Written } from '../catalog/entries.ts';
import type { CatalogView } from '../catalog/view.ts';
import type { Path } from '../document/node.ts';
import { estimateBatch } from '../estimate/batch.ts';
import { compareClaim } from '../estimate/claims.ts';
import { totalCostOf } from '../estimate/construction.ts';
import type { Context } from '../estimate/context.ts';
import { contextOf, estimateFactory } from '../estimate/factory.ts';
import { isAbsent, type Estimate, type Estimates } from '../estimate/figure.ts';
import type { Interval } from '../quantity/interval.ts';
import { isFar, likelyCause, sayDifference, type Difference, type Figure } from './difference.ts';
import { latestDay } from './latest.ts';
import { claimFixes } from './fixes/claim.ts';
import type { Finding, Rule, RuleReport } from './rule.ts';

/** A power or a cost that someone else states, far from what is computed of the same scope. */
export const claimDiffers: Rule = {
  code: 'claim-differs',
  scope: 'catalog',
  severity: 'warning',
  description:
    'A claimed power or cost far from the computed one of the same scope: IT power against facility power, a site with other loads, land and buildings, or a wrong count.',
  checks: {
    factory(factory, { view }, report) {
      for (const claim of factory.claims) checkClaim(view, factory, claim, report);
      for (const batch of factory.batches) checkBatch(view, factory, batch, report);
    },
  },
  fix: claimFixes,
};

/** A claim is held against what was announced and what ran by its day: it may mean either. */
function checkClaim(view: CatalogView, factory: Factory, claim: Claim, report: RuleReport): void {
  const scope = claim.scope === 'investment' ? undefined : claim.scope;
  const figures = (['power', 'itPower', ...(scope ? (['cost'] as const) : [])] as const).filter(
    (key) => claim[key],
  );
  if (figures.length === 0 || claim.of !== undefined || claim.note !== undefined) return;
  if (claim.basis === 'estimated' || claim.basis === 'calculated') return;
  const ofAll = factory.batches.every(({ hardware }) => hardware.every((id) => claim.hardware.includes(id)));
  if (claim.hardware.length > 0 && !ofAll) return;
  const asOf = claim.date ?? latestDay(view);
  if (asOf === undefined) return;
  const contexts = (['announced', 'operational'] as const).flatMap(
    (counts) => contextOf(view, { asOf, counts }) ?? [],
  );
  const all = contexts.map((context) => {
    const estimate = estimateFactory(context, factory);
    return { context, estimate, comparisons: compareClaim(context, factory, claim, estimate) };
  });
  for (const figure of figures) {
    const found = all.map(({ context, estimate, comparisons }) => {
      const comparison = comparisons.find(({ claimed }) => claimed === figure);
      return comparison && differenceOf(context, figure, comparison, estimate.total, scope ?? 'hardware');
    });
    reportNearest(found, claim[figure], [...claim.path, figure], 'Claimed', report);
  }
}

/** What a source states of a batch beside a count is not computed with; it must not contradict it either. */
function checkBatch(view: CatalogView, factory: Factory, batch: Batch, report: RuleReport): void {
  const figures = (['power', 'itPower', 'cost'] as const).filter((key) => batch[key]);
  if (figures.length === 0 || !batch.count || batch.hardware.length === 0) return;
  const asOf = batch.since ?? latestDay(view);
  const context = asOf && contextOf(view, { asOf, counts: 'announced' });
  if (!context) return;
  const estimates = estimateBatch(context, factory, batch);
  for (const figure of figures) {
    const value = batch[figure]?.interval(context.settings.uncertainty);
    const computed = computedOf(context, figure, estimates, batch.scope);
    if (!value || isAbsent(computed) || computed.basis !== 'hardware') continue;
    const difference = differenceOf(context, figure, { value, computed }, estimates, batch.scope);
    reportNearest([difference], batch[figure], [...batch.path, figure], 'Stated', report);
  }
}

function reportNearest(
  found: readonly (Difference | undefined)[],
  written: Written | undefined,
  path: Path,
  verb: 'Claimed' | 'Stated',
  report: RuleReport,
): void {
  const known = found.filter((difference) => difference !== undefined);
  const [nearest] = [...known].sort((a, b) => Math.abs(Math.log(a.ratio)) - Math.abs(Math.log(b.ratio)));
  if (!written || !nearest || !known.every(isFar)) return;
  const finding: Finding = { message: sayDifference(nearest, written.text, verb), path };
  report({ ...finding, data: { figure: path, cause: likelyCause(nearest) } });
}

/** How a stated figure differs from the computed one, and the other scopes it may have meant. */
function differenceOf(
  context: Context,
  figure: Figure,
  { value, computed }: { readonly value: Interval; readonly computed: Estimate },
  estimates: Estimates,
  scope: CostScope,
): Difference | undefined {
  if (isAbsent(computed) || computed.value.mid === 0) return undefined;
  const other: Estimate =
    figure === 'cost'
      ? computedOf(context, figure, estimates, scope === 'total' ? 'hardware' : 'total')
      : computedOf(context, figure === 'power' ? 'itPower' : 'power', estimates, scope);
  return {
    figure,
    scope,
    value,
    computed: computed.value,
    /** Nothing is modelled in it but the PUE, so that even a small difference says something. */
    exact: computed.basis === 'stated' || computed.basis === 'power',
    other: isAbsent(other) ? undefined : other.value,
    ratio: value.mid / computed.value.mid,
  };
}

function computedOf(context: Context, figure: Figure, estimates: Estimates, scope: CostScope): Estimate {
  switch (figure) {
    case 'power':
      return estimates.facilityPower;
    case 'itPower':
      return estimates.itPower;
    case 'cost':
      return scope === 'total' ? totalCostOf(context, estimates) : estimates.cost;
  }
}
