import {
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Alias,
  type CST,
  type ParsedNode,
  type Scalar as YamlScalar,
} from 'yaml';
import {
  noMarks,
  sourceOf,
  type MapNode,
  type Node,
  type Pair,
  type ScalarNode,
  type Span,
} from '../node.ts';
import { isOddKey } from '../odd-keys.ts';
import { flowText } from '../scalar-text.ts';
import type { TextEdit } from '../parts.ts';
import type { SyntaxProblem } from '../syntax-problem.ts';
import { Anchors } from './anchors.ts';
import { mergedPairs, quotedOr } from './expanded.ts';

/** Turns the tree of `yaml` into our own light one, and reports what we refuse. */
export function composeTree(
  text: string,
  contents: ParsedNode | null,
): { root: Node | undefined; problems: SyntaxProblem[] } {
  const found: SyntaxProblem[] = [];
  const anchors = new Anchors();
  const root = contents ? new Composer(text, found, anchors).node(contents, 0) : undefined;
  const problems = anchors.settled(found);
  const isNothing = root?.kind === 'scalar' && root.start === root.end;
  return { root: isNothing ? undefined : root, problems };
}

class Composer {
  readonly #text: string;
  readonly #problems: SyntaxProblem[];
  readonly #anchors: Anchors;
  /** How many of the collections around are in brackets. */
  #flows = 0;

  constructor(text: string, problems: SyntaxProblem[], anchors: Anchors) {
    this.#text = text;
    this.#problems = problems;
    this.#anchors = anchors;
  }

  /** `at` is where an empty value stands: after its key. */
  node(node: ParsedNode | null, at: number): Node {
    if (!node) return emptyScalar(at);
    if (isAlias(node)) {
      const { start, end } = spanOf(node);
      if (node.source === '' && this.#isFirstOfLine(start)) {
        const edit = { start, end: start + 1, text: '-' };
        const message =
          'U+002A, ASTERISK, is no dash of YAML. Write - and a space before each item of a list.';
        this.#problems.push({ code: 'syntax', message, start, end: start + 1, edit });
        return { ...emptyScalar(start), end };
      }
      const named = this.#anchors.named(node.source);
      const meant = named && flowText(named, this.#text, this.#flows > 0);
      const write = quotedOr(meant, 'the value itself');
      const edit = meant === undefined ? undefined : { start, end, text: meant };
      this.#anchors.refer(node.source, edit);
      this.#refuse({ start, end }, `An alias (*${node.source}) is not read here. Write ${write}.`, edit);
      return { ...emptyScalar(start), end };
    }
    this.#refuseProperties(node);
    const refused = this.#problems.length;
    const composed = this.#composed(node, at);
    const isClean = this.#problems.slice(refused).every(({ start }) => this.#text[start] === '&');
    if (node.anchor !== undefined && isClean && node.tag === undefined)
      this.#anchors.end(node.anchor, composed);
    return composed;
  }

  #composed(node: Exclude<ParsedNode, Alias.Parsed>, at: number): Node {
    if (isScalar(node)) return this.scalar(node);
    const { start, end } = this.#trimmed(spanOf(node));
    const flow = isCollection(node) && node.flow === true;
    if (flow) this.#flows += 1;
    try {
      return this.#collection(node, { start, end }, flow) ?? emptyScalar(at);
    } finally {
      if (flow) this.#flows -= 1;
    }
  }

