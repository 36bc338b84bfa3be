import type { Node, ScalarNode } from '../../src/document/node.ts';

/** Every node of a tree, keys too, in the order of the text. */
export function nodesOf(root: Node | undefined): readonly Node[] {
  if (!root) return [];
  switch (root.kind) {
    case 'scalar':
      return [root];
    case 'sequence':
      return [root, ...root.items.flatMap(nodesOf)];
    case 'map':
      return [root, ...root.pairs.flatMap(({ key, value }) => [key, ...nodesOf(value)])];
  }
}

/** Every scalar of a tree, keys too. */
export function scalarsOf(root: Node | undefined): readonly ScalarNode[] {
  return nodesOf(root).filter((node) => node.kind === 'scalar');
}
