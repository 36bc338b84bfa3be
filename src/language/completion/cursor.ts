import type { LineIndex } from '../../document/line-index.ts';
import type { Path, Span } from '../../document/node.ts';
import { childrenOf, holderOf, pathOf, scanBlocks, type Block } from './blocks.ts';
import { isFlow, type Flow, type FlowEntry, type Word } from './flow.ts';

/** What may be typed at a cursor, and where it would stand. */
export interface Cursor {
  /** The path of the map whose key is typed, of the list whose next item is typed, or of the value. */
  readonly path: Path;
  /** An `item` begins with its dash, on a line of its own. */
  readonly on: 'key' | 'item' | 'value';
  /** What is replaced. Empty where nothing is typed yet. */
  readonly span: Span;
  /** Keys of that map, or items of that list, besides the one that is typed. */
  readonly present: readonly string[];
  readonly quote: Word['quote'];
  /** Whether brackets stand around: then commas end a value, and nothing may go on below. */
  readonly flow: boolean;
  /** Whether a block of keys or items may begin right here, at this column. */
  readonly block: boolean;
  readonly column: number;
  /** What has to stand between what is there and what is put in. */
  readonly gap: '' | ' ';
  /** Whether a colon follows already. */
  readonly colon: boolean;
}

/**
 * What may be typed at an offset of a text that need not be YAML yet: it goes by the indentation and the brackets around
 * the cursor. Undefined in comments, in text over several lines, and where nothing can be told.
 */
export function cursorAt(text: string, lines: LineIndex, offset: number): Cursor | undefined {
  const { line, column } = lines.positionAt(offset);
  const before = text.slice(lines.lineStart(line), offset);
  if (isComment(before)) return undefined;
  return new Cursors(text, lines, scanBlocks(text, lines)).at(offset, line, column);
}

const nothing = { present: [], quote: '', flow: false, block: false, gap: '', colon: false } as const;

class Cursors {
  readonly #text: string;
  readonly #lines: LineIndex;
  readonly #blocks: readonly Block[];

  constructor(text: string, lines: LineIndex, blocks: readonly Block[]) {
    this.#text = text;
    this.#lines = lines;
    this.#blocks = blocks;
  }

