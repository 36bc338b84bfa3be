import type { LineIndex } from './line-index.ts';
import type { Span } from './node.ts';

/** The first merge-conflict marker at the start of a line, or undefined. */
export function conflictMarker(lines: LineIndex): Span | undefined {
  for (let line = 0; line < lines.lineCount; line++) {
    const text = lines.lineText(line);
    if (/^(<{7}|>{7})( |$)/.test(text)) return { start: lines.lineStart(line), end: lines.lineEnd(line) };
  }
  return undefined;
}
