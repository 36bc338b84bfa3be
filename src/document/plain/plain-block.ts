import type { ScalarNode } from '../node.ts';
import { code, inDoubt, type PlainLines } from './plain-lines.ts';

/**
 * A block scalar, `|` or `>`, with or without `-`, and on to the next line after it. Its first line says how far it is
 * indented; a folded one has no line that is indented more.
 */
export function readBlock(lines: PlainLines, indent: number): ScalarNode {
  const { text, at: start } = lines;
  const isFolded = text.charCodeAt(start) === code.greater;
  const isStripped = text.charCodeAt(start + 1) === code.dash;
  const first = endOfHeader(lines, start + (isStripped ? 2 : 1));
  const margin = lines.afterBlanks(first) - first;
  if (margin <= indent || lines.isLineEnd(first + margin)) throw inDoubt;
  let [value, end, empty] = ['', first, 0];
  let lineStart = first;
  for (; ; lineStart = lines.nextLine(lineStart)) {
    const at = lines.afterBlanks(lineStart);
    const column = at - lineStart;
    if (lines.isLineEnd(at)) {
      if (column > margin) throw inDoubt;
      if (at >= text.length) break;
      empty += 1;
      continue;
    }
    if (column < margin) {
      if (column > indent || lines.isMarker(lineStart)) throw inDoubt;
      break;
    }
    if (column > margin && isFolded) throw inDoubt;
    if (lineStart > first) value += isFolded && empty === 0 ? ' ' : '\n'.repeat(isFolded ? empty : empty + 1);
    end = endOfLine(lines, at);
    value += text.slice(lineStart + margin, end);
    empty = 0;
  }
  while (text.charCodeAt(end - 1) === code.space) end -= 1;
  lines.at = lineStart;
  lines.toContent();
  return { kind: 'scalar', start, end, style: 'block', value: isStripped ? value : `${value}\n` };
}

/** The start of the line below the header of a block scalar, which may have a comment. */
function endOfHeader(lines: PlainLines, from: number): number {
  const at = lines.afterBlanks(from);
  if (!lines.isLineEnd(at) && !lines.isComment(at)) throw inDoubt;
  return lines.nextLine(at);
}

function endOfLine({ text }: PlainLines, from: number): number {
  const end = text.indexOf('\n', from);
  if (end < 0) return text.length;
  return text.charCodeAt(end - 1) === code.carriageReturn ? end - 1 : end;
}
