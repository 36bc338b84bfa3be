/** One end of what is written, its number not yet scaled. */
export interface Term {
  readonly dollar: boolean;
  /** Digits with at most one point: the commas between thousands are gone. */
  readonly digits: string;
  /** The multiplier, unit or `%`; empty where none is written. */
  readonly suffix: string;
}

export type Bound = 'none' | 'atLeast' | 'atMost';

/** The parts of what is written, before anyone asks of which dimension. */
export interface Scanned {
  readonly approximate: boolean;
  readonly bound: Bound;
  /** The figure in front of a range in brackets; undefined where none is in brackets. */
  readonly middle: Term | undefined;
  readonly first: Term;
  readonly second: Term | undefined;
}

/** Why a text has no such parts. */
export type Flaw =
  | 'unreadable'
  | 'negative'
  | 'contradiction'
  | 'boundedRange'
  | 'markedRange'
  | 'noRange'
  | 'separators'
  | 'comma'
  | 'point'
  | 'gap';

// Each is anchored, and after its first token every part may be empty: no input makes them backtrack.
const prefix = /^(?:(~|≈|about\b)|(≥|at\s+least\b)|(≤|up\s+to\b))\s*/i;
const term = /^(\$?)\s*([\d.,]+)\s*(\+?)\s*((?:(?!to\b)[A-Za-z/%]+)?)\s*(\+?)\s*/;
const separator = /^(?:[–-]|to\b)\s*/i;
const number = /^(?:\d+|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?$/;

const brackets = /^\(([^()]*)\)\s*([A-Za-z/%]*)$/;

/**
 * Takes a trimmed text apart, in time linear in its length; a flaw where it is not a figure, a range of two or a figure
 * with its range in brackets.
 */
export function scan(text: string): Scanned | Flaw {
  const opening = scanPrefixes(text);
  if (typeof opening === 'string') return opening;
  const first = scanTerm(opening.rest);
  if (typeof first === 'string') return first;
  let { bound } = opening;
  if (first.plus) {
    if (bound === 'atMost') return 'contradiction';
    bound = 'atLeast';
  }
  const { approximate } = opening;
  if (first.rest === '') return { approximate, bound, middle: undefined, first, second: undefined };
  if (first.rest.startsWith('(')) {
    return approximate || bound !== 'none' ? 'markedRange' : scanBrackets(first, first.rest);
  }

  const between = separator.exec(first.rest);
  if (!between) return /^\d/.test(first.rest) && first.suffix === '' ? 'gap' : 'unreadable';
  const second = scanTerm(first.rest.slice(between[0].length));
  if (typeof second === 'string') return second;
  if (second.rest !== '' || first.plus) return 'unreadable';
  if (bound === 'atMost') return 'boundedRange';
  return { approximate, bound: second.plus ? 'atLeast' : bound, middle: undefined, first, second };
}

/** `138k (90.0k–195k)`, `140 (126–154) MW`: what follows the brackets holds for all three, where none has its own. */
function scanBrackets(middle: Term, text: string): Scanned | Flaw {
  const [, inner, common = ''] = brackets.exec(text) ?? [];
  if (inner === undefined) return 'unreadable';
  const range = scan(inner.trim());
  if (typeof range === 'string') return range;
  if (range.middle) return 'unreadable';
  if (range.approximate || range.bound !== 'none') return 'markedRange';
  if (!range.second) return 'noRange';
  const { first, second } = range;
  if (common === '') return { ...range, middle, first, second };
  if (middle.suffix !== '' || first.suffix !== '' || second.suffix !== '') return 'unreadable';
  const withCommon = (term: Term): Term => ({ ...term, suffix: common });
  return { ...range, middle: withCommon(middle), first: withCommon(first), second: withCommon(second) };
}

function scanPrefixes(text: string): { approximate: boolean; bound: Bound; rest: string } | Flaw {
  let approximate = false;
  let bound: Bound = 'none';
  let rest = text;
  for (let found = prefix.exec(rest); found; found = prefix.exec(rest)) {
    if (found[1] !== undefined ? approximate : bound !== 'none') return 'unreadable';
    if (found[1] !== undefined) approximate = true;
    else bound = found[2] === undefined ? 'atMost' : 'atLeast';
    rest = rest.slice(found[0].length);
  }
  return { approximate, bound, rest };
}

function scanTerm(text: string): (Term & { readonly plus: boolean; readonly rest: string }) | Flaw {
  const found = term.exec(text);
  if (!found) return /^\$?\s*[-−]\s*\$?\s*[\d.]/.test(text) ? 'negative' : 'unreadable';
  const [whole, dollar, run = '', plus, suffix = '', lastPlus] = found;
  if (!number.test(run)) return flawOf(run);
  if (plus !== '' && lastPlus !== '') return 'unreadable';
  return {
    dollar: dollar !== '',
    digits: run.includes(',') ? run.replaceAll(',', '') : run,
    suffix,
    plus: plus !== '' || lastPlus !== '',
    rest: text.slice(whole.length),
  };
}

function flawOf(run: string): Flaw {
  const point = run.indexOf('.');
  if (point !== -1 && /[.,]/.test(run.slice(point + 1))) return 'separators';
  if (point === 0 || point === run.length - 1) return 'point';
  return 'comma';
}
