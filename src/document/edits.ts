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
import { quotedText, scalarText } from './scalar-text.ts';

/** A stretch of a text, and what to put in its place. */
export interface TextEdit extends Span {
  readonly text: string;
}

/** The line break that a text uses: that of its first line. */
export function lineBreakOf(text: string): '\n' | '\r\n' {
  return /^[^\n]*\r\n/.test(text) ? '\r\n' : '\n';
}

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

/** Takes away what stands at `path`, with what would be left empty around it. */
export function removeAt(document: SourceDocument, path: Path): TextEdit | undefined {
  const place = settled(document.root, path);
  const parent = nodeAt(document.root, place.slice(0, -1));
  const parts =
    parent?.kind === 'map'
      ? parent.pairs.map(({ key }) => key)
      : parent?.kind === 'sequence'
        ? parent.items
        : [];
  if (place.length === 0 || parent?.kind === 'scalar' || !parent) return undefined;
  if (parts.length === 1 && place.length > 1) return removeAt(document, place.slice(0, -1));
  const last = place.at(-1);
  const index =
    parent.kind === 'map' ? parent.pairs.findIndex((pair) => keyText(pair) === last) : Number(last);
  const part = partsOf(parent)[index];
  if (!part) return undefined;
  return parent.flow ? removeFromFlow(parent, index) : removeFromBlock(document, parent, index);
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
  const pair = (after === undefined ? undefined : pairOf(map, after)) ?? map.pairs.at(-1);
  const written = value === '' ? `${key}:` : `${key}: ${value}`;
  if (map.flow) return insertInFlow(document, map, pair && endOf(pair), written);
  if (!pair) return undefined;
  return insertLine(document, endOf(pair), indentOf(document, pair.key.start) + written);
}

/** Adds an item at the end of the list at `path`; `item` is YAML on one line. */
export function insertItem(document: SourceDocument, path: Path, item: string): TextEdit | undefined {
  const list = nodeAt(document.root, path);
  if (list?.kind !== 'sequence') return undefined;
  const last = list.items.at(-1);
  if (list.flow) return insertInFlow(document, list, last?.end, item);
  if (!last) return undefined;
  const dash = document.text.lastIndexOf('-', last.start);
  return insertLine(document, last.end, `${indentOf(document, dash)}- ${item}`);
}

/** A path as far as the tree goes: a word where a list may stand is its only item. */
export function settled(root: Node | undefined, path: Path): Path {
  const alone = typeof path.at(-1) === 'number' && nodeAt(root, path.slice(0, -1))?.kind === 'scalar';
  return alone ? path.slice(0, -1) : path;
}

/** Whether what stands at `path` is inside brackets, where a comma ends a plain value. */
export function isInFlow(root: Node | undefined, path: Path): boolean {
  return path.some((_, length) => {
    const node = nodeAt(root, path.slice(0, length));
    return node !== undefined && node.kind !== 'scalar' && node.flow;
  });
}

function partsOf(parent: MapNode | SequenceNode): readonly Span[] {
  if (parent.kind === 'sequence') return parent.items;
  return parent.pairs.map((pair) => ({ start: pair.key.start, end: endOf(pair) }));
}

function endOf({ key, value }: MapNode['pairs'][number]): number {
  return Math.max(key.end, value.end);
}

function removeFromFlow(parent: MapNode | SequenceNode, index: number): TextEdit | undefined {
  const parts = partsOf(parent);
  const [before, part, after] = [parts[index - 1], parts[index], parts[index + 1]];
  if (!part) return undefined;
  if (after) return { start: part.start, end: after.start, text: '' };
  return { start: before?.end ?? part.start, end: part.end, text: '' };
}

/** Whole lines, with the comment at their end; the first pair of an item makes room for the next one after the dash. */
function removeFromBlock(
  { text, lines }: SourceDocument,
  parent: MapNode | SequenceNode,
  index: number,
): TextEdit | undefined {
  const parts = partsOf(parent);
  const [part, after] = [parts[index], parts[index + 1]];
  if (!part) return undefined;
  const start = parent.kind === 'sequence' ? text.lastIndexOf('-', part.start) : part.start;
  const first = lines.lineStart(lines.positionAt(start).line);
  const alone = text.slice(first, start).trim() === '';
  if (!alone) return after ? { start, end: after.start, text: '' } : undefined;
  const end = lines.lineStart(lines.positionAt(part.end).line + 1);
  if (end < text.length || text.endsWith('\n') || first === 0) return { start: first, end, text: '' };
  return { start: lines.lineEnd(lines.positionAt(first).line - 1), end, text: '' };
}

function insertInFlow(
  { text }: SourceDocument,
  { start, end }: Span,
  after: number | undefined,
  written: string,
): TextEdit {
  if (after !== undefined) return { start: after, end: after, text: `, ${written}` };
  return { start: start + 1, end: /[\]}]/.test(text.charAt(end - 1)) ? end - 1 : start + 1, text: written };
}

/** A line of its own below the line on which `offset` stands. */
function insertLine({ text, lines }: SourceDocument, offset: number, line: string): TextEdit {
  const at = lines.lineEnd(lines.positionAt(offset).line);
  return { start: at, end: at, text: `${lineBreakOf(text)}${line}` };
}

/** Spaces as far as `offset` stands from the beginning of its line. */
function indentOf({ lines }: SourceDocument, offset: number): string {
  return ' '.repeat(lines.positionAt(offset).column);
}
