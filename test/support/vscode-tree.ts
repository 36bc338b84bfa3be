// The views of the stand-in for `vscode` that show a tree.
import { EventEmitter } from './vscode-values.ts';

/** What a view asks for its nodes. */
export interface FakeTreeProvider {
  readonly getChildren: (node?: unknown) => readonly unknown[] | undefined;
  readonly getTreeItem: (node: unknown) => FakeTreeItem;
  readonly onDidChangeTreeData: (listener: () => unknown) => unknown;
}

export interface FakeTreeItem {
  readonly label: string;
  readonly description?: string;
  readonly accessibilityInformation?: { readonly label: string };
  readonly command?: { readonly command: string; readonly arguments: readonly unknown[] };
}

/** A view with a tree, which shows it while it is visible. */
export interface FakeTree {
  readonly provider: FakeTreeProvider;
  /** How often it was told to draw itself anew. */
  drawn: number;
  readonly turn: (visible: boolean) => void;
}

/** A view, visible at first: what a suite sees of it, and what the extension is given. */
export function treeOf(
  provider: FakeTreeProvider,
  dispose: () => unknown,
): { readonly tree: FakeTree; readonly view: unknown } {
  const turned = new EventEmitter<{ visible: boolean }>();
  const view = { visible: true, onDidChangeVisibility: turned.event, dispose };
  const tree: FakeTree = {
    ...{ provider, drawn: 0 },
    turn: (visible) => {
      view.visible = visible;
      turned.fire({ visible });
    },
  };
  provider.onDidChangeTreeData(() => (tree.drawn += 1));
  return { tree, view };
}
