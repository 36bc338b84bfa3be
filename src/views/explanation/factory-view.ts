import type { Catalog } from '../../catalog/catalog.ts';
import type { Batch, Claim, Factory, Source } from '../../catalog/entries.ts';
import { entryPath } from '../../catalog/file-kind.ts';
import type { ListTime } from '../../estimate/context.ts';
import { whyNotCounted } from '../../estimate/counted.ts';
import { contextOf, estimateFactory } from '../../estimate/factory.ts';
import type { Measure } from '../../estimate/figure.ts';
import { findSource } from '../../estimate/sources.ts';
import { figuresOf } from '../../ranking/summary.ts';
import { qualifiers, whatArrived } from '../../words/batch-words.ts';
import { shownFigure, type Shown } from '../../words/shown-figure.ts';
import { derivationView, type DerivationView } from './derivation-view.ts';
import { References, type Reference } from './explanation-references.ts';

/** Everything of a factory on one page, for a day: its figures, its batches in their order, its claims, its sources. */
export interface FactoryView {
  readonly factory: Factory;
  /** How its figures came about; undefined where there is no day to compute them for. */
  readonly derivation: DerivationView | undefined;
  readonly batches: readonly BatchView[];
  /** What others say beyond figures: the note of each claim that has one, with where it stands. */
  readonly remarks: readonly { readonly claim: Claim; readonly at: Reference | undefined }[];
  /** Every source that is named, once: those that figures rest on first. References count from 1. */
  readonly sources: readonly Source[];
}

/** One batch as it is shown. */
export interface BatchView {
  /** Its place in the file, from 1. */
  readonly number: number;
  readonly batch: Batch;
  /** What it is: `~100,000 × NVIDIA H100 or B100`, and what that leaves open. */
  readonly what: string;
  readonly qualifiers: readonly string[];
  readonly at: Reference | undefined;
  /** Its figures, or why it does not count for that day; undefined where there is none. */
  readonly figures: Readonly<Record<Measure, Shown>> | { readonly uncounted: string } | undefined;
}

/** A factory for a list, or without one; undefined where there is no such factory. */
export function factoryView(
  catalog: Catalog,
  id: string,
  time: ListTime | undefined,
): FactoryView | undefined {
  const factory = catalog.factory(id);
  if (!factory) return undefined;
  const file = entryPath('factory', id);
  const references = new References(catalog);
  const derivation = time && derivationView(catalog, id, time, references);
  const context = time && contextOf(catalog, time);
  const estimated = context ? estimateFactory(context, factory).batches : [];
  const counted = new Map(estimated.map(({ batch, estimates }) => [batch, estimates]));
  const batches = factory.batches.map((batch): BatchView => {
    const estimates = counted.get(batch);
    const uncounted = context && { uncounted: whyNotCounted(batch, context) ?? '' };
    return {
      number: Number(batch.path[1]) + 1,
      batch,
      what: whatArrived(catalog, batch),
      qualifiers: qualifiers(batch),
      at: references.to({ file, path: batch.path }, batch.source),
      figures: estimates ? shownFigures(catalog, figuresOf(estimates)) : uncounted,
    };
  });
  const remarks = factory.claims
    .filter(({ note }) => note !== undefined)
    .map((claim) => ({ claim, at: references.to({ file, path: claim.path }, claim.source) }));
  for (const source of factory.sources) {
    const found = findSource(catalog, factory.sources, source.id);
    if (found) references.cite(found);
  }
  return { factory, derivation, batches, remarks, sources: references.sources };
}

function shownFigures(
  catalog: Catalog,
  figures: ReturnType<typeof figuresOf>,
): Readonly<Record<Measure, Shown>> {
  return Object.fromEntries(
    (Object.keys(figures) as readonly Measure[]).map((measure) => [
      measure,
      shownFigure(catalog, figures[measure], measure),
    ]),
  ) as Record<Measure, Shown>;
}
