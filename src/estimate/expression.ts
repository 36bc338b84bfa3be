import type { Path } from '../document/node.ts';
import type { Dimension } from '../quantity/dimension.ts';
import { add, divide, multiply, sum, type Interval } from '../quantity/interval.ts';

/** Where an input stands: a file of the catalog, and what in it. */
export interface Origin {
  readonly file: string;
  readonly path: Path;
}

/** What an accelerator’s ratio to the reference is called where it is the reference. */
export const referenceItself = 'the reference itself';

interface Valued {
  readonly value: Interval;
  readonly dimension: Dimension;
  /** What it is, in a word or two: “TDP”, “PUE 2025”. */
  readonly label: string;
}

/** A figure that the catalog holds. */
export interface Input extends Valued {
  readonly kind: 'input';
  readonly origin: Origin | undefined;
  /** Id of the source that the entry itself names for it. */
  readonly source?: string | undefined;
  readonly note?: string | undefined;
  /** Why what is computed from it is doubtful. */
  readonly caveat?: string | undefined;
}

export interface Product extends Valued {
  readonly kind: 'product';
  readonly factors: readonly Expression[];
}

export interface Quotient extends Valued {
  readonly kind: 'quotient';
  readonly dividend: Expression;
  readonly divisor: Expression;
  /**
   * Of a part in the whole that holds it: each end of the part is held against itself and the other end of the rest, so
   * that no end of the part is two things at once.
   */
  readonly ofWhole?: true;
}

export interface Sum extends Valued {
  readonly kind: 'sum';
  readonly terms: readonly Expression[];
  /** What the terms are called in this sum, such as `batch 1`; their own labels where absent. */
  readonly names?: readonly string[] | undefined;
}

export interface Member {
  readonly id: string;
  readonly name: string;
  readonly expression: Expression;
  readonly share?: Input | undefined;
}

/** A member without the input, and what it lacks: “B100 has no price”. */
export interface Missing {
  readonly id: string;
  readonly lacks: string;
}

/**
 * One figure out of several hardware's: the mean of a mix, their weighted sum, the median of those that a batch names, or
 * the median of `candidates` where it names none, between their lower and their upper decile.
 */
export interface Mix extends Valued {
  readonly kind: 'mix';
  readonly how: 'mean' | 'shares' | 'median' | 'candidates';
  readonly members: readonly Member[];
  /** Members without the input; they widen a mean by `widenedBy`. */
  readonly missing: readonly Missing[];
  readonly widenedBy: number;
}

/**
 * How a figure came about: its value is computed as the expression is built, so that what is shown is what was
 * computed.
 */
export type Expression = Input | Product | Quotient | Sum | Mix;

export function product(label: string, dimension: Dimension, factors: readonly Expression[]): Expression {
  const flat = factors.some(isProduct) ? factors.flatMap(factorsIn) : factors;
  let [low, mid, high] = [1, 1, 1];
  for (const factor of flat) {
    low *= factor.value.low;
    mid *= factor.value.mid;
    high *= factor.value.high;
  }
  const value = { low, mid, high };
  return { kind: 'product', label, dimension, factors: flat, value };
}

const isProduct = ({ kind }: Expression): boolean => kind === 'product';
const factorsIn = (factor: Expression): readonly Expression[] =>
  factor.kind === 'product' ? factor.factors : [factor];

export function quotient(
  label: string,
  dimension: Dimension,
  dividend: Expression,
  divisor: Expression,
): Expression {
  return {
    kind: 'quotient',
    label,
    dimension,
    dividend,
    divisor,
    value: divide(dividend.value, divisor.value),
  };
}

/** The share of a part in part and rest together: `part / (part + rest)`. */
export function shareOfWhole(label: string, part: Expression, rest: Expression, whole: string): Expression {
  const [a, b] = [part.value, rest.value];
  return {
    kind: 'quotient',
    label,
    dimension: 'ratio',
    dividend: part,
    divisor: total(whole, part.dimension, [part, rest]),
    ofWhole: true,
    value: { low: a.low / (a.low + b.high), mid: a.mid / (a.mid + b.mid), high: a.high / (a.high + b.low) },
  };
}

/** The factors of a product; of anything else, itself. */
export function factorsOf(expression: Expression): readonly [Expression, ...Expression[]] {
  const [first, ...rest] = expression.kind === 'product' ? expression.factors : [];
  return first ? [first, ...rest] : [expression];
}

/**
 * Calls `visit` for an expression and all that it is made of, each before its parts: how deep it lies, and what it is
 * called there.
 */
export function walk(
  expression: Expression,
  visit: (part: Expression, depth: number, label: string) => void,
  depth = 0,
  label = expression.label,
): void {
  visit(expression, depth, label);
  for (const part of partsOf(expression)) walk(part.expression, visit, depth + 1, part.label);
}

/** The mix that an expression is, or is a multiple of. */
export function mixIn(expression: Expression): Mix | undefined {
  if (expression.kind === 'mix') return expression;
  return expression.kind === 'product'
    ? expression.factors.find((factor) => factor.kind === 'mix')
    : undefined;
}

/** Every input that an expression rests on, in order, the shares of a mix among them. */
export function inputsIn(expression: Expression): readonly Input[] {
  const inputs: Input[] = [];
  walk(expression, (part) => {
    if (part.kind === 'input') inputs.push(part);
  });
  return inputs;
}

/** What can be wrong with the figure that an expression is. */
export interface Doubts {
  /** Hardware without the input, where a mix is incomplete, each once. */
  readonly missing: readonly string[];
  /**
   * Why what it computes is doubtful, each reason once. What a source states is not doubtful by itself: of an input, or of
   * a sum of what batches state, there is none.
   */
  readonly caveats: readonly string[];
}

