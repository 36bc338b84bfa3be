import { dimensions, whatToWrite, type Dimension } from './dimension.ts';
import type { Flaw } from './scan.ts';
import { foreignSignInFigure, isUnseen } from './signs.ts';
import { isUnit, takesMultiplier } from './suffix.ts';

/** Why something written is no figure, in words for whoever wrote it. */
export interface Refusal {
  readonly ok: false;
  readonly message: string;
  /** What is wrong, to go on from the quoted text. */
  readonly reason: string;
  /** What to write instead, where that can be told. */
  readonly suggestion?: string;
}

const longestQuote = 48;

const reasons: Readonly<Record<Exclude<Flaw, 'unreadable'>, string>> = {
  negative: 'is negative',
  contradiction: 'says both “at most” and “at least”',
  boundedRange: 'says “at most” of a range',
  markedRange: 'has “about”, “at least” or “at most” beside a range in brackets, which says how wide it is',
  noRange: 'has one figure in brackets where a range is expected, such as (90–195)',
  separators: 'has two decimal separators',
  comma: 'has a comma that is not between thousands (decimals take a point)',
  point: 'has a point without digits on both sides',
  gap: 'has a space between digits',
};

/** Refuses what is written. The reason goes on from the quoted text; `write` is the remedy, examples by default. */
export function refuse(
  written: string | number,
  dimension: Dimension,
  reason: string,
  write: string = whatToWrite(dimension),
): Refusal {
  return { ok: false, reason, message: `${quote(String(written))} ${reason}. Write ${write}.` };
}

/** Refuses what can be written our way, and says how; a sign that is none of ours is named. */
export function refuseForeign(
  text: string,
  dimension: Dimension,
  { reason }: Refusal,
  suggestion: string | undefined,
): Refusal | undefined {
  const sign = reason === reasons.negative ? undefined : foreignSignInFigure(text);
  if (!sign && suggestion === undefined) return undefined;
  const unseen = sign && isUnseen(sign.text) ? ', which cannot be seen' : '';
  const why = sign && sign.text !== '±' ? `has ${sign.name}${unseen}` : reason;
  const refusal = refuse(text, dimension, why, suggestion);
  return suggestion === undefined ? refusal : { ...refusal, suggestion };
}

/** Refuses a text that cannot be taken apart. */
export function refuseFlawed(text: string, dimension: Dimension, flaw: Flaw): Refusal {
  return refuse(text, dimension, flaw === 'unreadable' ? whyUnreadable(text, dimension) : reasons[flaw]);
}

/** Refuses a figure without a unit; the example is itself with one. */
export function refuseBare(text: string, dimension: Dimension): Refusal {
  if (dimension === 'money') return refuseWithoutDollar(text);
  const { examples, expected } = dimensions[dimension];
  const [, unit] = examples[0].split(' ');
  const bare = text.length <= longestQuote && !/[A-Za-z]/.test(text);
  const remedy = bare ? `${expected}, such as ${text} ${unit ?? ''} or ${examples[1]}` : undefined;
  return refuse(text, dimension, 'has no unit', remedy);
}

/** Refuses a figure with its range in brackets of which only one has the unit. */
export function refuseHalfBare(text: string, unit: string, dimension: Dimension): Refusal {
  const [middle = '', range = ''] = text.split(/\s*\(/);
  const inner = range.replace(/\).*$/, '').trim();
  const whole = (part: string): string => (part.endsWith(unit) ? part : `${part} ${unit}`);
  const remedy = text.length > longestQuote ? undefined : `${whole(middle)} (${whole(inner)})`;
  return refuse(text, dimension, `has “${unit}” on one side of the bracket only`, remedy);
}

/** Refuses `~` and `+` beside a range in brackets; `accepts` tries the text without them before it is offered. */
export function refuseMarkedRange(
  text: string,
  dimension: Dimension,
  accepts: (text: string) => boolean,
): Refusal {
  const plain = text.replace(/[~≈≥≤]\s*|\+|\b(?:about|at\s+least|up\s+to)\s+/gi, '').trim();
  const refusal = refuse(text, dimension, reasons.markedRange, accepts(plain) ? plain : undefined);
  return accepts(plain) ? { ...refusal, suggestion: plain } : refusal;
}

/** Refuses a sum of money without `$`, and says where it goes. */
export function refuseWithoutDollar(text: string): Refusal {
  const bare = text.replaceAll('$', '');
  const remedy = text.length > longestQuote ? undefined : bare.replace(/(?<=^\D*|\(\s*)\d/g, '$$$&');
  return refuse(text, 'money', 'has no $ before it', remedy);
}

/** Refuses a multiplier or unit that is none of the dimension. */
export function refuseSuffix(text: string, suffix: string, dimension: Dimension): Refusal {
  const foreign = isUnit(suffix) || dimension === 'ratio' || /sparse/i.test(suffix);
  if (foreign || text.length > longestQuote) return refuseFlawed(text, dimension, 'unreadable');
  const reason = `has “${suffix}”, which is not a ${takesMultiplier(dimension) ? 'multiplier' : 'unit here'}`;
  return refuse(text, dimension, reason);
}

function quote(text: string): string {
  const line = text.slice(0, 4 * longestQuote).replace(/\s+/g, ' ');
  return line.length > longestQuote ? `“${line.slice(0, longestQuote - 1)}…”` : `“${line}”`;
}

function whyUnreadable(text: string, dimension: Dimension): string {
  if (text === '') return 'is empty';
  if ((dimension === 'flops' || dimension === 'ops') && /spars/i.test(text)) return 'is a sparse peak';
  return `is not ${dimensions[dimension].noun}`;
}
