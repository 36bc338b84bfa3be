import type { Catalog } from '../../catalog/catalog.ts';
import type { Source } from '../../catalog/entries.ts';
import { entryPath } from '../../catalog/file-kind.ts';
import { compareClaim } from '../../estimate/claims.ts';
import type { Context, ListTime } from '../../estimate/context.ts';
import { homesOf } from '../../estimate/energy.ts';
import { contextOf, estimateFactory, type FactoryEstimate } from '../../estimate/factory.ts';
import { ratios, ratiosOf, type Ratio } from '../../estimate/ratios.ts';
import { isAbsent } from '../../estimate/absent.ts';
import type { Estimate, Measure } from '../../estimate/figure.ts';
import { claimWords, type ClaimWords } from '../../words/claim-words.ts';
import { capital, measureWords } from '../../words/measures.ts';
import { webAddress } from '../../words/web-address.ts';
import { equivalentsWord } from '../../words/equivalents-word.ts';
import { formatFigure } from '../../quantity/format.ts';
import { explainFigure, type Explained, type ExplainedStep } from './explained-figure.ts';
import { References } from './explanation-references.ts';

/** How the figures of a factory came about, as it is shown: plain data. */
export interface DerivationView {
  readonly figures: readonly DerivedFigure[];
  readonly claims: readonly ClaimView[];
  /** Every source that figures and claims rest on, once; they name it by its place here, from 1. */
  readonly sources: readonly SourceView[];
}

export type DerivedFigure = { readonly measure: Measure | Ratio; readonly label: string } & Explained;

export interface SourceView {
  readonly id: string;
  readonly title: string;
  readonly date: string | undefined;
  /** Only where it leads to the web. */
  readonly url: string | undefined;
}

/** A claim beside what is computed of the same scope. */
export type ClaimView = ClaimWords & Pick<ExplainedStep, 'at'>;

/** The figures that are derived, in their order. */
const shown = ['equivalents', 'facilityPower', 'cost', 'energy'] as const satisfies readonly Measure[];

/** The derivation of a factory's figures for a list; undefined where there is no such factory or nothing to compute with. */
export function derivationView(
  catalog: Catalog,
  id: string,
  time: ListTime,
  references = new References(catalog),
): DerivationView | undefined {
  const factory = catalog.factory(id);
  const context = contextOf(catalog, time);
  if (!factory || !context) return undefined;
  const estimate = estimateFactory(context, factory);
  const figures = shown.map((measure) => ({
    ...{ measure, label: capital(measureWords[measure].label) },
    ...withWords(explainFigure(estimate.total[measure], references), {
      unit: measure === 'equivalents' ? ` ${equivalentsWord(catalog)}` : '',
      notes: measure === 'energy' ? homesNote(context, estimate.total.energy) : [],
    }),
  }));
  const file = entryPath('factory', id);
  const claims = factory.claims.flatMap((claim) =>
    compareClaim(context, factory, claim, estimate).map((each) => ({
      ...claimWords(claim, each),
      at: references.to({ file, path: [...claim.path, each.claimed] }, claim.source),
    })),
  );
  return {
    figures: [...figures, ...ratioFigures(context, estimate, references)],
    claims,
    sources: references.sources.map(sourceView),
  };
}

/** What a megawatt comes to, where that can be told. */
function ratioFigures(
  context: Context,
  estimate: FactoryEstimate,
  references: References,
): readonly DerivedFigure[] {
  const of = ratiosOf(context, estimate);
  return ratios.flatMap((ratio) => {
    const explained = explainFigure(of[ratio].estimate, references);
    if ('absent' in explained) return [];
    return [{ measure: ratio, label: capital(measureWords[ratio].label), ...explained }];
  });
}

function homesNote(context: Context, energy: Estimate): readonly string[] {
  const homes = homesOf(context, energy);
  return isAbsent(homes) ? [] : [`as much as ${formatFigure(homes.value.mid, 'count')} homes`];
}

/** The figure with its unit, and with what else is to be noted. */
function withWords(
  figure: Explained,
  { unit, notes }: { readonly unit: string; readonly notes: readonly string[] },
): Explained {
  if (isAbsent(figure)) return figure;
  return { ...figure, text: figure.text + unit, remarks: [...figure.remarks, ...notes] };
}

function sourceView({ id, title, date, url }: Source): SourceView {
  return { id, title: title ?? id, date, url: webAddress(url) };
}
