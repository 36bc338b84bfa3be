import type { LineIndex } from '../../document/line-index.ts';
import { spanOver, type Node, type Span } from '../../document/node.ts';
import type { SourceDocument } from '../../document/parse.ts';
import type { Problem } from '../problem.ts';

/** A comment that silences one problem: `# ai-factories-disable-next-line <code> -- reason`. The span is its own. */
export interface Suppression extends Span {
  /** The word after the #: the only one that silences is `ai-factories-disable-next-line`. */
  readonly word: string;
  readonly code: string;
  readonly reason: string;
  /** The line it speaks of, from 0: the next that is neither empty nor a comment. */
  readonly line: number;
  /** Whether it has silenced a problem. */
  readonly used: boolean;
}

export const suppressionWord = 'ai-factories-disable-next-line';

/** Codes that cannot be silenced: what they are found in cannot be read at all, or means nothing. */
export const unsilenceable: ReadonlySet<string> = new Set([
  'file',
  'conflict',
  'syntax',
  'duplicate-key',
  'yaml-feature',
  'missing-key',
  'value',
  'quantity',
  'date',
  'split-value',
]);

/** One for all files that silence nothing, for each would take room. */
const none: readonly Suppression[] = [];

const begun = 'ai-factories-disable';

/** The comments of a document that silence, or mean to. */
export function readSuppressions({ text, lines, root }: SourceDocument): readonly Suppression[] {
  if (!hasBegun(text)) return none;
  const scalars = root ? scalarSpans(root) : [];
  const found: Omit<Suppression, 'line'>[] = [];
  let at = text.indexOf(begun);
  while (at >= 0) {
    const { line } = lines.positionAt(at);
    const start = hashBefore(text, at);
    const end = lines.lineEnd(line);
    const isComment = start !== undefined && !spanOver(scalars, start);
    if (isComment) found.push(readComment(text, start, at, end));
    at = text.indexOf(begun, isComment ? end : at + begun.length);
  }
  return withLinesBelow(found, lines);
}

/** Whether a # stands before the word: looked for by the #, which is rare, for its letters are not. */
function hasBegun(text: string): boolean {
  for (let hash = text.indexOf('#'); hash >= 0; hash = text.indexOf('#', hash + 1)) {
    let at = hash + 1;
    while (text[at] === ' ' || text[at] === '\t') at += 1;
    if (text.startsWith(begun, at)) return true;
  }
  return false;
}

/** The offset of the # of a comment that begins with the word at `at`. */
function hashBefore(text: string, at: number): number | undefined {
  let hash = at - 1;
  while (text[hash] === ' ' || text[hash] === '\t') hash -= 1;
  return text[hash] === '#' && /^\s?$/.test(text.charAt(hash - 1)) ? hash : undefined;
}

function readComment(text: string, start: number, at: number, end: number): Omit<Suppression, 'line'> {
  const [word = ''] = /^\S*/.exec(text.slice(at, end)) ?? [];
  const rest = text.slice(at + word.length, end).trim();
  const dashes = dashesIn(rest);
  return {
    start,
    end: start + text.slice(start, end).trimEnd().length,
    word,
    code: rest.slice(0, dashes).trim(),
    reason: rest.slice(dashes + 2).trim(),
    used: false,
  };
}

/** Where the -- between a code and its reason stands; the end where there is none. */
function dashesIn(rest: string): number {
  for (let at = rest.indexOf('--'); at >= 0; at = rest.indexOf('--', at + 1)) {
    if (/^\s?$/.test(rest.charAt(at - 1)) && /^\s?$/.test(rest.charAt(at + 2))) return at;
  }
  return rest.length;
}

/** Each comment with the line that it speaks of, from the last on: comments above one another speak of the same. */
function withLinesBelow(
  comments: readonly Omit<Suppression, 'line'>[],
  lines: LineIndex,
): readonly Suppression[] {
  let below = { comment: -1, line: -1 };
  return comments
    .toReversed()
    .map((comment) => {
      const own = lines.positionAt(comment.start).line;
      let line = own + 1;
      while (line < lines.lineCount && line !== below.comment && isIdle(lines, line)) line += 1;
      // A comment behind a value is not on a line that is passed over.
      if (line === below.comment && isIdle(lines, line)) ({ line } = below);
      below = { comment: own, line };
      return { ...comment, line };
    })
    .reverse();
}

/** Whether a line is empty, or a comment. */
function isIdle(lines: LineIndex, line: number): boolean {
  return /^\s*(#|$)/.test(lines.lineText(line));
}

/**
 * Takes away what comments silence: each one problem of its code that begins on its line. Returns what remains, and the
 * comments with whether they were used.
 */
export function silence<T extends Span & Pick<Problem, 'code'>>(
  problems: readonly T[],
  suppressions: readonly Suppression[],
  lines: LineIndex,
): { readonly problems: readonly T[]; readonly suppressions: readonly Suppression[] } {
  const free = suppressions.filter(({ used, word }) => !used && word === suppressionWord);
  if (free.length === 0) return { problems, suppressions };
  const byPlace = new Map<string, Suppression[]>();
  for (const each of free.toReversed()) {
    const place = `${each.line} ${each.code}`;
    const others = byPlace.get(place);
    if (others) others.push(each);
    else byPlace.set(place, [each]);
  }
  const used = new Set<Suppression>();
  const left = [...problems]
    .sort((a, b) => a.start - b.start)
    .filter(({ code, start }) => {
      if (unsilenceable.has(code)) return true;
      const silencing = byPlace.get(`${lines.positionAt(start).line} ${code}`)?.pop();
      if (silencing) used.add(silencing);
      return !silencing;
    });
  const after = suppressions.map((each) => (used.has(each) ? { ...each, used: true } : each));
  return { problems: left, suppressions: after };
}

function scalarSpans(node: Node): readonly Span[] {
  const spans: Span[] = [];
  const visit = (each: Node): void => {
    if (each.kind === 'scalar') spans.push(each);
    else if (each.kind === 'sequence') each.items.forEach(visit);
    else
      for (const { key, value } of each.pairs) {
        spans.push(key);
        visit(value);
      }
  };
  visit(node);
  return spans;
}
