import type { Batch, Claim, CostScope, Factory, Written } from '../catalog/entries.ts';
import { insertPair, replaceScalar } from '../document/edits.ts';
import { nodeAt, pairOf, type Path } from '../document/node.ts';
import { estimateBatch } from '../estimate/batch.ts';
import { compareBatch, compareClaim, computedOf } from '../estimate/claims.ts';
import type { Context } from '../estimate/context.ts';
import { contextOf, estimateFactory } from '../estimate/factory.ts';
import { isAbsent } from '../estimate/absent.ts';
import type { Estimate, Estimates } from '../estimate/figure.ts';
import type { Interval } from '../quantity/interval.ts';
import { isFar, likelyCause, sayDifference, type Cause, type Difference, type Figure } from './difference.ts';
import { latestDay } from './latest-day.ts';
import { base } from './example.ts';
import type { Fix } from './fix.ts';
import { makeFix, makeStub } from './fixes/make-fix.ts';
import type { Rule, RuleContext, RuleReport } from './rule.ts';

/** A power or a cost that someone else states, far from what is computed of the same scope. */
export const claimDiffers: Rule = {
  code: 'claim-differs',
  scope: 'catalog',
  severity: 'warning',
  description:
    'A claimed power or cost far from the computed one of the same scope: IT power against facility power, a site with other loads, land and buildings, or a wrong count.',
  why: 'Their intervals are held against each other first. Where the constants of the catalog have ranges, a figure may lie a tenth beyond the computed interval; where they have none, 1.5 times the computed one for power (of 97 systems whose owners report it, eight in ten report 0.74 to 1.41 times the computed power) and twice for cost (published costs run from $24 to $50 per IT watt). A claim with `of` or a `note`, an estimated or calculated one and an investment are not compared, and one with a `date` is compared as of that day. What a batch states beside its count is held against the count in the same way.',
  remedy: 'correct the key or the `scope` where that is the likely cause, or say in a `note` why it differs.',
  example: {
    file: base.alpha,
    instead: base.batch,
    bad: `${base.batch}claims:\n  - {power: 300 MW, source: survey}\n`,
    good: `${base.batch}claims:\n  - {power: 140 MW, source: survey}\n`,
  },
  check: {
    factory(factory, context, report) {
      for (const claim of factory.claims) checkClaim(context, factory, claim, report);
      for (const batch of factory.batches) checkBatch(context, factory, batch, report);
    },
  },
};

/** A claim is held against what was announced and what ran by its day: it may mean either. */
function checkClaim(rule: RuleContext, factory: Factory, claim: Claim, report: RuleReport): void {
  const scope = claim.scope === 'investment' ? undefined : claim.scope;
  const figures = (['power', 'itPower', ...(scope ? (['cost'] as const) : [])] as const).filter(
    (key) => claim[key],
  );
  if (figures.length === 0 || claim.of !== undefined || claim.note !== undefined) return;
  if (claim.basis === 'estimated' || claim.basis === 'calculated') return;
  const ofAll = factory.batches.every(({ hardware }) => hardware.every((id) => claim.hardware.includes(id)));
  if (claim.hardware.length > 0 && !ofAll) return;
  const asOf = claim.date ?? latestDay(rule.catalog);
  if (asOf === undefined) return;
  const contexts = (['announced', 'operational'] as const).flatMap(
    (counts) => contextOf(rule.catalog, { asOf, counts }) ?? [],
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
    reportNearest(rule, found, claim[figure], [...claim.path, figure], 'Claimed', report);
  }
}

/** What a source states of a batch beside a count is not computed with; it must not contradict it either. */
function checkBatch(rule: RuleContext, factory: Factory, batch: Batch, report: RuleReport): void {
  const figures = (['power', 'itPower', 'cost'] as const).filter((key) => batch[key]);
  if (figures.length === 0 || !batch.count || batch.hardware.length === 0) return;
  const asOf = batch.since ?? latestDay(rule.catalog);
  const context = asOf && contextOf(rule.catalog, { asOf, counts: 'announced' });
  if (!context) return;
  const estimates = estimateBatch(context, factory, batch);
  const comparisons = compareBatch(context, factory, batch, estimates);
  for (const figure of figures) {
    const comparison = comparisons.find(({ claimed }) => claimed === figure);
    if (!comparison || isAbsent(comparison.computed) || comparison.computed.basis !== 'hardware') continue;
    const difference = differenceOf(context, figure, comparison, estimates, batch.scope);
    reportNearest(rule, [difference], batch[figure], [...batch.path, figure], 'Stated', report);
  }
}

function reportNearest(
  rule: RuleContext,
  found: readonly (Difference | undefined)[],
  written: Written | undefined,
  path: Path,
  verb: 'Claimed' | 'Stated',
  report: RuleReport,
): void {
  const known = found.filter((difference) => difference !== undefined);
  const [nearest] = [...known].sort((a, b) => Math.abs(Math.log(a.ratio)) - Math.abs(Math.log(b.ratio)));
  if (!written || !nearest || !known.every(isFar)) return;
  report({
    message: sayDifference(nearest, written.text, verb),
    path,
    fix: () => [...correctScope(rule, path, likelyCause(nearest)), ...beginNote(rule, path)],
  });
}

/** Begins to say why a claim differs. */
function beginNote(rule: RuleContext, figure: Path): readonly Fix[] {
  const document = rule.document();
  const claim = figure.slice(0, -1);
  if (figure[0] !== 'claims' || pairOf(nodeAt(document.root, claim), 'note')) return [];
  const edit = insertPair(document, claim, 'note', '');
  return makeStub(rule, 'Say why in a note', edit && { ...edit, text: `${edit.text} ` });
}

/** Says of what a figure is: of the other scope, where that is the likely cause. */
function correctScope(rule: RuleContext, figure: Path, cause: Cause | undefined): readonly Fix[] {
  const document = rule.document();
  const claim = figure.slice(0, -1);
  const map = nodeAt(document.root, claim);
  switch (cause) {
    case 'power':
    case 'itPower':
      if (pairOf(map, cause)) return [];
      return makeFix(rule, `Change to ${cause}`, [replaceScalar(document, figure, cause, true)], {
        preferred: true,
      });
    case 'total':
    case 'hardware': {
      const place = [...claim, 'scope'];
      const edit = pairOf(map, 'scope')
        ? replaceScalar(document, place, cause)
        : insertPair(document, claim, 'scope', cause, String(figure.at(-1)));
      return makeFix(rule, `Say that its scope is ${cause}`, [edit], { preferred: true });
    }
    case undefined:
      return [];
  }
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
