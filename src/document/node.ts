/** A stretch of a text, as offsets in UTF-16 units; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The span that reaches over `offset`, among spans in the order of the text that do not overlap. */
export function spanOver<T extends Span>(spans: readonly T[], offset: number): T | undefined {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const found = spans[low - 1];
  return found && offset < found.end ? found : undefined;
}

export type Scalar = string | number | boolean | null;

export interface ScalarNode extends Span {
  readonly kind: 'scalar';
  readonly value: Scalar;
  /** How the scalar is written: only a plain one can turn into a number, a boolean or null. */
  readonly style: 'plain' | 'single' | 'double' | 'block';
  /** How a number, a boolean or null is written, where that differs from how it reads: `1.10`, `~`. */
  readonly source?: string;
}

export interface Pair {
  readonly key: ScalarNode;
  readonly value: Node;
}

interface Collection extends Span {
  readonly flow: boolean;
  /** Where the marks of its parts stand: the dashes of a list of lines, the commas between brackets. */
  readonly marks: readonly number[];
  /** Whether its bracket is closed; true of a collection without brackets. */
  readonly closed: boolean;
}

export interface MapNode extends Collection {
  readonly kind: 'map';
  readonly pairs: readonly Pair[];
  /** The pairs of a large map by their keys, once one of them has been asked for. */
  byKey?: ReadonlyMap<string, Pair>;
}

export interface SequenceNode extends Collection {
  readonly kind: 'sequence';
  readonly items: readonly Node[];
}

/** The marks of a collection that has none. */
export const noMarks: readonly number[] = [];

export type Node = ScalarNode | MapNode | SequenceNode;

/** Steps from the root of a document to a node: keys of maps, indices of sequences. */
export type Path = readonly (string | number)[];

/** A scalar as text: as it is written, where YAML takes it for a number, a boolean or null. */
export function writtenOf({ source, value }: ScalarNode): string {
  return source ?? String(value);
}

/** The `source` of a plain scalar. */
export function sourceOf(value: Scalar, written: string): Pick<ScalarNode, 'source'> {
  return typeof value === 'string' || String(value) === written ? {} : { source: written };
}

/** The key of a pair as text: what a person wrote, whether YAML reads it as a string or a number. */
export function keyText({ key: { value } }: Pair): string {
  return typeof value === 'string' ? value : String(value);
}

/** The pair of `key` in `node`, or undefined where `node` is no map or has no such key. */
export function pairOf(node: Node | undefined, key: string): Pair | undefined {
  if (node?.kind !== 'map') return undefined;
  if (node.pairs.length < largeMap) {
    for (const pair of node.pairs) if (keyText(pair) === key) return pair;
    return undefined;
  }
  node.byKey ??= new Map(node.pairs.map((pair) => [keyText(pair), pair]));
  return node.byKey.get(key);
}

/** From how many pairs on looking through them takes longer than an index. */
const largeMap = 32;

/** The value under `key` in `node`, or undefined where `node` is no map or has no such key. */
export function valueOf(node: Node | undefined, key: string): Node | undefined {
  return pairOf(node, key)?.value;
}

/** The node at `path` below `root`, or undefined. Where one word stands for a list of one, it is its own first item. */
export function nodeAt(root: Node | undefined, path: Path): Node | undefined {
  let node = root;
  for (const step of path) {
    if (node?.kind === 'sequence' && typeof step === 'number') node = node.items[step];
    else if (node?.kind === 'scalar' && step === 0) continue;
    else node = valueOf(node, String(step));
  }
  return node;
}

/**
 * What to underline for the node at `path`: a scalar or a flow collection itself; for a block collection, which
 * reaches over many lines, the key that holds it.
 */
export function spanAt(root: Node | undefined, path: Path): Span | undefined {
  const node = nodeAt(root, path);
  if (node && (node.kind === 'scalar' || node.flow) && node.end > node.start) return node;
  return keySpanAt(root, path) ?? node;
}

/** The span of the key that the last string step of `path` names. */
export function keySpanAt(root: Node | undefined, path: Path): Span | undefined {
  for (let length = path.length; length > 0; length--) {
    const last = path[length - 1];
    if (typeof last !== 'string') continue;
    const key = pairOf(nodeAt(root, path.slice(0, length - 1)), last)?.key;
    if (key) return key;
  }
  return undefined;
}

/** The plain JavaScript value of a node, as JSON Schema sees it. */
export function plainValue(node: Node): unknown {
  switch (node.kind) {
    case 'scalar':
      return node.value;
    case 'sequence':
      return node.items.map(plainValue);
    case 'map':
      return Object.fromEntries(node.pairs.map((pair) => [keyText(pair), plainValue(pair.value)]));
  }
}
