import {
  keyText,
  nodeAt,
  pairOf,
  type MapNode,
  type Node,
  type Path,
  type SequenceNode,
  type Span,
} from './node.ts';
import type { SourceDocument } from './parse.ts';
import { lineBreakOf, partsOf, settled, startOfText, type Part, type TextEdit } from './parts.ts';
import { quotedText, scalarText } from './scalar-text.ts';

export { lineBreakOf, settled, type TextEdit } from './parts.ts';
export { removeAt } from './removal.ts';

/** Puts a value in the place of the scalar at `path`, or of the key where `onKey`; quotes stay as they are. */
export function replaceScalar(
  { root, text }: SourceDocument,
  path: Path,
  value: string,
  onKey = false,
): TextEdit | undefined {
  const place = settled(root, path);
  const node = onKey
    ? pairOf(nodeAt(root, place.slice(0, -1)), String(place.at(-1)))?.key
    : nodeAt(root, place);
  if (node?.kind !== 'scalar' || node.style === 'block' || node.start === node.end) return undefined;
  const { start, end, style } = node;
  const quote = style === 'double' ? '"' : style === 'single' ? "'" : undefined;
  if (quote !== undefined && text[end - 1] === quote) {
    return { start: start + 1, end: end - 1, text: quotedText(value, quote) };
  }
  return { start, end, text: scalarText(value, isInFlow(root, place)) };
}

/** Adds a pair at the end of the map at `path`, or after the pair of `after`; `value` is YAML on one line. */
export function insertPair(
  document: SourceDocument,
  path: Path,
  key: string,
  value: string,
  after?: string,
): TextEdit | undefined {
  const map = nodeAt(document.root, path);
  if (map?.kind !== 'map') return undefined;
  const found = after === undefined ? -1 : map.pairs.findIndex((pair) => keyText(pair) === after);
  return insertPart(document, path, map, value === '' ? `${key}:` : `${key}: ${value}`, found);
}

/** Adds an item at the end of the list at `path`, or after the item at index `after`; `item` is YAML on one line. */
export function insertItem(
  document: SourceDocument,
  path: Path,
  item: string,
  after?: number,
): TextEdit | undefined {
  const list = nodeAt(document.root, path);
  if (list?.kind !== 'sequence') return undefined;
  return insertPart(document, path, list, list.flow ? item : `- ${item}`, after);
}

/**
 * As `insertItem`, in the list under a key of the document, which begins here where there is none: behind the first of the
 * keys `behind` that the document has, or at its end. Undefined where something else stands there.
 */
export function insertInList(
  document: SourceDocument,
  key: string,
  item: string,
  { after, behind = [] }: { readonly after?: number | undefined; readonly behind?: readonly string[] } = {},
): TextEdit | undefined {
  const { root, text } = document;
  const list = pairOf(root, key);
  if (list?.value.kind === 'sequence') return insertItem(document, [key], item, after);
  if (list && list.value.end > list.value.start) return undefined;
  const below = `${lineBreakOf(text)}  - ${item}`;
  if (list) return { start: list.key.end + 1, end: list.key.end + 1, text: below };
  if (root?.kind !== 'map') return undefined;
  const before = behind.find((each) => pairOf(root, each));
  if (root.flow) return insertPair(document, [], key, `[${item}]`, before);
  const at = insertPair(document, [], key, '', before);
  return at && { ...at, text: `${at.text}${below}` };
}

/** Whether what stands at `path` is inside brackets, where a comma ends a plain value. */
function isInFlow(root: Node | undefined, path: Path): boolean {
  return path.some((_, length) => {
    const node = nodeAt(root, path.slice(0, length));
    return node !== undefined && node.kind !== 'scalar' && node.flow;
  });
}

/** Adds a part after the one at `index`, or at the end of its collection. */
function insertPart(
  document: SourceDocument,
  path: Path,
  parent: MapNode | SequenceNode,
  written: string,
  index = -1,
): TextEdit | undefined {
  const parts = partsOf(parent);
  const at = index < 0 ? (parts?.length ?? 0) - 1 : index;
  if (!parts || !parent.closed) return undefined;
  const part = parts[at];
  if (!parent.flow) return part && insertLine(document, part, columnOf(document, parent.start), written);
  if (!part) return insertFirst(document, path, parent, written);
  return insertBetween(document, path, parent, written, part, parts[at + 1]?.start ?? parent.end - 1);
}

/** A line of its own below a part of a block. */
function insertLine(
  { text, lines }: SourceDocument,
  { end, last }: Part,
  column: number,
  written: string,
): TextEdit {
  const lineBreak = lineBreakOf(text);
  let { line } = lines.positionAt(end);
  if (last?.style === 'block' && /^[|>]\d?\+/.test(text.slice(last.start, last.start + 3))) {
    // The empty lines below it are its own.
    while (line + 1 < lines.lineCount && lines.lineText(line + 1).trim() === '') line += 1;
    if (line + 1 === lines.lineCount && lines.lineText(line) === '') {
      return { start: text.length, end: text.length, text: ' '.repeat(column) + written + lineBreak };
    }
  }
  const at = lines.lineEnd(line);
  return { start: at, end: at, text: `${lineBreak}${' '.repeat(column)}${written}` };
}

/** The first part between brackets: below the comments that stand there, where there are any. */
function insertFirst(
  document: SourceDocument,
  path: Path,
  { start, end }: Span,
  written: string,
): TextEdit | undefined {
  const { text, lines } = document;
  const close = end - 1;
  if (!text.slice(start, close).includes('#')) return { start: start + 1, end: close, text: written };
  const at = lines.lineEnd(lines.positionAt(close).line - 1);
  return { start: at, end: at, text: `${lineBreakOf(text)}${flowIndent(document, path)}${written}` };
}

/** A part between brackets, after another: on a line of its own where the next or the bracket is on another. */
function insertBetween(
  document: SourceDocument,
  path: Path,
  parent: MapNode | SequenceNode,
  written: string,
  { start, end }: Span,
  next: number,
): TextEdit {
  const { text, lines } = document;
  const comma = parent.marks.find((mark) => mark >= end && mark < next);
  const lineEnd = lines.lineEnd(lines.positionAt(end).line);
  if (lineEnd >= next || (comma !== undefined && comma > lineEnd)) {
    return { start: end, end, text: `, ${written}` };
  }
  const first = lines.lineSpan(lines.positionAt(start).line).start;
  const indent = first === start ? ' '.repeat(columnOf(document, start)) : flowIndent(document, path);
  const line = `${lineBreakOf(text)}${indent}${written}`;
  if (comma !== undefined) return { start: lineEnd, end: lineEnd, text: `${line},` };
  return { start: end, end: lineEnd, text: `,${text.slice(end, lineEnd)}${line}` };
}

/** How far what stands between brackets at `path` is indented on a line of its own. */
function flowIndent(document: SourceDocument, path: Path): string {
  let column = -2;
  for (const [length, step] of path.entries()) {
    const node = nodeAt(document.root, path.slice(0, length));
    if (!node || node.kind === 'scalar' || node.flow) break;
    const part = node.kind === 'sequence' ? node.marks[Number(step)] : pairOf(node, String(step))?.key.start;
    if (part !== undefined) column = columnOf(document, part);
  }
  return ' '.repeat(column + 2 || 2);
}

/** How far `offset` stands from the beginning of its line; a byte order mark takes no room. */
function columnOf(document: SourceDocument, offset: number): number {
  const { line, column } = document.lines.positionAt(offset);
  return line === 0 ? column - startOfText(document.text) : column;
}
