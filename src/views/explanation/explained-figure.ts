import type { Absent } from '../../estimate/absent.ts';
import { isAbsent } from '../../estimate/absent.ts';
import { formula, legend, remarks, steps, type Step } from '../../estimate/describe.ts';
import type { Basis, Estimate } from '../../estimate/figure.ts';
import type { Dimension } from '../../quantity/dimension.ts';
import { formatFigure, formatFull, formatRange } from '../../quantity/format.ts';
import type { Interval } from '../../quantity/interval.ts';
import type { ShownFigure } from '../../words/shown-figure.ts';
import type { Reference, References } from './explanation-references.ts';

/** A figure as it is shown, with all that it comes from, as plain data; what is missing are ids. */
export interface ExplainedFigure extends ShownFigure {
  readonly dimension: Dimension;
  readonly caveats: readonly string[];
  readonly basis: Basis;
  /** The derivation on one line, as numbers, what they are, and what else to know: the caveats among it. */
  readonly formula: string;
  readonly legend: string;
  readonly remarks: readonly string[];
  readonly steps: readonly ExplainedStep[];
}

/** One line of a derivation; the figure itself is the first, `depth` says what it is a part of. */
export interface ExplainedStep extends Interval {
  readonly depth: number;
  readonly label: string;
  readonly dimension: Dimension;
  /** In full: `137,500`. */
  readonly text: string;
  readonly range: string;
  readonly at: Reference | undefined;
}

export type Explained = ExplainedFigure | Absent;

/** A figure and its whole derivation as data, or why there is none. */
export function explainFigure(estimate: Estimate, references: References): Explained {
  if (isAbsent(estimate)) return estimate;
  const { value, expression, missing, caveats, basis } = estimate;
  const { dimension } = expression;
  return {
    ...value,
    text: formatFigure(value.mid, dimension),
    range: formatRange(value, dimension),
    ...{ dimension, missing, caveats, basis },
    formula: formula(expression),
    legend: legend(expression),
    remarks: remarks(expression),
    steps: steps(expression).map((step) => explainStep(step, references)),
  };
}

function explainStep(
  { depth, label, expression, origin, source }: Step,
  references: References,
): ExplainedStep {
  const { value, dimension } = expression;
  return {
    depth,
    label,
    ...value,
    dimension,
    text: formatFull(value.mid, dimension),
    range: formatRange(value, dimension),
    at: origin && references.to(origin, source),
  };
}
