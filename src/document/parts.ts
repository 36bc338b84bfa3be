import {
  nodeAt,
  type MapNode,
  type Node,
  type Path,
  type ScalarNode,
  type SequenceNode,
  type Span,
} from './node.ts';

/** A stretch of a text, and what to put in its place. */
export interface TextEdit extends Span {
  readonly text: string;
}

/** An item or a pair of a collection, from its dash or key to the end of its value. */
export interface Part extends Span {
  /** The scalar that it ends with; undefined where it ends with a bracket. */
  readonly last: ScalarNode | undefined;
}

/** The line break that a text uses: that of its first line. */
export function lineBreakOf(text: string): '\n' | '\r\n' {
  return /^[^\n]*\r\n/.test(text) ? '\r\n' : '\n';
}

/** Where a text begins: after its byte order mark. */
export function startOfText(text: string): number {
  return text.startsWith('\uFEFF') ? 1 : 0;
}

/** A path as far as the tree goes: a word where a list may stand is its only item. */
export function settled(root: Node | undefined, path: Path): Path {
  const alone = typeof path.at(-1) === 'number' && nodeAt(root, path.slice(0, -1))?.kind === 'scalar';
  return alone ? path.slice(0, -1) : path;
}

/** The parts of a collection in order; undefined where one of them lacks its mark. */
export function partsOf(parent: MapNode | SequenceNode): readonly Part[] | undefined {
  const { marks } = parent;
  if (parent.kind === 'sequence') {
    if (!parent.flow && marks.length !== parent.items.length) return undefined;
    return parent.items.map((item, index) => ({
      start: parent.flow ? item.start : (marks[index] ?? item.start),
      end: item.end,
      last: lastScalar(item),
    }));
  }
  let mark = 0; // of keys that are asked for
  return parent.pairs.map(({ key, value }) => {
    let { start } = key;
    for (let at = marks[mark]; !parent.flow && at !== undefined && at < key.start; at = marks[mark]) {
      start = at;
      mark += 1;
    }
    return { start, end: Math.max(key.end, value.end), last: lastScalar(value) };
  });
}

function lastScalar(node: Node): ScalarNode | undefined {
  if (node.kind === 'scalar') return node;
  if (node.flow) return undefined;
  const last = node.kind === 'map' ? node.pairs.at(-1)?.value : node.items.at(-1);
  return last && lastScalar(last);
}
