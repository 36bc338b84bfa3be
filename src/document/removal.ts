import { nodeAt, keyText, type MapNode, type Node, type Path, type SequenceNode } from './node.ts';
import type { SourceDocument } from './parse.ts';
import { lineBreakOf, partsOf, settled, startOfText, type Part, type TextEdit } from './parts.ts';

/** A part, and where it stands among the others of its collection. */
interface Place {
  readonly parent: MapNode | SequenceNode;
  readonly parts: readonly Part[];
  readonly index: number;
  readonly part: Part;
}

/**
 * Takes away what stands at `path`, with what would be left empty around it. The comment at the end of its last line goes
 * with it, where nothing else stands on that line; every other comment stays.
 */
export function removeAt(document: SourceDocument, path: Path): TextEdit | undefined {
  let at = settled(document.root, path);
  let place = placeOf(document.root, at);
  let kept: readonly string[] = [];
  while (place?.parts.length === 1 && at.length > 1) {
    const { parent, part } = place;
    const comments = commentsIn(document.text.slice(parent.start, part.start));
    const isCommented = comments.length + commentsIn(document.text.slice(part.end, parent.end)).length > 0;
    if (parent.flow && isCommented) break;
    at = at.slice(0, -1);
    const outer = placeOf(document.root, at);
    if (!outer) return undefined;
    kept = [...commentsIn(document.text.slice(headEnd(outer), parent.start)), ...comments, ...kept];
    place = outer;
  }
  if (!place) return undefined;
  return place.parent.flow ? removeFromFlow(document, place) : removeFromBlock(document, place, kept);
}

function placeOf(root: Node | undefined, path: Path): Place | undefined {
  const parent = nodeAt(root, path.slice(0, -1));
  const last = path.at(-1);
  if (!parent || parent.kind === 'scalar' || last === undefined) return undefined;
  const index =
    parent.kind === 'map' ? parent.pairs.findIndex((pair) => keyText(pair) === last) : Number(last);
  const parts = partsOf(parent);
  const part = parts?.[index];
  return parts && part && { parent, parts, index, part };
}

/** Where the key or the dash of a part ends. */
function headEnd({ parent, index, part }: Place): number {
  if (parent.kind === 'map') return parent.pairs[index]?.key.end ?? part.start;
  return part.start;
}

/** The comments of a text that is nothing but white space, marks and comments. */
function commentsIn(gap: string): readonly string[] {
  return [...gap.matchAll(/#[^\r\n]*/g)].map(([comment]) => comment.trimEnd());
}

/** Whole lines; the first part beside a dash makes room for the next one there. */
function removeFromBlock(
  { text, lines }: SourceDocument,
  { parts, index, part }: Place,
  kept: readonly string[],
): TextEdit | undefined {
  const lineBreak = lineBreakOf(text);
  const lineStart = (line: number): number => Math.max(lines.lineStart(line), startOfText(text));
  const { line } = lines.positionAt(part.start);
  const first = lineStart(line);
  const indent = ' '.repeat(part.start - first);
  const lastLine = lines.positionAt(part.end).line;
  if (text.slice(first, part.start).trim() !== '') {
    const after = parts[index + 1];
    if (!after) return undefined;
    const end = lines.lineEnd(lastLine);
    if (kept.length === 0 && !text.slice(end, after.start).includes('#')) {
      return { start: part.start, end: after.start, text: '' };
    }
    const start = startOfBlanks(text, part.start);
    return { start, end, text: kept.map((comment) => lineBreak + indent + comment).join('') };
  }
  let next = lastLine + 1;
  let comments = kept;
  const isBelowBlock = parts[index - 1]?.last?.style === 'block';
  while (isBelowBlock && next < lines.lineCount) {
    // What is empty or far enough in would become part of the text above.
    const below = lines.lineText(next);
    const content = below.trimStart();
    if (content !== '' && (!content.startsWith('#') || below.length - content.length <= indent.length)) break;
    if (content !== '') comments = [...comments, content.trimEnd()];
    next += 1;
  }
  const end = next < lines.lineCount ? lines.lineStart(next) : text.length;
  if (end === text.length && !text.endsWith('\n') && line > 0 && !isBelowBlock) {
    const start = lines.lineEnd(line - 1);
    return { start, end, text: comments.map((comment) => lineBreak + indent + comment).join('') };
  }
  return { start: first, end, text: comments.map((comment) => indent + comment + lineBreak).join('') };
}

function removeFromFlow({ text, lines }: SourceDocument, { parent, parts, index, part }: Place): TextEdit {
  const [before, after] = [parts[index - 1], parts[index + 1]];
  const comma = parent.marks.find((mark) => mark >= part.end && mark < (after?.start ?? parent.end));
  const { line } = lines.positionAt(part.start);
  const isFirstOnLine = text.slice(lines.lineStart(line), part.start).trim() === '';
  const next = endOfBlanks(text, comma === undefined ? part.end : comma + 1);
  const nextLine = lines.positionAt(next).line;
  const isLastOnLine = next === lines.lineEnd(nextLine) || text[next] === '#';
  const isAlone = isFirstOnLine && isLastOnLine && line > 0;
  if (comma !== undefined) {
    const middle = text.slice(part.end, comma);
    if (middle.includes('#')) return { start: part.start, end: comma + 1, text: middle };
    if (isAlone) return { start: lines.lineStart(line), end: lines.lineStart(nextLine + 1), text: '' };
    if (isLastOnLine) return { start: startOfBlanks(text, part.start), end: comma + 1, text: '' };
    const isLast = before !== undefined && next === parent.end - 1 && !isFirstOnLine;
    return { start: isLast ? startOfBlanks(text, part.start) : part.start, end: next, text: '' };
  }
  const commaBefore = before && parent.marks.findLast((mark) => mark >= before.end && mark < part.start);
  if (commaBefore === undefined) {
    if (isAlone) return { start: lines.lineStart(line), end: lines.lineStart(nextLine + 1), text: '' };
    return { start: part.start, end: part.end, text: '' };
  }
  const end = isAlone ? lines.lineEnd(nextLine) : part.end;
  const gap = text.slice(commaBefore + 1, isAlone ? lines.lineEnd(line - 1) : part.start);
  return { start: commaBefore, end, text: gap.includes('#') ? gap : '' };
}

function startOfBlanks(text: string, from: number): number {
  let at = from;
  while (text[at - 1] === ' ' || text[at - 1] === '\t') at -= 1;
  return at;
}

function endOfBlanks(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ' || text[at] === '\t') at += 1;
  return at;
}
