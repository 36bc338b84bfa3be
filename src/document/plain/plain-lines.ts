/** Thrown where a text is not plain: one for all, since nobody asks where. */
export const inDoubt = new Error('This is not plain YAML.');

/** Characters of YAML by their code. */
export const code = {
  lineFeed: 0x0a,
  carriageReturn: 0x0d,
  space: 0x20,
  doubleQuote: 0x22,
  hash: 0x23,
  singleQuote: 0x27,
  comma: 0x2c,
  dash: 0x2d,
  point: 0x2e,
  colon: 0x3a,
  greater: 0x3e,
  openList: 0x5b,
  backslash: 0x5c,
  closeList: 0x5d,
  openMap: 0x7b,
  bar: 0x7c,
  closeMap: 0x7d,
  byteOrderMark: 0xfeff,
} as const;

/** A text that is read line by line, from `at` on. It has no tabs, and no CR without its LF. */
export class PlainLines {
  readonly text: string;
  at: number;
  /** How far the line that `toContent` found is indented; -1 at the end of the text. */
  indent = 0;

  constructor(text: string) {
    this.text = text;
    this.at = text.charCodeAt(0) === code.byteOrderMark ? 1 : 0;
  }

  /** From the start of a line to the first that says something: past empty lines and comments. */
  toContent(): void {
    const { text } = this;
    let lineStart = this.at;
    for (;;) {
      const at = this.afterBlanks(lineStart);
      const c = text.charCodeAt(at);
      if (at >= text.length) {
        this.at = at;
        this.indent = -1;
        return;
      }
      if (c !== code.lineFeed && c !== code.carriageReturn && c !== code.hash) {
        this.at = at;
        this.indent = at - lineStart;
        if (this.indent === 0 && this.isMarker(at)) throw inDoubt;
        return;
      }
      lineStart = this.nextLine(at);
    }
  }

  /** Blanks and a comment, to the end of the line, and on to the next that says something. */
  endLine(): void {
    const at = this.afterBlanks(this.at);
    if (!this.isLineEnd(at) && !this.isComment(at)) throw inDoubt;
    this.at = this.nextLine(at);
    this.toContent();
  }

  afterBlanks(from: number): number {
    let at = from;
    while (this.text.charCodeAt(at) === code.space) at += 1;
    return at;
  }

  /** The start of the line below `at`, or the end of the text. */
  nextLine(at: number): number {
    if (this.text.charCodeAt(at) === code.lineFeed) return at + 1; // as nearly always: to search takes long to begin
    const end = this.text.indexOf('\n', at);
    return end < 0 ? this.text.length : end + 1;
  }

  isLineEnd(at: number): boolean {
    const c = this.text.charCodeAt(at);
    return c === code.lineFeed || c === code.carriageReturn || at >= this.text.length;
  }

  /** Whether what stands before `at` is a token of its own: white space follows it. */
  isGap(at: number): boolean {
    return this.text.charCodeAt(at) === code.space || this.isLineEnd(at);
  }

  /** From `from` on, the colon of a key, or else where the line ends or a comment begins. */
  colonOrEnd(from: number): number {
    for (let at = from; ; at++) {
      const c = this.text.charCodeAt(at);
      if (c > code.colon) continue; // nearly all are: letters
      if (c === code.colon ? this.isGap(at + 1) : this.isLineEnd(at) || this.isComment(at)) return at;
    }
  }

  isComment(at: number): boolean {
    return this.text.charCodeAt(at) === code.hash && this.text.charCodeAt(at - 1) === code.space;
  }

  /** Whether a document begins or ends at the start of a line. */
  isMarker(lineStart: number): boolean {
    return this.text.startsWith('---', lineStart) || this.text.startsWith('...', lineStart);
  }
}
