import type { LineIndex } from '../../document/line-index.ts';
import type { Path, Span } from '../../document/node.ts';
import { quotedEnd, scanFlow, type Flow, type Word } from './flow.ts';

/** What follows a key or a dash on its line: nothing, a scalar, a flow collection, or text over the lines below. */
export type BlockValue =
  | { readonly kind: 'none' }
  | { readonly kind: 'word'; readonly word: Word }
  | { readonly kind: 'flow'; readonly flow: Flow }
  | { readonly kind: 'prose'; readonly span: Span }
  /** After a dash: a key or another dash on the same line. */
  | { readonly kind: 'block' };

/** A mark of the indentation: a key, the dash of a list item, or a line that is neither, perhaps a key half typed. */
export interface Block extends Span {
  readonly kind: 'key' | 'item' | 'line';
  readonly line: number;
  readonly column: number;
  /** The text of a key without quotes. */
  readonly name: string;
  readonly value: BlockValue;
}

/**
 * The keys, dashes and flow collections of a text, line by line. Unlike a parser it takes any text: what is wrong in one
 * place changes nothing in another.
 */
export function scanBlocks(text: string, lines: LineIndex): readonly Block[] {
  return new BlockScanner(text, lines).blocks();
}

/** The index of the block that holds what stands at `column`, from block `index` on; -1 is the file itself. */
export function holderOf(blocks: readonly Block[], index: number, column: number, isItem = false): number {
  for (let at = index - 1; at >= 0; at--) {
    const block = blocks[at];
    if (!block || block.kind === 'line') continue;
    if (block.column < column || (isItem && block.kind === 'key' && block.column === column)) return at;
  }
  return -1;
}

/** The keys of the map, or the items of the list, that stands below a block, before block `end`; -1 is the file itself. */
export function childrenOf(blocks: readonly Block[], holder: number, end = blocks.length): readonly Block[] {
  const above = blocks[holder];
  const children: Block[] = [];
  for (let at = holder + 1; at < end; at++) {
    const block = blocks[at];
    if (!block || block.kind === 'line') continue;
    const isBelow =
      !above ||
      block.column > above.column ||
      (block.column === above.column && above.kind === 'key' && block.kind === 'item');
    if (!isBelow) break;
    const [first] = children;
    if (!first || (first.column === block.column && first.kind === block.kind)) children.push(block);
  }
  return children;
}

/** The path to what a block holds; -1 is the file itself. */
export function pathOf(blocks: readonly Block[], index: number): Path {
  const block = blocks[index];
  if (!block) return [];
  const holder = holderOf(blocks, index, block.column, block.kind === 'item');
  const step = block.kind === 'key' ? block.name : childrenOf(blocks, holder, index + 1).indexOf(block);
  return [...pathOf(blocks, holder), step];
}

class BlockScanner {
  readonly #text: string;
  readonly #lines: LineIndex;
  readonly #blocks: Block[] = [];

  constructor(text: string, lines: LineIndex) {
    this.#text = text;
    this.#lines = lines;
  }

