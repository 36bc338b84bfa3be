import type { Dimension } from '../quantity/dimension.ts';
import { formatFigure, formatFull, formatRange } from '../quantity/format.ts';
import { gather } from './absent.ts';
import {
  caveatsIn,
  referenceItself,
  walk,
  type Expression,
  type Input,
  type Mix,
  type Origin,
  type Quotient,
} from './expression.ts';

/** What the count of a batch is called: it opens every formula, and the words say nothing of it. */
const countLabel = 'count';

/** How many members of a mix a formula spells out. */
const membersShown = 4;

/**
 * A derivation on one line, as numbers: `100,000 × mean(1, 1.77)`. Inputs stand in full, computed ratios with three
 * figures.
 */
export function formula(expression: Expression): string {
  switch (expression.kind) {
    case 'input':
      return inputNumber(expression.value.mid, expression.dimension);
    case 'product':
      return expression.factors.map((factor) => inParentheses(factor, ['sum', 'quotient'])).join(' × ');
    case 'quotient':
      if (expression.dimension === 'ratio') return ratioFigure(expression.value.mid);
      return `${inParentheses(expression.dividend, ['sum'])} / ${inParentheses(expression.divisor, ['sum', 'product', 'quotient'])}`;
    case 'sum':
      return expression.terms.map((term) => formula(term)).join(' + ');
    case 'mix':
      return mixFormula(expression);
  }
}

/** A computed ratio to three figures, such as `0.190`, `2.27`, `15.2`; `1` where it is that. */
export function ratioFigure(value: number): string {
  return value >= 1000
    ? formatFull(Math.round(value), 'ratio')
    : value.toPrecision(3).replace(/^1\.00$/, '1');
}

/** What the numbers of `formula` are, in their order: `TDP, server and network overhead, PUE 2025`. */
export function legend(expression: Expression): string {
  return [...new Set(wordsOf(expression))].filter((word) => word !== countLabel).join(', ');
}

function wordsOf(node: Expression): readonly string[] {
  switch (node.kind) {
    case 'input':
      return [inputWords(node)];
    case 'product':
      return node.factors.flatMap(wordsOf);
    case 'quotient':
      return node.dimension === 'ratio'
        ? [ratioWords(node)]
        : [...wordsOf(node.dividend), ...wordsOf(node.divisor)];
    case 'sum':
      return node.names ? [`${node.terms.length} batches`] : node.terms.flatMap(wordsOf);
    case 'mix': {
      // One member speaks for all, but not the reference: it would call all “the reference itself”.
      const members = node.members.map(({ expression }) => wordsOf(expression));
      return members.find((words) => !words.includes(referenceItself)) ?? members[0] ?? [];
    }
  }
}

/** `server and network overhead (1.46–2.37)`: what an input is, and how far it may be off. */
function inputWords({ label, value, dimension }: Input): string {
  const range = label === countLabel ? '' : formatRange(value, dimension);
  return range === '' ? label : `${label} (${range})`;
}

/** `dense 8-bit peak over H100’s 1,979 TFLOP/s`, `share of IT hardware ($26.11 of $37.88)`. */
function ratioWords({ label, dividend, divisor }: Quotient): string {
  const [part, whole] = [dividend, divisor].map(({ value, dimension }) => formatFull(value.mid, dimension));
  return divisor.dimension === 'money' ? `${label} (${part} of ${whole})` : `${label} ${whole}`;
}

/** What a reader should know about a figure beyond its formula: why it is doubtful, what is missing, what understates. */
export function remarks(expression: Expression): readonly string[] {
  return [...new Set([...caveatsIn(expression), ...notes(expression)])];
}

/** The remarks but for doubts: what is missing, what understates, what the hardware says. */
export function notes(expression: Expression): readonly string[] {
  const found = new Set<string>();
  walk(expression, (part) => {
    if (part.kind === 'input' && part.note !== undefined) found.add(part.note);
    if (part.kind !== 'mix') return;
    if (part.how === 'candidates') found.add(candidatesRemark(part));
    for (const { lacks } of part.missing)
      found.add(`${lacks}: ${part.widenedBy > 0 ? 'range widened' : 'left out'}`);
  });
  return gather(found);
}

function candidatesRemark({ members }: Mix): string {
  return `no hardware named: median of ${members.length} accelerators of its years, range from their lower to their upper decile`;
}

/** One line of a whole derivation; `depth` says how far it is indented. */
export interface Step {
  readonly depth: number;
  readonly label: string;
  /** The figure of this step, with its interval where it has one. */
  readonly expression: Expression;
  readonly origin?: Origin | undefined;
  readonly source?: string | undefined;
}

/** A whole derivation, the figure first, then what it is made of, down to the inputs. */
export function steps(expression: Expression): readonly Step[] {
  const lines: Step[] = [];
  walk(expression, (part, depth, label) => {
    const origin = part.kind === 'input' ? { origin: part.origin, source: part.source } : {};
    lines.push({ depth, label, expression: part, ...origin });
  });
  return lines;
}

function mixFormula({ how, members }: Mix): string {
  if (how === 'shares') {
    const terms = members.map(
      ({ expression, share }) => `${share ? formula(share) : ''} × ${formula(expression)}`,
    );
    return `(${terms.join(' + ')})`;
  }
  const written = members.map(({ expression }) => formula(expression));
  const [first = ''] = written;
  if (written.every((each) => each === first)) return first;
  const name = how === 'candidates' ? 'median' : how;
  if (written.length > membersShown) return `${name} over ${written.length} accelerators`;
  return `${name}(${written.join(', ')})`;
}

/** In full, but for large sums of money: $400B rather than eleven zeros, where that says the same. */
function inputNumber(value: number, dimension: Dimension): string {
  const short = dimension === 'money' && value >= 1e6 && Number(value.toPrecision(3)) === value;
  return short ? formatFigure(value, dimension) : formatFull(value, dimension);
}

function inParentheses(expression: Expression, kinds: readonly Expression['kind'][]): string {
  const text = formula(expression);
  const needed = kinds.includes(expression.kind) && expression.dimension !== 'ratio';
  return needed ? `(${text})` : text;
}
