import type { LineIndex } from './line-index.ts';
import type { Span } from './node.ts';

/** The first merge-conflict marker at the start of a line, or undefined. */
export function conflictMarker(text: string, lines: LineIndex): Span | undefined {
  if (!text.includes('<<<<<<<') && !text.includes('>>>>>>>')) return undefined;
  for (let line = 0; line < lines.lineCount; line++) {
    if (/^(<{7}|>{7})( |$)/.test(lines.lineText(line)))
      return { start: lines.lineStart(line), end: lines.lineEnd(line) };
  }
  return undefined;
}
