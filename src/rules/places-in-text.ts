import { keyText, nodeAt, type Node, type Path } from '../document/node.ts';

/** Where to point when a whole block map is meant, which reaches over many lines: its first key. */
export function firstPlace(
  root: Node | undefined,
  path: Path,
): { readonly path: Path; readonly onKey: boolean } {
  const node = nodeAt(root, path);
  const [first] = node?.kind === 'map' && !node.flow ? node.pairs : [];
  return first ? { path: [...path, keyText(first)], onKey: true } : { path, onKey: false };
}

/** What stands at a path of a file, as it was written; empty where nothing does. */
export function writtenAt(root: Node | undefined, path: Path): string {
  const node = nodeAt(root, path);
  return node?.kind === 'scalar' && node.value !== null ? String(node.value) : '';
}
