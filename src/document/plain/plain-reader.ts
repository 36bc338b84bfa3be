import { noMarks, type MapNode, type Node, type Pair, type ScalarNode, type SequenceNode } from '../node.ts';
import { readBlock } from './plain-block.ts';
import { deepest, readFlow, SeenKeys } from './plain-flow.ts';
import { code, inDoubt, PlainLines } from './plain-lines.ts';
import { isBracket, isQuote, readKey, readPlain, readQuoted } from './plain-scalars.ts';

/**
 * Reads YAML as people write it: maps and lists by indentation, brackets, scalars plain, quoted and in blocks, comments.
 * It throws `inDoubt` at whatever else there is, and at the least sign that YAML might mean something else.
 */
export class PlainReader {
  readonly #lines: PlainLines;

  constructor(text: string) {
    this.#lines = new PlainLines(text);
  }

  /** The map that the whole text is. */
  document(): MapNode {
    this.#lines.toContent();
    const { indent } = this.#lines;
    if (indent !== 0) throw inDoubt;
    const root = this.#map(0, 0);
    if (this.#lines.indent !== -1) throw inDoubt;
    return root;
  }

  /** A map whose keys stand in one column; reading goes on at the line after it. */
  #map(indent: number, depth: number): MapNode {
    if (depth > deepest) throw inDoubt;
    const { at: start } = this.#lines;
    const pairs: Pair[] = [];
    const seen = new SeenKeys(pairs);
    let value: Node;
    do {
      const key = readKey(this.#lines, false);
      seen.add(key.value);
      value = this.#value(indent, true, depth);
      pairs.push({ key, value });
    } while (this.#lines.indent === indent);
    if (this.#lines.indent > indent) throw inDoubt;
    return { kind: 'map', start, end: value.end, flow: false, marks: noMarks, closed: true, pairs };
  }

  /** A list whose dashes stand in one column. */
  #sequence(indent: number, depth: number): SequenceNode {
    if (depth > deepest) throw inDoubt;
    const { at: start } = this.#lines;
    const items: Node[] = [];
    const marks: number[] = [];
    let item: Node;
    do {
      marks.push(this.#lines.at);
      this.#lines.at += 1;
      item = this.#value(indent, false, depth);
      items.push(item);
    } while (this.#lines.indent === indent && this.#isAtDash());
    if (this.#lines.indent > indent) throw inDoubt;
    return { kind: 'sequence', start, end: item.end, flow: false, marks, closed: true, items };
  }

  /** What stands after the colon of a key, or after a dash. */
  #value(indent: number, isOfKey: boolean, depth: number): Node {
    const lines = this.#lines;
    const from = lines.at;
    const at = (lines.at = lines.afterBlanks(from));
    if (lines.isLineEnd(at) || lines.isComment(at)) return this.#below(indent, isOfKey, depth);
    if (!isOfKey && (this.#isAtDash() || this.#isAtKey())) {
      lines.indent = indent + 1 + at - from; // the first of what is in the item stands beside its dash
      return this.#isAtDash() ? this.#sequence(lines.indent, depth + 1) : this.#map(lines.indent, depth + 1);
    }
    const c = lines.text.charCodeAt(at);
    if (c === code.bar || c === code.greater) return readBlock(lines, indent);
    if (!isBracket(c) && !isQuote(c)) return readPlain(lines, indent);
    const node = isQuote(c) ? readQuoted(lines) : readFlow(lines, indent, depth + 1);
    lines.endLine();
    return node;
  }

  /** What stands on the lines below a key or a dash: a list may stand right below its key. */
  #below(indent: number, isOfKey: boolean, depth: number): Node {
    const lines = this.#lines;
    const { at } = lines;
    lines.endLine();
    const isDeeper = lines.indent > indent;
    if (this.#isAtDash() && (isDeeper || (isOfKey && lines.indent === indent))) {
      return this.#sequence(lines.indent, depth + 1);
    }
    return isDeeper ? this.#map(lines.indent, depth + 1) : emptyScalar(at);
  }

  #isAtDash(): boolean {
    const { text, at } = this.#lines;
    return text.charCodeAt(at) === code.dash && this.#lines.isGap(at + 1);
  }

  /** Whether what begins here is a key, and so the first of a map. */
  #isAtKey(): boolean {
    const lines = this.#lines;
    const { text, at: start } = lines;
    const c = text.charCodeAt(start);
    if (isBracket(c)) return false;
    if (isQuote(c)) {
      const { end } = readQuoted(lines);
      lines.at = start;
      return text.charCodeAt(lines.afterBlanks(end)) === code.colon;
    }
    const at = lines.colonOrEnd(start);
    return text.charCodeAt(at) === code.colon;
  }
}

function emptyScalar(at: number): ScalarNode {
  return { kind: 'scalar', start: at, end: at, style: 'plain', value: null };
}
