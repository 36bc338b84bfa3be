import type { MapNode, Node, Pair, SequenceNode } from '../node.ts';
import { code, inDoubt, type PlainLines } from './plain-lines.ts';
import { isBracket, isQuote, readFlowPlain, readKey, readQuoted } from './plain-scalars.ts';

/** How many collections may be open at once: half of what `fullTree` allows, which counts otherwise. */
export const deepest = 50;

/** A list or a map in brackets; lines that it goes on in are indented more than what holds it. */
export function readFlow(lines: PlainLines, indent: number, depth: number): MapNode | SequenceNode {
  if (depth > deepest) throw inDoubt;
  const { at: start } = lines;
  const isMap = lines.text.charCodeAt(start) === code.openMap;
  const close = isMap ? code.closeMap : code.closeList;
  const pairs: Pair[] = [];
  const seen = new SeenKeys(pairs);
  const items: Node[] = [];
  const marks: number[] = [];
  lines.at += 1;
  passSpace(lines, indent);
  while (lines.text.charCodeAt(lines.at) !== close) {
    if (isMap) pairs.push(readPair(lines, seen, indent, depth));
    else items.push(readValue(lines, indent, depth));
    passSpace(lines, indent);
    if (lines.text.charCodeAt(lines.at) === code.comma) {
      marks.push(lines.at);
      lines.at += 1;
      passSpace(lines, indent);
    } else if (lines.text.charCodeAt(lines.at) !== close) throw inDoubt;
  }
  lines.at += 1;
  if (isMap) return { kind: 'map', start, end: lines.at, flow: true, marks, closed: true, pairs };
  return { kind: 'sequence', start, end: lines.at, flow: true, marks, closed: true, items };
}

function readPair(lines: PlainLines, seen: SeenKeys, indent: number, depth: number): Pair {
  const key = readKey(lines, true);
  seen.add(key.value);
  passSpace(lines, indent);
  return { key, value: readValue(lines, indent, depth) };
}

function readValue(lines: PlainLines, indent: number, depth: number): Node {
  const c = lines.text.charCodeAt(lines.at);
  const node = isBracket(c)
    ? readFlow(lines, indent, depth + 1)
    : isQuote(c)
      ? readQuoted(lines)
      : readFlowPlain(lines);
  if (lines.text.charCodeAt(lines.afterBlanks(lines.at)) === code.colon) throw inDoubt; // it is a key
  return node;
}

/** Past blanks and line breaks. */
function passSpace(lines: PlainLines, indent: number): void {
  let at = lines.afterBlanks(lines.at);
  while (at < lines.text.length && lines.isLineEnd(at)) {
    const lineStart = lines.nextLine(at);
    at = lines.afterBlanks(lineStart);
    if (!lines.isLineEnd(at) && at - lineStart <= indent) throw inDoubt;
  }
  if (at >= lines.text.length || lines.text.charCodeAt(at) === code.hash) throw inDoubt;
  lines.at = at;
}

/** From how many keys on looking through them takes longer than a set. */
const largeMap = 32;

/** The keys of a map as it is read: `add` throws where a key stands there already. */
export class SeenKeys {
  readonly #pairs: readonly Pair[];
  #names: Set<Pair['key']['value']> | undefined;

  constructor(pairs: readonly Pair[]) {
    this.#pairs = pairs;
  }

  add(name: Pair['key']['value']): void {
    if (this.#pairs.length < largeMap) {
      for (const { key } of this.#pairs) if (key.value === name) throw inDoubt;
      return;
    }
    this.#names ??= new Set(this.#pairs.map(({ key }) => key.value));
    if (this.#names.has(name)) throw inDoubt;
    this.#names.add(name);
  }
}
