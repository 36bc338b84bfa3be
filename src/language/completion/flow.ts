import type { Span } from '../../document/node.ts';

/** A scalar as it stands in a text, quotes included. */
export interface Word extends Span {
  readonly quote: '' | '"' | "'";
}

/** What stands between two commas of a flow collection: perhaps a key, perhaps a value. */
export interface FlowEntry extends Span {
  readonly key: Word | undefined;
  /** The offset of the colon after the key. */
  readonly colon: number | undefined;
  readonly value: Word | Flow | undefined;
}

/** A flow collection that may be half typed: it may lack its end. */
export interface Flow extends Span {
  readonly kind: 'map' | 'list';
  readonly closed: boolean;
  readonly entries: readonly FlowEntry[];
}

/** Deeper brackets than these are no catalog file. */
const deepest = 50;

/**
 * Reads the flow collection at `start`. One that is not closed ends where a line begins at or before `column`, for such
 * a line belongs to the block around it.
 */
export function scanFlow(text: string, start: number, column: number): Flow {
  return new FlowScanner(text, column).collection(start, 0);
}

export function isFlow(value: Word | Flow | undefined): value is Flow {
  return value !== undefined && 'entries' in value;
}

class FlowScanner {
  readonly #text: string;
  readonly #column: number;
  #at = 0;

  constructor(text: string, column: number) {
    this.#text = text;
    this.#column = column;
  }

  collection(start: number, depth: number): Flow {
    const kind = this.#text[start] === '{' ? 'map' : 'list';
    const entries: FlowEntry[] = [];
    this.#at = start + 1;
    for (;;) {
      entries.push(this.#entry(depth));
      const mark = this.#text[this.#at];
      if (mark === ',') {
        this.#at += 1;
        continue;
      }
      // The other bracket closes this one too: `[a}` is half typed, not deeper.
      const closed = mark === '}' || mark === ']';
      if (closed) this.#at += 1;
      return { kind, closed, entries, start, end: this.#at };
    }
  }

  /** Reads up to a comma, a closing bracket or the end. */
  #entry(depth: number): FlowEntry {
    const start = this.#at;
    let key: Word | undefined;
    let colon: number | undefined;
    let value: Word | Flow | undefined;
    for (;;) {
      if (!this.#skip()) break;
      const mark = this.#text.charAt(this.#at);
      if (mark === ',' || mark === '}' || mark === ']') break;
      if (this.#isColon(this.#at)) {
        if (colon === undefined && !isFlow(value)) [key, value, colon] = [value, undefined, this.#at];
        this.#at += 1;
        continue;
      }
      const next = mark === '{' || mark === '[' ? this.#deeper(depth) : this.#word();
      value ??= next;
    }
    return { start, end: this.#at, key, colon, value };
  }

  #deeper(depth: number): Flow | undefined {
    if (depth < deepest) return this.collection(this.#at, depth + 1);
    this.#at = this.#text.length;
    return undefined;
  }

  #word(): Word {
    const start = this.#at;
    const mark = this.#text.charAt(start);
    if (mark === '"' || mark === "'") {
      this.#at = quotedEnd(this.#text, start);
      return { start, end: this.#at, quote: mark };
    }
    let end = start;
    for (; this.#at < this.#text.length; this.#at += 1) {
      const c = this.#text.charAt(this.#at);
      if (/[,[\]{}\r\n]/.test(c) || this.#isColon(this.#at)) break;
      if (c === '#' && this.#at > end) break;
      if (c !== ' ' && c !== '\t') end = this.#at + 1;
    }
    if (end === start) end = this.#at += 1;
    return { start, end, quote: '' };
  }

  #isColon(at: number): boolean {
    return this.#text[at] === ':' && /^[\s,[\]{}]?$/.test(this.#text.charAt(at + 1));
  }

  /** Passes white space, comments and line breaks; false where the collection ends without having been closed. */
  #skip(): boolean {
    for (; this.#at < this.#text.length; this.#at += 1) {
      const c = this.#text.charAt(this.#at);
      if (c === '#' && /\s/.test(this.#text.charAt(this.#at - 1)))
        this.#at = lineEnd(this.#text, this.#at) - 1;
      else if (c === '\n' && this.#isLeft(this.#at + 1)) {
        this.#at += 1;
        return false;
      } else if (!/\s/.test(c)) return true;
    }
    return false;
  }

  /** Whether the line at `start` stands too far left to be inside, and is not the closing bracket. */
  #isLeft(start: number): boolean {
    const [lead = ''] = /^ */.exec(this.#text.slice(start, start + this.#column + 1)) ?? [];
    return lead.length <= this.#column && /^[^\s,\]}]/.test(this.#text.slice(start + lead.length));
  }
}

/** The offset after the quoted scalar at `start`; the end of its line where it is not closed there. */
export function quotedEnd(text: string, start: number): number {
  const quote = text.charAt(start);
  const end = lineEnd(text, start);
  for (let at = start + 1; at < end; at++) {
    if (quote === '"' && text[at] === '\\') at += 1;
    else if (text[at] === quote) {
      if (quote === "'" && text[at + 1] === quote) at += 1;
      else return at + 1;
    }
  }
  return end;
}

function lineEnd(text: string, from: number): number {
  const found = text.slice(from).search(/[\r\n]/);
  return found < 0 ? text.length : from + found;
}
