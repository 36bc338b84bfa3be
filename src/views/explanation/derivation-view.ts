import type { Catalog } from '../../catalog/catalog.ts';
import type { Source } from '../../catalog/entries.ts';
import { entryPath } from '../../catalog/file-kind.ts';
import type { Path } from '../../document/node.ts';
import { compareClaim } from '../../estimate/claims.ts';
import type { Context, ListTime } from '../../estimate/context.ts';
import { homesOf } from '../../estimate/energy.ts';
import { contextOf, estimateFactory } from '../../estimate/factory.ts';
import { isAbsent } from '../../estimate/absent.ts';
import type { Estimate, Measure } from '../../estimate/figure.ts';
import { claimWords, type ClaimWords } from '../../words/claim-words.ts';
import { capital, measureWords } from '../../words/measures.ts';
import { webAddress } from '../../words/web-address.ts';
import { equivalentsWord } from '../../words/equivalents-word.ts';
import { formatFigure, formatFull, formatRange } from '../../quantity/format.ts';
import { explainFigure, type Explained, type ExplainedStep } from './explained-figure.ts';
import { References, type Reference } from './explanation-references.ts';

/** How the figures of a factory came about, as it is shown: plain data. */
export interface DerivationView {
  readonly figures: readonly DerivedFigure[];
  readonly claims: readonly ClaimView[];
  /** Every source that figures and claims rest on, once; they name it by its place here. */
  readonly sources: readonly SourceView[];
}

export type DerivedFigure = { readonly measure: Measure; readonly label: string } & FigureView;

type FigureView =
  | { readonly absent: string }
  | {
      readonly text: string;
      readonly range: string;
      /** `100,000 × mean(1, 1.77)`, what its numbers are, and what else to know. */
      readonly formula: string;
      readonly legend: string;
      readonly remarks: readonly string[];
      /** Those of the remarks that say why it is doubtful. */
      readonly caveats: readonly string[];
      readonly steps: readonly StepView[];
    };

/** One line of a derivation; `depth` says how far it is indented. */
export interface StepView extends Whence {
  readonly depth: number;
  readonly label: string;
  readonly text: string;
  readonly range: string;
}

/** Where something stands, and on whose word. */
export interface Whence {
  readonly origin?: OriginView | undefined;
  readonly source?: number | undefined;
}

export interface OriginView {
  readonly file: string;
  readonly place: Path;
  /** From 1; undefined where the place is not in the text. */
  readonly line: number | undefined;
}

export interface SourceView {
  readonly id: string;
  readonly title: string;
  readonly date: string | undefined;
  /** Only where it leads to the web. */
  readonly url: string | undefined;
}

/** A claim beside what is computed of the same scope. */
export type ClaimView = ClaimWords & Whence;

/** The figures that are derived, in their order. */
const shown = ['equivalents', 'facilityPower', 'cost', 'energy'] as const satisfies readonly Measure[];

/** The derivation of a factory's figures for a list; undefined where there is no such factory or nothing to compute with. */
export function derivationView(catalog: Catalog, id: string, time: ListTime): DerivationView | undefined {
  const factory = catalog.factory(id);
  const context = contextOf(catalog, time);
  if (!factory || !context) return undefined;
  const references = new References(catalog);
  const estimate = estimateFactory(context, factory);
  const figures = shown.map((measure) => ({
    ...{ measure, label: capital(measureWords[measure].label) },
    ...figureView(explainFigure(estimate.total[measure], references), {
      unit: measure === 'equivalents' ? ` ${equivalentsWord(catalog)}` : '',
      notes: measure === 'energy' ? homesNote(context, estimate.total.energy) : [],
    }),
  }));
  const file = entryPath('factory', id);
  const claims = factory.claims.flatMap((claim) =>
    compareClaim(context, factory, claim, estimate).map((each) => ({
      ...claimWords(claim, each),
      ...whence(references.to({ file, path: [...claim.path, each.claimed] }, claim.source)),
    })),
  );
  return { figures, claims, sources: references.sources.map(sourceView) };
}

function homesNote(context: Context, energy: Estimate): readonly string[] {
  const homes = homesOf(context, energy);
  return isAbsent(homes) ? [] : [`as much as ${formatFigure(homes.value.mid, 'count')} homes`];
}

function figureView(
  figure: Explained,
  { unit, notes }: { readonly unit: string; readonly notes: readonly string[] },
): FigureView {
  if ('absent' in figure) return { absent: figure.absent };
  const { dimension, formula, legend, remarks, caveats, steps } = figure;
  return {
    text: formatFigure(figure.mid, dimension) + unit,
    range: formatRange(figure, dimension),
    ...{ formula, legend, remarks: [...remarks, ...notes], caveats },
    steps: steps.map(stepView),
  };
}

function stepView({ depth, label, dimension, at, ...value }: ExplainedStep): StepView {
  const [text, range] = [formatFull(value.mid, dimension), formatRange(value, dimension)];
  return { depth, label, text, range, ...whence(at) };
}

function whence(at: Reference | undefined): Whence {
  if (!at) return {};
  const { file, path, line, found, source } = at;
  return {
    origin: { file, place: path, line: found ? line : undefined },
    source: source === undefined ? undefined : source - 1,
  };
}

function sourceView({ id, title, date, url }: Source): SourceView {
  return { id, title: title ?? id, date, url: webAddress(url) };
}
