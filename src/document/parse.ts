import { fullTree, type ReadTree } from './full/full-tree.ts';
import { nameOf } from '../quantity/signs.ts';
import { LineIndex } from './line-index.ts';
import type { Node, Span } from './node.ts';
import { oddKeys } from './odd-keys.ts';
import { plainTree } from './plain/plain-tree.ts';
import { withoutSequels, type SyntaxProblem } from './syntax-problem.ts';

/** A YAML text as a tree with ranges; where the text is broken, as much of it as could be read. */
export interface SourceDocument {
  readonly text: string;
  readonly lines: LineIndex;
  readonly root: Node | undefined;
  readonly problems: readonly SyntaxProblem[];
}

/** Longer texts are refused, in characters: a catalog file is a page, and a parser must not hold up the editor. */
export const longestText = 1_000_000;

/**
 * Reads one YAML 1.2 document (core schema). Never throws: whatever is wrong is in `problems`. Anchors, aliases, merge
 * keys and tags are refused, so that every value stands where it is written.
 */
export function parseYaml(text: string): SourceDocument {
  const lines = new LineIndex(text);
  const refuse = (code: SyntaxProblem['code'], message: string, start = 0, end = firstLineEnd(lines)) =>
    unread({ code, message, start, end });
  const unread = (problem: SyntaxProblem): SourceDocument => ({
    text,
    lines,
    root: undefined,
    problems: [problem],
  });
  if (text.length > longestText) {
    return refuse(
      'file',
      `The file has ${text.length} characters. Split it: at most ${longestText} are read.`,
    );
  }
  const unended = loneReturns(text);
  if (unended) return unread(unended);
  const isUsual = !unusual.test(text);
  const plain = plainTree(text, isUsual);
  // No line of a plain text begins as a marker does.
  const conflict = plain ? undefined : conflictMarker(text, lines);
  if (conflict) {
    const message =
      'A merge conflict is left here. Keep one side and delete the lines <<<<<<<, ======= and >>>>>>>.';
    return refuse('conflict', message, conflict.start, conflict.end);
  }
  const tree = plain ? { root: plain, problems: nothingWrong } : fullTree(text, lines);
  const isSound = !tree.problems.some(({ code }) => code === 'syntax');
  const odd = isSound ? oddKeys(text, lines, tree.root, (other) => readTree(other).problems) : [];
  const found = isUsual ? odd : [...controlCharacters(text), ...odd];
  if (found.length === 0) return { text, lines, root: tree.root, problems: tree.problems };
  const problems = [...found, ...tree.problems].sort((a, b) => a.start - b.start);
  return { text, lines, root: tree.root, problems: withoutSequels(problems, lines) };
}

function readTree(text: string): ReadTree {
  const root = plainTree(text);
  return root ? { root, problems: nothingWrong } : fullTree(text, new LineIndex(text));
}

const nothingWrong: readonly SyntaxProblem[] = [];

/** What hardly any text has: control characters, tabs, other line breaks than LF, marks of byte order. */
const unusual = /[^\n\x20-\x7e\xa0-\ufefe\uff00-\ufffd]/;

/** Without the flag for Unicode, that is for code units: it takes a third of the time. */
const controlCharacter = /[^\t\n\r\x20-\x7e\x85\xa0-\ufffd]/;

/** Characters that no text holds on purpose, and that YAML does not allow. */
function controlCharacters(text: string): readonly SyntaxProblem[] {
  const found = controlCharacter.exec(text);
  if (!found) return [];
  const [start, end] = [found.index, found.index + found[0].length];
  const message = `${nameOf(found[0])}, is no part of a text. Delete it.`;
  return [{ code: 'syntax', message, start, end, edit: { start, end, text: '' } }];
}

/** Carriage returns without a line feed: to some they end a line, to others they are a part of it. All are mended at once. */
function loneReturns(text: string): SyntaxProblem | undefined {
  if (!text.includes('\r')) return undefined;
  const returns = [...text.matchAll(/\r(?!\n)/g)].map(({ index }) => index);
  const [start, end] = [returns[0], (returns.at(-1) ?? 0) + 1];
  if (start === undefined) return undefined;
  const message = 'A line ends here with CR alone. Save the file with LF or CRLF at the ends of lines.';
  const ending = text.includes('\r\n') ? '\r\n' : '\n';
  const edit = { start, end, text: text.slice(start, end).replace(/\r(?!\n)/g, ending) };
  return { code: 'syntax', message, start, end: start + 1, edit };
}

function firstLineEnd(lines: LineIndex): number {
  return lines.lineEnd(0);
}

/** The first merge-conflict marker at the start of a line, or undefined. */
function conflictMarker(text: string, lines: LineIndex): Span | undefined {
  if (!text.includes('<<<<<<<') && !text.includes('>>>>>>>')) return undefined;
  for (let line = 0; line < lines.lineCount; line++) {
    if (/^(<{7}|>{7})( |$)/.test(lines.lineText(line)))
      return { start: lines.lineStart(line), end: lines.lineEnd(line) };
  }
  return undefined;
}
