import type { Interval } from '../quantity/interval.ts';
import { absent, type Absent } from './absent.ts';
import { doubtsIn, type Expression } from './expression.ts';

/** The figures of a batch or a factory, in the order in which they are shown. */
export const measures = ['headline', 'equivalents', 'itPower', 'facilityPower', 'cost', 'energy'] as const;
export type Measure = (typeof measures)[number];

/** Where a figure comes from: computed from hardware, stated by a source, or implied by something else stated. */
export type Basis = 'hardware' | 'stated' | 'power' | 'cost';

/** From the most direct to the least. */
export const bases: readonly Basis[] = ['hardware', 'stated', 'power', 'cost'];

/** A figure with its derivation. */
export interface Figure {
  readonly value: Interval;
  /** Hardware without the input, where a mix is incomplete. */
  readonly missing: readonly string[];
  /** Why it is doubtful, where a batch that it is computed from says so. */
  readonly caveats: readonly string[];
  readonly basis: Basis;
  readonly expression: Expression;
}

/** A figure, or why there is none. */
export type Estimate = Figure | Absent;

/** The figure that an expression is; none where something in it is divided by 0. */
export function figure(expression: Expression, basis: Basis): Estimate {
  const { value, label } = expression;
  if (!Number.isFinite(value.low + value.mid + value.high)) {
    return absent(`${label} would be a figure divided by 0`);
  }
  const { missing, caveats } = doubtsIn(expression);
  return { value, missing, caveats, basis, expression };
}

/** All figures of a batch or a factory. */
export type Estimates = Readonly<Record<Measure, Estimate>>;
