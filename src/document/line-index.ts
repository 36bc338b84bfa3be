import type { Span } from './node.ts';

/** A place in a text: 0-based line and UTF-16 column. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** From offsets to lines and back, for LF, CRLF and lone CR. */
export class LineIndex {
  readonly #text: string;
  #found: readonly number[] | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** Where lines start; looked for when first asked, since nobody asks for the lines of most files. */
  get #starts(): readonly number[] {
    return (this.#found ??= lineStarts(this.#text));
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** The place of `offset`; offsets past either end take the end. */
  positionAt(offset: number): Position {
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.lineStart(middle) <= offset) low = middle;
      else high = middle;
    }
    const end = Math.max(0, Math.min(offset, this.#text.length));
    return { line: low, column: Math.max(0, end - this.lineStart(low)) };
  }

  /** The offset of a place; columns past the end of a line take the end of the line. */
  offsetAt({ line, column }: Position): number {
    if (line < 0) return 0;
    if (line >= this.#starts.length) return this.#text.length;
    return Math.min(this.lineStart(line) + Math.max(0, column), this.lineEnd(line));
  }

  lineStart(line: number): number {
    return this.#starts[line] ?? this.#text.length;
  }

  /** The offset after the last character of `line`, before its line break. */
  lineEnd(line: number): number {
    let end = this.lineStart(line + 1);
    if (line + 1 < this.#starts.length) {
      end -= 1;
      if (this.#text.charCodeAt(end) === 10 && this.#text.charCodeAt(end - 1) === 13) end -= 1;
    }
    return end;
  }

  /** The text of `line` without its line break. */
  lineText(line: number): string {
    return this.#text.slice(this.lineStart(line), this.lineEnd(line));
  }

  /** The span of `line` without its indentation and line break. */
  lineSpan(line: number): Span {
    const text = this.lineText(line);
    const start = this.lineStart(line) + (text.trim() === '' ? 0 : text.length - text.trimStart().length);
    return { start, end: start + text.trim().length };
  }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 10 || (c === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts;
}
