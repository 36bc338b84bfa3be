import type { Catalog } from '../../catalog/catalog.ts';
import type { Claim, Factory, Source } from '../../catalog/entries.ts';
import { entryPath } from '../../catalog/file-kind.ts';
import { spanAt, type Path } from '../../document/node.ts';
import { compareClaim, type ClaimComparison } from '../../estimate/claims.ts';
import type { Context, ListTime } from '../../estimate/context.ts';
import { formula, legend, remarks, steps, type Step } from '../../estimate/describe.ts';
import type { Origin } from '../../estimate/expression.ts';
import { contextOf, estimateFactory } from '../../estimate/factory.ts';
import { isAbsent, type Estimate, type Measure } from '../../estimate/figure.ts';
import { homesOf } from '../../estimate/energy.ts';
import { sourceOf } from '../../estimate/sources.ts';
import { equivalentsWord } from '../../language/desk.ts';
import { formatFigure, formatFull, formatRange } from '../../quantity/format.ts';
import { dimensionOf } from '../text/figure-cell.ts';

/** How the figures of a factory came about, as it is shown: plain data. */
export interface DerivationView {
  readonly figures: readonly DerivedFigure[];
  readonly claims: readonly ClaimView[];
  /** Every source that figures and claims rest on, once; they name it by its place here. */
  readonly sources: readonly SourceView[];
}

export type DerivedFigure = { readonly measure: Measure; readonly label: string } & (
  | { readonly absent: string }
  | {
      readonly text: string;
      readonly range: string;
      /** `100,000 × mean(1, 1.77)`, what its numbers are, and what else to know. */
      readonly formula: string;
      readonly legend: string;
      readonly remarks: readonly string[];
      readonly steps: readonly StepView[];
    }
);

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
export interface ClaimView extends Whence {
  /** `Cost $100B, total, for the whole programme`. */
  readonly claimed: string;
  /** `computed $8.75B`, or why nothing is. */
  readonly computed: string;
  /** `11.4 times`, claimed over computed. */
  readonly ratio: string | undefined;
}

/** The figures that are derived, in their order. */
const shown: readonly { readonly measure: Measure; readonly label: string }[] = [
  { measure: 'equivalents', label: 'GPU-equivalents' },
  { measure: 'facilityPower', label: 'Facility power' },
  { measure: 'cost', label: 'Cost of IT hardware' },
  { measure: 'energy', label: 'Energy per year' },
];

/** The derivation of a factory's figures for a list; undefined where there is no such factory or nothing to compute with. */
export function derivationView(catalog: Catalog, id: string, time: ListTime): DerivationView | undefined {
  const factory = catalog.factory(id);
  const context = contextOf(catalog, time);
  return factory && context && new Derivation(catalog, context, factory).view();
}

class Derivation {
  readonly #catalog: Catalog;
  readonly #context: Context;
  readonly #factory: Factory;
  readonly #sources: SourceView[] = [];

  constructor(catalog: Catalog, context: Context, factory: Factory) {
    this.#catalog = catalog;
    this.#context = context;
    this.#factory = factory;
  }

  view(): DerivationView {
    const [context, factory] = [this.#context, this.#factory];
    const estimate = estimateFactory(context, factory);
    const homes = homesOf(context, estimate.total.energy);
    const notes = isAbsent(homes) ? [] : [`as much as ${formatFigure(homes.value.mid, 'count')} homes`];
    const figures = shown.map(({ measure, label }) =>
      this.#figure(measure, label, estimate.total[measure], measure === 'energy' ? notes : []),
    );
    const claims = factory.claims.flatMap((claim) =>
      compareClaim(context, factory, claim, estimate).map((each) => this.#claim(claim, each)),
    );
    return { figures, claims, sources: this.#sources };
  }

  #figure(measure: Measure, label: string, estimate: Estimate, notes: readonly string[]): DerivedFigure {
    if (isAbsent(estimate)) return { measure, label, absent: estimate.absent };
    const { expression, value } = estimate;
    const unit = measure === 'equivalents' ? ` ${equivalentsWord(this.#catalog)}` : '';
    return {
      measure,
      label,
      text: formatFigure(value.mid, dimensionOf[measure]) + unit,
      range: formatRange(value, dimensionOf[measure]),
      formula: formula(expression),
      legend: legend(expression),
      remarks: [...remarks(expression), ...notes],
      steps: steps(expression).map((step) => this.#step(step)),
    };
  }

  #step({ depth, label, expression, origin, source }: Step): StepView {
    const { value, dimension } = expression;
    const [text, range] = [formatFull(value.mid, dimension), formatRange(value, dimension)];
    return { depth, label, text, range, ...this.#whence(origin, source) };
  }

  #claim(claim: Claim, { claimed, text, computed, dimension, ratio }: ClaimComparison): ClaimView {
    const details = [
      claimed === 'cost' ? `, ${claim.scope}` : '',
      claim.of === undefined ? '' : `, for the whole ${claim.of}`,
      claim.basis === undefined ? '' : ` (${claim.basis})`,
      claim.date === undefined ? '' : `, ${claim.date}`,
    ];
    const origin = { file: entryPath('factory', this.#factory.id), path: [...claim.path, claimed] };
    return {
      claimed: `${claimWords[claimed]} ${text}${details.join('')}`,
      computed: isAbsent(computed)
        ? `nothing computed: ${computed.absent}`
        : `computed ${formatFigure(computed.value.mid, dimension)}`,
      ratio: ratio === undefined ? undefined : `${times(ratio)} times`,
      ...this.#whence(origin, claim.source),
    };
  }

  #whence(origin: Origin | undefined, sourceId: string | undefined): Whence {
    if (!origin) return {};
    const source = sourceOf(this.#catalog, origin.file, origin.path, sourceId);
    return {
      origin: originView(this.#catalog, origin),
      source: source && this.#numberOf(sourceView(source)),
    };
  }

  #numberOf(source: SourceView): number {
    const known = this.#sources.findIndex(({ id, title }) => id === source.id && title === source.title);
    return known < 0 ? this.#sources.push(source) - 1 : known;
  }
}

const claimWords: Readonly<Record<ClaimComparison['claimed'], string>> = {
  count: 'Accelerators',
  equivalents: 'GPU-equivalents',
  itPower: 'IT power',
  power: 'Power',
  cost: 'Cost',
};

function times(ratio: number): string {
  return ratio >= 1000 ? formatFigure(ratio, 'count') : Number(ratio.toPrecision(2)).toString();
}

function originView(catalog: Catalog, { file: path, path: place }: Origin): OriginView {
  const file = catalog.file(path);
  if (!file) return { file: path, place, line: undefined };
  const { root, lines } = catalog.document(file);
  const span = spanAt(root, place);
  return { file: path, place, line: span && lines.positionAt(span.start).line + 1 };
}

function sourceView({ id, title, date, url }: Source): SourceView {
  const web = url !== undefined && /^https?:\/\/[^\s]+$/i.test(url);
  return { id, title: title ?? id, date, url: web ? url : undefined };
}