  at(offset: number, line: number, column: number): Cursor | undefined {
    const isBlank = this.#lines.lineText(line).trim() === '';
    for (const [index, { value, column: left }] of this.#blocks.entries()) {
      if (
        value.kind === 'flow' &&
        isInside(value.flow, offset) &&
        !(isBlank && !value.flow.closed && column <= left)
      ) {
        return this.#inFlow(value.flow, this.#pathOfValue(index), offset);
      }
      if (value.kind === 'prose' && value.span.start < offset && offset <= value.span.end) return undefined;
    }
    if (isBlank)
      return this.#onFreeLine(
        this.#blocks.findIndex(({ start }) => start >= offset),
        column,
        offset,
        offset,
      );
    const index = this.#blocks.findLastIndex((block) => block.line === line && block.start <= offset);
    const block = this.#blocks[index];
    if (!block) return undefined;
    switch (block.kind) {
      case 'key':
        return offset <= block.end ? this.#onKey(index, block) : this.#onValue(index, block, offset);
      case 'item':
        return this.#onItem(index, block, offset);
      case 'line':
        return block.value.kind === 'word'
          ? this.#onFreeLine(index, block.column, block.start, Math.max(block.value.word.end, offset))
          : undefined;
    }
  }

  #onKey(index: number, block: Block): Cursor {
    const holder = holderOf(this.#blocks, index, block.column);
    const present = childrenOf(this.#blocks, holder).filter((child) => child !== block);
    const { start, end, column } = block;
    const path = pathOf(this.#blocks, holder);
    return {
      ...nothing,
      on: 'key',
      path,
      span: { start, end },
      present: present.map(nameOf),
      column,
      colon: true,
    };
  }

  #onValue(index: number, block: Block, offset: number): Cursor | undefined {
    const colon = this.#text.indexOf(':', block.end);
    if (offset <= colon) return undefined;
    const found = this.#scalar(block, offset);
    return (
      found && { ...nothing, ...found, on: 'value', path: pathOf(this.#blocks, index), column: block.column }
    );
  }

  #onItem(index: number, block: Block, offset: number): Cursor | undefined {
    if (offset <= block.start) return undefined;
    const found = this.#scalar(block, offset);
    if (!found) return undefined;
    const holder = holderOf(this.#blocks, index, block.column, true);
    const present = childrenOf(this.#blocks, holder).filter((child) => child !== block);
    const column = found.span.start - this.#lines.lineStart(block.line) + found.gap.length;
    const rest = { block: found.quote === '', present: this.#words(present), column };
    return { ...nothing, ...found, ...rest, on: 'value', path: pathOf(this.#blocks, index) };
  }

  /** The scalar after a key or a dash, as far as it is typed. */
  #scalar({ value }: Block, offset: number): Pick<Cursor, 'span' | 'quote' | 'gap'> | undefined {
    const gap = /[:-]/.test(this.#text.charAt(offset - 1)) && value.kind === 'none' ? ' ' : '';
    if (value.kind === 'none') return { span: { start: offset, end: offset }, quote: '', gap };
    return value.kind === 'word' ? inWord(this.#text, value.word, offset) : undefined;
  }

  /** On a line that is empty, or holds one word: whatever the indentation lets stand there. */
  #onFreeLine(at: number, column: number, start: number, end: number): Cursor | undefined {
    const index = at < 0 ? this.#blocks.length : at;
    const holder = holderOf(this.#blocks, index, column);
    const above = this.#blocks[holder];
    const children = childrenOf(this.#blocks, holder);
    const [first] = children;
    const base = { ...nothing, span: { start, end }, column, path: pathOf(this.#blocks, holder) };
    if (first?.column === column) {
      return first.kind === 'key'
        ? { ...base, on: 'key', present: children.map(nameOf) }
        : { ...base, on: 'item', present: this.#words(children), block: true };
    }
    const isEmpty = !above || above.value.kind === 'none';
    return first || !isEmpty ? undefined : { ...base, on: 'value', block: true };
  }

  #inFlow(flow: Flow, path: Path, offset: number): Cursor | undefined {
    const index = flow.entries.findIndex(({ start, end }) => start <= offset && offset <= end);
    const entry = flow.entries[index];
    if (!entry) return undefined;
    const name = entry.key ? this.#wordText(entry.key) : '';
    const below = flow.kind === 'list' ? [...path, index] : [...path, name];
    const { value } = entry;
    if (isFlow(value)) {
      if (isInside(value, offset)) return this.#inFlow(value, below, offset);
      if (offset > value.start) return undefined;
    }
    const base = { ...nothing, flow: true, column: 0 };
    const others = flow.entries.filter((each) => each !== entry);
    if (entry.colon !== undefined && offset > entry.colon) {
      const found = this.#inEntry(isFlow(value) ? undefined : value, offset);
      return flow.kind === 'map' && found ? { ...base, ...found, on: 'value', path: below } : undefined;
    }
    const typed = entry.key ?? (isFlow(value) ? undefined : value);
    const found = this.#inEntry(typed, offset);
    if (!found) return undefined;
    const present = others.flatMap((other) => this.#entryText(other, flow.kind));
    return flow.kind === 'list'
      ? { ...base, ...found, on: 'value', path: below, present }
      : { ...base, ...found, on: 'key', path, present, colon: entry.colon !== undefined };
  }

  #inEntry(word: Word | undefined, offset: number): Pick<Cursor, 'span' | 'quote' | 'gap'> | undefined {
    if (word && offset >= word.start) return inWord(this.#text, word, offset);
    const gap = /[:,]/.test(this.#text.charAt(offset - 1)) ? ' ' : '';
    return word ? undefined : { span: { start: offset, end: offset }, quote: '', gap };
  }

  #entryText({ key, value }: FlowEntry, kind: Flow['kind']): readonly string[] {
    const word = kind === 'map' ? (key ?? value) : value;
    return word && !isFlow(word) ? [this.#wordText(word)] : [];
  }

  #words(items: readonly Block[]): readonly string[] {
    return items.flatMap(({ value }) => (value.kind === 'word' ? [this.#wordText(value.word)] : []));
  }

  #wordText({ start, end, quote }: Word): string {
    const text = this.#text.slice(start, end);
    return quote === '' ? text : text.slice(1).replace(new RegExp(`${quote}$`), '');
  }

  /** A line that holds only a flow collection is the value of the block above it. */
  #pathOfValue(index: number): Path {
    const block = this.#blocks[index];
    const isLine = block?.kind === 'line';
    return pathOf(this.#blocks, isLine ? holderOf(this.#blocks, index, block.column) : index);
  }
}

function inWord(
  text: string,
  word: Word,
  offset: number,
): Pick<Cursor, 'span' | 'quote' | 'gap'> | undefined {
  const { start, end, quote } = word;
  if (offset < start || text.slice(end, offset).includes('\n')) return undefined;
  if (quote === '') return { span: { start, end: Math.max(end, offset) }, quote, gap: '' };
  const isClosed = end > start + 1 && text[end - 1] === quote;
  const inside = { start: start + 1, end: isClosed ? end - 1 : end };
  return inside.start <= offset && offset <= inside.end ? { span: inside, quote, gap: '' } : undefined;
}

function isInside({ start, end, closed }: Flow, offset: number): boolean {
  return start < offset && (closed ? offset < end : offset <= end);
}

/** Whether a line that begins like this ends in a comment. */
function isComment(before: string): boolean {
  const bare = before.replace(/(^|[\s,[{:])("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/g, '$1');
  return /(?:^|\s)#/.test(bare);
}

function nameOf({ name }: Block): string {
  return name;
}
