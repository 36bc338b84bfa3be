import * as vscode from 'vscode';
import type { Catalogs } from '../catalogs/catalogs.ts';
import { askForCatalog, catalogInFront, readTarget } from '../commands/pick-catalog.ts';
import { Disposable } from '../disposable.ts';
import type { Edge } from '../edge.ts';
import { StatusBar, type Front } from '../status-bar.ts';
import type { Revisions } from '../git/revisions.ts';
import type { Top20Webview, Top20Wish } from './top20-webview.ts';

const viewType = 'aiFactories.top20';

type Panel = typeof Top20Webview;

/** The Top 20: its command, and its panels, one for each catalog, which a reload of the window brings back. */
export function registerTop20Panel(
  edge: Edge,
  context: vscode.ExtensionContext,
  catalogs: Catalogs,
  revisions: Revisions,
): vscode.Disposable {
  const panels = new Top20Panels(edge, context.extensionUri, catalogs, revisions);
  return vscode.Disposable.from(
    panels,
    new StatusBar(edge, catalogs, panels),
    edge.command('aiFactories.showTop20', (target?: unknown) => panels.show(target)),
    edge.provide(vscode.window.registerWebviewPanelSerializer, viewType, panels),
  );
}

/** What is to be shown. The file of a factory names its catalog only: the panel opens beside it, and the cursor stays. */
function readShowTarget(value: unknown, catalogs: Catalogs): Top20Wish & { readonly catalog?: string } {
  const { catalog, edition, factory, unfold, against, revision } = readTarget(value, catalogs);
  const other = revision !== undefined ? { revision } : against !== undefined ? { against } : undefined;
  return {
    ...(catalog !== undefined && { catalog }),
    ...(edition !== undefined && { edition }),
    ...(factory !== undefined && !(value instanceof vscode.Uri) && { factory }),
    ...(unfold === true && { unfold }),
    ...(other && { show: { kind: 'comparison', ...other } }),
  };
}

class Top20Panels extends Disposable implements vscode.WebviewPanelSerializer, Front {
  readonly #edge: Edge;
  readonly #extension: vscode.Uri;
  readonly #catalogs: Catalogs;
  readonly #revisions: Revisions;
  readonly #panels = new Set<Top20Webview>();
  #loading: Promise<Panel> | undefined;
  readonly #front = this.register(new vscode.EventEmitter<void>());
  readonly onDidChangeFront = this.#front.event;

  constructor(edge: Edge, extension: vscode.Uri, catalogs: Catalogs, revisions: Revisions) {
    super();
    this.#revisions = revisions;
    this.#edge = edge;
    this.#extension = extension;
    this.#catalogs = catalogs;
    // The panels themselves stay: a window that reloads brings them back.
    this.register({ dispose: () => this.#panels.forEach((panel) => panel.dispose()) });
  }

  /**
   * Opens the panel of a catalog beside the editor, or brings it forward: with the list that `target` names, at the row
   * that it names, where it does.
   */
  async show(target: unknown): Promise<void> {
    const { catalog, ...wish } = readShowTarget(target, this.#catalogs);
    await this.#catalogs.ready();
    const meant = catalog ?? catalogInFront(this.#catalogs)?.root.toString();
    const root = meant ?? (this.#catalogs.all().length > 0 ? await this.#ask() : undefined);
    if (root === null) return;
    // Before it is looked which panels there are: one that a reload brings back may be waiting for the same.
    const Panel = await this.#load();
    if (this.isDisposed) return;
    const open = [...this.#panels].find((panel) => panel.root === root);
    if (open) open.bringForward(wish);
    else this.#create(Panel, root, wish);
  }

  inFront(): ReturnType<Front['inFront']> {
    return [...this.#panels].flatMap((panel) => panel.inFront() ?? [])[0];
  }

  async deserializeWebviewPanel(webviewPanel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const { catalog } = readTarget(state);
    const closed = new Set<vscode.WebviewPanel>();
    const closing = this.#edge.on('panel closed', webviewPanel.onDidDispose, () => closed.add(webviewPanel));
    try {
      const Panel = await this.#load();
      if (!closed.has(webviewPanel) && !this.isDisposed) this.#adopt(Panel, webviewPanel, catalog);
    } finally {
      closing.dispose();
    }
  }

  /** What a panel is: loaded with the first one. */
  #load(): Promise<Panel> {
    this.#loading ??= import('./top20-webview.ts').then(
      (loaded) => loaded.Top20Webview,
      (error: unknown) => {
        this.#loading = undefined;
        throw error;
      },
    );
    return this.#loading;
  }

  /** The root of the catalog that is picked; null where none was. */
  async #ask(): Promise<string | null> {
    return (await askForCatalog(this.#catalogs))?.root.toString() ?? null;
  }

  #create(Panel: Panel, root: string | undefined, wish: Top20Wish): void {
    const panel = vscode.window.createWebviewPanel(
      viewType,
      'Top 20',
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: wish.factory === undefined },
      { enableFindWidget: true },
    );
    this.#adopt(Panel, panel, root).bringForward(wish);
  }

  #adopt(Panel: Panel, webviewPanel: vscode.WebviewPanel, root: string | undefined): Top20Webview {
    const panel = new Panel(this.#edge, webviewPanel, this.#catalogs, this.#revisions, this.#extension, root);
    this.#panels.add(panel);
    this.#edge.on('panel in front', panel.onDidShow, () => this.#front.fire());
    this.#edge.on('panel closed', webviewPanel.onDidDispose, () => {
      this.#panels.delete(panel);
      this.#front.fire();
    });
    return panel;
  }
}