  blocks(): readonly Block[] {
    for (let line = 0; line < this.#lines.lineCount;) line = this.#line(line);
    return this.#blocks;
  }

  /** Reads the blocks that begin on a line; returns the next line to read. */
  #line(line: number): number {
    const [start, end] = [this.#lines.lineStart(line), this.#lines.lineEnd(line)];
    let at = this.#skip(start, end);
    if (at === end || this.#text[at] === '#' || /^(?:---|\.\.\.|%)/.test(this.#text.slice(start, start + 3)))
      return line + 1;
    for (;;) {
      const isItem = this.#text[at] === '-' && this.#isBlank(at + 1);
      const keyEnd = isItem ? undefined : this.#keyEnd(at, end);
      const mark = { line, column: at - start, start: at };
      if (isItem) {
        const after = this.#skip(at + 1, end);
        const nested =
          (this.#text[after] === '-' && this.#isBlank(after + 1)) || this.#keyEnd(after, end) !== undefined;
        if (after < end && nested) {
          this.#blocks.push({ ...mark, kind: 'item', end: at + 1, name: '', value: { kind: 'block' } });
          at = after;
          continue;
        }
      }
      const from = isItem ? at + 1 : keyEnd === undefined ? at : this.#text.indexOf(':', keyEnd) + 1;
      const { value, next } = this.#value(
        from,
        line,
        keyEnd === undefined && !isItem ? mark.column - 1 : mark.column,
      );
      const kind = isItem ? 'item' : keyEnd === undefined ? 'line' : 'key';
      const markEnd = isItem ? at + 1 : (keyEnd ?? end);
      const name = keyEnd === undefined ? '' : unquoted(this.#text.slice(at, keyEnd));
      this.#blocks.push({ ...mark, kind, end: markEnd, name, value });
      return next;
    }
  }

  /** The end of the key at `at`, where a colon follows it on the same line. */
  #keyEnd(at: number, end: number): number | undefined {
    const first = this.#text.charAt(at);
    if (first === '' || '{[#'.includes(first)) return undefined;
    if (first === '"' || first === "'") {
      const close = quotedEnd(this.#text, at);
      return this.#text[this.#skip(close, end)] === ':' ? close : undefined;
    }
    for (
      let colon = this.#text.indexOf(':', at);
      colon >= 0 && colon < end;
      colon = this.#text.indexOf(':', colon + 1)
    ) {
      if (!this.#isBlank(colon + 1)) continue;
      const key = this.#text.slice(at, colon).trimEnd();
      return key === '' || /\s#/.test(key) ? undefined : at + key.length;
    }
    return undefined;
  }

  #value(from: number, line: number, column: number): { value: BlockValue; next: number } {
    const end = this.#lines.lineEnd(line);
    const at = this.#skip(from, end);
    const first = this.#text.charAt(at);
    const next = line + 1;
    if (at === end || (first === '#' && at > from)) return { value: { kind: 'none' }, next };
    if (first === '{' || first === '[') {
      const flow = scanFlow(this.#text, at, column);
      const last = this.#lines.positionAt(flow.end);
      const after = flow.closed || last.column > 0 ? last.line + 1 : last.line;
      return { value: { kind: 'flow', flow }, next: Math.max(next, after) };
    }
    if (/^[|>][-+\d]*[ \t]*(?:#.*)?$/.test(this.#text.slice(at, end))) return this.#prose(at, next, column);
    if (first === '"' || first === "'") {
      const word: Word = { start: at, end: quotedEnd(this.#text, at), quote: first };
      return { value: { kind: 'word', word }, next };
    }
    const plain = this.#text
      .slice(at, end)
      .replace(/\s#.*$/, '')
      .trimEnd();
    return { value: { kind: 'word', word: { start: at, end: at + plain.length, quote: '' } }, next };
  }

  /** A block scalar: all lines further in than the block that holds it. */
  #prose(start: number, from: number, column: number): { value: BlockValue; next: number } {
    let next = from;
    let end = this.#lines.lineEnd(from - 1);
    for (let line = from; line < this.#lines.lineCount; line++) {
      const [lineStart, lineEnd] = [this.#lines.lineStart(line), this.#lines.lineEnd(line)];
      const at = this.#skip(lineStart, lineEnd);
      if (at === lineEnd) continue;
      if (at - lineStart <= column) break;
      [next, end] = [line + 1, lineEnd];
    }
    return { value: { kind: 'prose', span: { start, end } }, next };
  }

  #skip(from: number, end: number): number {
    let at = from;
    while (at < end && (this.#text[at] === ' ' || this.#text[at] === '\t' || this.#text[at] === '\uFEFF'))
      at += 1;
    return at;
  }

  #isBlank(at: number): boolean {
    return /^\s?$/.test(this.#text.charAt(at));
  }
}

function unquoted(key: string): string {
  return /^(["']).*\1$/.test(key) ? key.slice(1, -1) : key;
}