/** The doubts of an expression: of nearly all there are none, which is found without making anything. */
export function doubtsIn(expression: Expression): Doubts {
  return mayBeInDoubt(expression) ? gathered(expression) : noDoubts;
}

const noDoubts: Doubts = { missing: [], caveats: [] };

function mayBeInDoubt(node: Expression): boolean {
  switch (node.kind) {
    case 'input':
      return node.caveat !== undefined;
    case 'product':
      return node.factors.some(mayBeInDoubt);
    case 'quotient':
      return mayBeInDoubt(node.dividend) || mayBeInDoubt(node.divisor);
    case 'sum':
      return node.terms.some(mayBeInDoubt);
    case 'mix':
      if (node.missing.length > 0) return true;
      return node.members.some(
        ({ expression, share }) => mayBeInDoubt(expression) || share?.caveat !== undefined,
      );
  }
}

function gathered(expression: Expression): Doubts {
  const missing = new Set<string>();
  walk(expression, (part) => {
    if (part.kind === 'mix') for (const { id } of part.missing) missing.add(id);
  });
  return { missing: [...missing], caveats: caveatsIn(expression) };
}

/** Why what an expression computes is doubtful: see `Doubts`. */
export function caveatsIn(expression: Expression): readonly string[] {
  if (expression.kind === 'input') return [];
  const found =
    expression.kind === 'sum'
      ? expression.terms.flatMap(caveatsIn)
      : inputsIn(expression).flatMap(({ caveat }) => caveat ?? []);
  return [...new Set(found)];
}

/** What an expression is made of, in order. */
function partsOf(node: Expression): readonly Part[] {
  const part = (expression: Expression, label = expression.label): Part => ({ expression, label });
  switch (node.kind) {
    case 'input':
      return [];
    case 'product':
      return node.factors.map((factor) => part(factor));
    case 'quotient':
      return [part(node.dividend), part(node.divisor)];
    case 'sum':
      return node.terms.map((term, index) => part(term, node.names?.[index]));
    case 'mix':
      return node.members.flatMap(({ name, expression, share }) => [
        part(expression, `${name}: ${expression.label}`),
        ...(share ? [part(share)] : []),
      ]);
  }
}

/** A part of an expression, and what it is called there. */
interface Part {
  readonly expression: Expression;
  readonly label: string;
}

/** The sum of terms, under `names` where they have some; a single term stands for itself. */
export function total(
  label: string,
  dimension: Dimension,
  terms: readonly Expression[],
  names?: readonly string[],
): Expression {
  const [only] = terms;
  if (only && terms.length === 1) return only;
  return { kind: 'sum', label, dimension, terms, names, value: sum(terms.map((term) => term.value)) };
}

/**
 * A mix of unknown shares: low is the member that gives least, mid the mean, high the member that gives most. Where
 * members are `missing`, low and high are widened by `widening`.
 */
export function meanOf(
  members: readonly Member[],
  missing: readonly Missing[],
  widening: number,
): Expression {
  const [first, ...rest] = members;
  if (!first) throw new Error('A mix needs a member.');
  if (rest.length === 0 && missing.length === 0) return first.expression;
  const values = members.map(({ expression }) => expression.value);
  const widenedBy = missing.length > 0 ? widening : 0;
  const value = {
    low: Math.min(...values.map(({ low }) => low)) * Math.max(0, 1 - widenedBy),
    mid: sum(values).mid / values.length,
    high: Math.max(...values.map(({ high }) => high)) * (1 + widenedBy),
  };
  const { label, dimension } = spokenFor(members) ?? first.expression;
  return { kind: 'mix', how: 'mean', label, dimension, members, missing, widenedBy, value };
}

/** The sum of the members' figures, each times its share. */
export function weighted(members: readonly (Member & { readonly share: Input })[]): Expression {
  const [first] = members;
  if (!first) throw new Error('A mix needs a member.');
  const value = members.map(({ expression, share }) => multiply(expression.value, share.value)).reduce(add);
  const { label, dimension } = spokenFor(members) ?? first.expression;
  return { kind: 'mix', how: 'shares', label, dimension, members, missing: [], widenedBy: 0, value };
}

/** Candidates that a batch names for what is not known: low is the least, mid the median, high the greatest. */
export function medianOf(members: readonly Member[], missing: readonly Missing[]): Expression {
  return middleOf('median', members, missing, [0, 1]);
}

/** All candidates there are, where none is named: from the lower decile of the lows to the upper decile of the highs. */
export function candidatesOf(members: readonly Member[]): Expression {
  return middleOf('candidates', members, [], [0.1, 0.9]);
}

function middleOf(
  how: 'median' | 'candidates',
  members: readonly Member[],
  missing: readonly Missing[],
  [lower, upper]: readonly [number, number],
): Expression {
  const [first, ...rest] = members;
  if (!first) throw new Error('A choice needs a candidate.');
  if (rest.length === 0 && missing.length === 0) return first.expression;
  const values = members.map(({ expression }) => expression.value);
  const at = (end: keyof Interval, share: number): number =>
    quantile(
      values.map((each) => each[end]),
      share,
    );
  const value = { low: at('low', lower), mid: at('mid', 0.5), high: at('high', upper) };
  const { label, dimension } = first.expression;
  return { kind: 'mix', how, label, dimension, members, missing, widenedBy: 0, value };
}

/** The member that says what all are: a computed one, for the reference itself would call all “the reference itself”. */
function spokenFor(members: readonly Member[]): Expression | undefined {
  return members.find(({ expression }) => expression.kind !== 'input')?.expression;
}

/** The value below which a share of the values lies, linear between neighbours. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const [a = NaN, b = a] = sorted.slice(below, below + 2);
  return place === below ? a : a + (b - a) * (place - below);
}
