import { formula, legend, remarks, steps } from '../../estimate/describe.ts';
import { isAbsent } from '../../estimate/absent.ts';
import type { Basis, Estimate } from '../../estimate/figure.ts';
import type { Dimension } from '../../quantity/dimension.ts';
import type { Interval } from '../../quantity/interval.ts';
import type { Reference, References } from './explanation-references.ts';

/** A figure with all that it comes from, as plain data; figures are unrounded, in plain units. */
export interface ExplainedFigure extends Interval {
  readonly dimension: Dimension;
  readonly missing: readonly string[];
  /** Why it is doubtful; the remarks tell it too. */
  readonly caveats: readonly string[];
  readonly basis: Basis;
  /** The derivation on one line, as numbers, and what they are. */
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
  readonly at: Reference | undefined;
}

/** Why there is no figure. */
export interface UnexplainedFigure {
  readonly absent: string;
  readonly missing: readonly string[];
}

export type Explained = ExplainedFigure | UnexplainedFigure;

/** A figure and its whole derivation as data. */
export function explainFigure(estimate: Estimate, references: References): Explained {
  if (isAbsent(estimate)) return { absent: estimate.absent, missing: estimate.missing };
  const { value, expression, missing, caveats, basis } = estimate;
  return {
    ...value,
    dimension: expression.dimension,
    missing,
    caveats,
    basis,
    formula: formula(expression),
    legend: legend(expression),
    remarks: remarks(expression),
    steps: steps(expression).map(
      ({ depth, label, expression: { value: part, dimension }, origin, source }) => ({
        depth,
        label,
        ...part,
        dimension,
        at: origin && references.to(origin, source),
      }),
    ),
  };
}
