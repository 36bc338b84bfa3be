import type { Node, Pair, Path } from './node.ts';

/** What stands at an offset: a key, or a value, and the path to it. */
export interface Place {
  readonly path: Path;
  readonly on: 'key' | 'value';
  /** The value at `path`; where `on` is key, what stands under that key. */
  readonly node: Node;
  readonly pair: Pair | undefined;
}

/**
 * The key or the scalar at `offset`, the end of a token included; undefined on white space, punctuation and comments.
 */
export function locate(root: Node | undefined, offset: number): Place | undefined {
  return root && find(root, offset, [], undefined);
}

function find(node: Node, offset: number, path: Path, pair: Pair | undefined): Place | undefined {
  switch (node.kind) {
    case 'scalar':
      return contains(node, offset) && node.end > node.start ? { path, on: 'value', node, pair } : undefined;
    case 'sequence':
      for (const [index, item] of node.items.entries()) {
        const found = contains(item, offset) ? find(item, offset, [...path, index], undefined) : undefined;
        if (found) return found;
      }
      return undefined;
    case 'map':
      for (const each of node.pairs) {
        const below = [...path, String(each.key.value)];
        if (contains(each.key, offset)) return { path: below, on: 'key', node: each.value, pair: each };
        const found = contains(each.value, offset) ? find(each.value, offset, below, each) : undefined;
        if (found) return found;
      }
      return undefined;
  }
}

function contains({ start, end }: Node, offset: number): boolean {
  return start <= offset && offset <= end;
}
