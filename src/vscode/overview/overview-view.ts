import * as vscode from 'vscode';
import { fileKind } from '../../catalog/file-kind.ts';
import { atOnce, type Piecewise } from '../../catalog/piecewise.ts';
import { makingOverview } from '../../views/overview/overview.ts';
import type { OverviewLine } from '../../views/overview/overview-line.ts';
import type { Catalogs } from '../catalogs/catalogs.ts';
import type { OpenCatalog } from '../catalogs/open-catalog.ts';
import { Pace } from '../catalogs/pace.ts';
import { titleAmong } from '../commands/pick-catalog.ts';
import { Disposable } from '../disposable.ts';
import type { Edge, Timer } from '../edge.ts';
import { treeItemOf, type OverviewNode } from './overview-node.ts';

const viewId = 'aiFactories.overview';

/** How long after an edit the view follows, in ms: what is typed meanwhile is shown at once. */
const pause = 200;

/**
 * The catalogs of the workspace in the Explorer: the current list of each, and what nobody looks for by hand. It follows
 * unsaved edits while it can be seen, and is drawn anew only where it says something else.
 */
export class OverviewView extends Disposable implements vscode.TreeDataProvider<OverviewNode> {
  readonly #edge: Edge;
  readonly #catalogs: Catalogs;
  readonly #changed = this.register(new vscode.EventEmitter<undefined>());
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view: vscode.TreeView<OverviewNode>;
  #shown: readonly OverviewNode[] | undefined;
  #scheduled: Timer | undefined;
  /** How often something has changed. */
  #changes = 0;

  constructor(edge: Edge, catalogs: Catalogs) {
    super();
    this.#edge = edge;
    this.#catalogs = catalogs;
    this.#view = this.register(edge.treeView(viewId, this));
    for (const event of [catalogs.onDidChange, catalogs.onDidClose])
      this.register(edge.on('overview', event, () => this.#follow()));
    this.register(edge.on('overview shown', this.#view.onDidChangeVisibility, () => this.#follow()));
    this.register({ dispose: () => this.#scheduled?.dispose() });
  }

  getChildren(node?: OverviewNode): OverviewNode[] {
    return [...(node ? node.children : (this.#shown ??= atOnce(this.#making())))];
  }

  getTreeItem(node: OverviewNode): vscode.TreeItem {
    return treeItemOf(node);
  }

  #follow(): void {
    if (!this.#view.visible) return;
    this.#changes += 1;
    this.#scheduled ??= this.#edge.after('update of the overview', pause, async () => {
      this.#scheduled = undefined;
      if (!this.#view.visible) return;
      const changes = this.#changes;
      const isSame = (): boolean => changes === this.#changes && !this.isDisposed;
      const now = await new Pace().through(this.#making(), isSame);
      if (!now || (this.#shown && textOf(now) === textOf(this.#shown))) return;
      this.#shown = now;
      this.#changed.fire(undefined);
    });
  }

  /** What is below each catalog; that of the only one, by itself. */
  *#making(): Piecewise<readonly OverviewNode[]> {
    const all = this.#catalogs.all();
    const [only] = all;
    if (only && all.length === 1) return yield* nodesOf(only);
    const nodes: OverviewNode[] = [];
    for (const open of all) {
      const title = titleAmong(this.#catalogs, open);
      const root = open.root.toString();
      const children = yield* nodesOf(open);
      nodes.push({ kind: 'catalog', id: root, open, catalog: root, title, children });
    }
    return nodes.sort((a, b) => (a.id < b.id ? -1 : 1));
  }
}

function* nodesOf(open: OpenCatalog): Piecewise<readonly OverviewNode[]> {
  const catalog = open.root.toString();
  const own = { open, catalog, children: [] };
  if (!open.isChecked) return [{ kind: 'loading', id: `${catalog} loading`, ...own }];
  const lineNode = (of: string, line: OverviewLine): OverviewNode => {
    const file = fileKind(line.file);
    const factory = file?.kind === 'factory' ? { factory: file.id } : {};
    return { kind: 'line', id: `${catalog} ${of} ${line.id}`, ...own, ...factory, line };
  };
  const { doubts, groups } = yield* makingOverview(open, open.currentEdition());
  return [
    ...doubts.map((line) => lineNode('doubt', line)),
    ...groups.map((group): OverviewNode => {
      const { id, edition, lines } = group;
      const children = lines.map((line) => lineNode(id, line));
      return { kind: 'group', id: `${catalog} ${id}`, ...own, ...(edition && { edition }), group, children };
    }),
  ];
}

/** What is told of nodes: two of the same text look the same, and lead to the same places. */
function textOf(nodes: readonly OverviewNode[]): string {
  return JSON.stringify(nodes, (key, value: unknown) => (key === 'open' ? undefined : value));
}