  #collection(node: ParsedNode, { start, end }: Span, flow: boolean): Node | undefined {
    if (isSeq(node)) {
      const items = (node.items as (ParsedNode | null)[]).map((item) => this.node(item, end));
      const last = flow ? end : (items.at(-1)?.end ?? end);
      return { kind: 'sequence', start, end: last, flow, ...marksOf(node.srcToken), items };
    }
    return isMap(node) ? this.map(node.items, { start, end }, flow, node.srcToken) : undefined;
  }

  map(
    items: readonly YamlPair[],
    { start, end }: Span,
    flow: boolean,
    token: CST.Token | undefined,
  ): MapNode {
    const pairs: Pair[] = [];
    const seen = new Map<string, { readonly key: Span; readonly written: string }>();
    for (const item of items) {
      const key = this.key(item, start);
      if (!key) continue;
      if (!item.value && key.value === '' && key.start === key.end) continue;
      const name = String(key.value);
      const first = seen.get(name);
      if (first && !(key.style === 'plain' && isOddKey(name))) {
        const message = `“${name}” stands twice in this map. Keep one of them.`;
        const { start: from, end: to } = key;
        const edit = flow ? undefined : this.#withoutLines(from, item.value);
        const problem: SyntaxProblem = {
          code: 'duplicate-key',
          message,
          start: from,
          end: to,
          first: first.key,
          // Where both say the same, it does not matter which goes.
          ...(edit && { edit, isGuess: this.#writtenAt(item.value) !== first.written }),
        };
        this.#problems.push(problem);
        this.#anchors.pass(item.value, problem);
        continue;
      }
      seen.set(name, { key, written: this.#writtenAt(item.value) });
      if (name === '<<' && key.style === 'plain') {
        this.#refuseMerge(item.value, key, items, flow);
        continue;
      }
      pairs.push({ key, value: this.node(item.value, key.end) });
    }
    const last = flow ? end : (pairs.at(-1)?.value.end ?? end);
    return { kind: 'map', start, end: last, flow, ...marksOf(token), pairs };
  }

  #refuseMerge(value: ParsedNode | null, key: Span, items: readonly YamlPair[], flow: boolean): void {
    const sources = value && isSeq(value) ? (value.items as (ParsedNode | null)[]) : [value];
    const edit = value ? this.#merged(value, sources, key, items, flow) : undefined;
    const message = 'A merge key (<<) is not read here. Write the keys themselves.';
    const problem = this.#refuse(key, message, edit);
    if (!edit) this.#anchors.pass(value, problem);
    else for (const source of sources) if (isAlias(source)) this.#anchors.refer(source.source, edit);
  }

  /** The pairs that a merge key stands for, in its place. */
  #merged(
    value: ParsedNode,
    sources: readonly (ParsedNode | null)[],
    key: Span,
    items: readonly YamlPair[],
    flow: boolean,
  ): TextEdit | undefined {
    if (!isAlias(value) && value.anchor !== undefined) return undefined;
    const maps = sources.map((source) =>
      source && isAlias(source) ? this.#anchors.named(source.source) : undefined,
    );
    if (!maps.every((map) => map?.kind === 'map')) return undefined;
    const own = items.flatMap(({ key: each }) => (each && isScalar(each) ? [each.source] : []));
    const place = { start: key.start, end: this.#trimmed(spanOf(value)).end };
    const merged = mergedPairs(maps, new Set(own), { text: this.#text, place, flow });
    return merged ?? (flow ? undefined : this.#withoutLines(key.start, value));
  }

  key({ key: node, value: unread }: YamlPair, at: number): ScalarNode | undefined {
    if (node && isScalar(node)) {
      this.#refuseProperties(node);
      const scalar = this.scalar(node);
      const { kind, start, end, style } = scalar;
      // A key is text as it stands.
      const value = style === 'plain' ? this.#text.slice(start, end) : scalar.value;
      return { kind, start, end, style, value };
    }
    const span = node ? spanOf(node) : { start: at, end: at };
    if (!node) return undefined;
    const problem = this.#refuse(span, 'A key must be a word, not a list, a map or an alias.');
    for (const each of [node, unread]) this.#anchors.pass(each, problem);
    return undefined;
  }

  scalar(node: YamlScalar): ScalarNode {
    const { start, end } = this.#trimmed(spanOf(node));
    const style = node.type === undefined ? 'plain' : (styles[node.type] ?? 'plain');
    const value = this.#scalarValue(node, style);
    const written = start < end ? this.#text.slice(start, end) : String(value);
    return { kind: 'scalar', start, end, style, value, ...sourceOf(value, written) };
  }

  /** Numbers in hexadecimal or octal stay text: nobody writes a count like that on purpose. */
  #scalarValue(node: YamlScalar, style: ScalarNode['style']): ScalarNode['value'] {
    const { value } = node;
    if (style === 'plain' && typeof value === 'number' && /^[-+]?0[xo]/i.test(node.source ?? ''))
      return node.source ?? '';
    if (
      value === null ||
      typeof value === 'string' ||
      typeof value === 'number' ||
      typeof value === 'boolean'
    )
      return value;
    return node.source ?? '';
  }

  #refuseProperties(node: Exclude<ParsedNode, Alias.Parsed>): void {
    const { start } = spanOf(node);
    if (node.anchor !== undefined) {
      const message = `An anchor (&${node.anchor}) is not read here. Delete it, and write values where they are used.`;
      const mark = this.#markBefore(`&${node.anchor}`, start);
      this.#anchors.begin(node.anchor, this.#refuse(mark, message, this.#without(mark)));
    }
    if (node.tag !== undefined) {
      const mark = this.#markBefore('!', start).start;
      let from = mark;
      while (from > 0 && /[^\s,[\]{}]/.test(this.#text.charAt(from - 1))) from -= 1;
      const to = mark + (/^\S*/.exec(this.#text.slice(mark))?.[0].length ?? 1);
      const span = { start: from, end: to };
      this.#refuse(span, 'A tag (!) is not read here. Delete it.', this.#without(span));
    }
  }

  #markBefore(mark: string, before: number): Span {
    const start = this.#text.lastIndexOf(mark, before);
    return start < 0 ? { start: before, end: before } : { start, end: start + mark.length };
  }

  #isFirstOfLine(at: number): boolean {
    return this.#text.slice(this.#text.lastIndexOf('\n', at - 1) + 1, at).trim() === '';
  }

  #refuse({ start, end }: Span, message: string, edit?: TextEdit): SyntaxProblem {
    const problem: SyntaxProblem = { code: 'yaml-feature', message, start, end, ...(edit && { edit }) };
    this.#problems.push(problem);
    return problem;
  }

  #writtenAt(node: ParsedNode | null): string {
    if (!node) return '';
    const { start, end } = this.#trimmed(spanOf(node));
    return this.#text.slice(start, end);
  }

  /** Takes a mark away, and the blanks between it and what it marks. */
  #without({ start, end }: Span): TextEdit {
    let to = end;
    while (this.#text[to] === ' ') to += 1;
    return { start, end: to, text: '' };
  }

  /** Takes the lines of a pair away; undefined where something else stands on its first. */
  #withoutLines(from: number, value: ParsedNode | null): TextEdit | undefined {
    const start = this.#text.lastIndexOf('\n', from - 1) + 1;
    if (this.#text.slice(start, from).trim() !== '') return undefined;
    const last = value ? this.#trimmed(spanOf(value)).end : from;
    const end = this.#text.indexOf('\n', Math.max(last, from));
    return end < 0 ? undefined : { start, end: end + 1, text: '' };
  }

  /** Block nodes reach over the line break (and comments) that follows: they end with their last character. */
  #trimmed({ start, end }: Span): Span {
    let last = end;
    while (last > start && isBlank(this.#text.charCodeAt(last - 1))) last -= 1;
    return { start, end: last };
  }
}

interface YamlPair {
  readonly key: ParsedNode | null;
  readonly value: ParsedNode | null;
}

const styles: Readonly<Record<string, ScalarNode['style']>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_FOLDED: 'block',
  BLOCK_LITERAL: 'block',
};

/** The marks between the parts of a collection, by its tokens; a pair that stands in a list without braces has none. */
function marksOf(token: CST.Token | undefined): Pick<MapNode, 'marks' | 'closed'> {
  if (token?.type === 'block-seq') return { marks: offsetsOf(token.items, 'seq-item-ind'), closed: true };
  if (token?.type === 'block-map') return { marks: offsetsOf(token.items, 'explicit-key-ind'), closed: true };
  if (token?.type !== 'flow-collection') return { marks: noMarks, closed: false };
  const closing = token.start.source === '{' ? '}' : ']';
  return { marks: offsetsOf(token.items, 'comma'), closed: token.end[0]?.source === closing };
}

function offsetsOf(
  items: readonly { readonly start: readonly CST.SourceToken[] }[],
  type: CST.SourceToken['type'],
): readonly number[] {
  const offsets = items.flatMap(({ start }) => start.filter((token) => token.type === type));
  return offsets.length === 0 ? noMarks : offsets.map(({ offset }) => offset);
}

function spanOf(node: { range?: readonly [number, number, number] | null | undefined }): Span {
  return { start: node.range?.[0] ?? 0, end: node.range?.[1] ?? 0 };
}

/** White space of YAML: a no-break space, say, is part of a value. */
function isBlank(c: number): boolean {
  return c === 0x20 || c === 0x09 || c === 0x0a || c === 0x0d;
}

function emptyScalar(at: number): ScalarNode {
  return { kind: 'scalar', start: at, end: at, style: 'plain', value: null };
}
