import * as vscode from 'vscode';
import { readFromPanel, type Choice, type FromPanel, type Place, type ToPanel } from '../panel/protocol.ts';
import { KeptLines } from '../publish/list-view.ts';
import type { Catalogs } from './catalogs.ts';
import { Disposable } from './disposable.ts';
import type { OpenCatalog } from './open-catalog.ts';
import { revealPlace } from './reveal-place.ts';
import { panelFolder, top20Page } from './top20-page.ts';
import { top20View } from './top20-view.ts';

const viewType = 'aiFactories.top20';

/** The Top 20: its command, and its panels, one for each catalog, which a reload of the window brings back. */
export function registerTop20Panel(context: vscode.ExtensionContext, catalogs: Catalogs): vscode.Disposable {
  const panels = new Top20Panels(context.extensionUri, catalogs);
  return vscode.Disposable.from(
    panels,
    vscode.commands.registerCommand('aiFactories.showTop20', (target?: unknown) => panels.show(target)),
    vscode.window.registerWebviewPanelSerializer(viewType, panels),
  );
}

class Top20Panels extends Disposable implements vscode.WebviewPanelSerializer {
  readonly #extension: vscode.Uri;
  readonly #catalogs: Catalogs;
  readonly #panels = new Set<Top20Panel>();

  constructor(extension: vscode.Uri, catalogs: Catalogs) {
    super();
    this.#extension = extension;
    this.#catalogs = catalogs;
    // The panels themselves stay: a window that reloads brings them back.
    this.register({ dispose: () => this.#panels.forEach((panel) => panel.dispose()) });
  }

  /** Opens the panel of a catalog beside the editor, or brings it forward; at the row of `target`, if that names one. */
  async show(target: unknown): Promise<void> {
    const { catalog, factory } = readTarget(target);
    await this.#catalogs.ready();
    const root = catalog ?? (await this.#chooseRoot());
    if (root === null) return;
    const open = [...this.#panels].find((panel) => panel.root === root);
    if (open) open.bringForward(factory);
    else this.#create(root, factory);
  }

  deserializeWebviewPanel(webviewPanel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const { catalog } = readTarget(state);
    this.#adopt(webviewPanel, catalog);
    return Promise.resolve();
  }

  /** The catalog of the active editor, the only one, or the one that is picked; null where none was picked. */
  async #chooseRoot(): Promise<string | undefined | null> {
    const editor = vscode.window.activeTextEditor;
    const [first, ...others] = this.#catalogs.all();
    const active =
      (editor && this.#catalogs.of(editor.document.uri)) ?? (others.length === 0 ? first : undefined);
    if (active || !first) return active?.root.toString();
    const items = this.#catalogs.all().map(({ root, catalog }) => ({
      label: catalog.settings()?.title ?? 'catalog.yaml',
      description: vscode.workspace.asRelativePath(root),
      root: root.toString(),
    }));
    const picked = await vscode.window.showQuickPick(items, { placeHolder: 'Which catalog?' });
    return picked?.root ?? null;
  }

  #create(root: string | undefined, factory: string | undefined): void {
    const panel = vscode.window.createWebviewPanel(
      viewType,
      'Top 20',
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: factory === undefined },
      { enableFindWidget: true },
    );
    this.#adopt(panel, root).bringForward(factory);
  }

  #adopt(webviewPanel: vscode.WebviewPanel, root: string | undefined): Top20Panel {
    const panel = new Top20Panel(webviewPanel, this.#catalogs, this.#extension, root);
    this.#panels.add(panel);
    webviewPanel.onDidDispose(() => this.#panels.delete(panel));
    return panel;
  }
}

/** One panel. It shows its catalog as it stands in memory, unsaved edits included, while it can be seen. */
class Top20Panel extends Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #catalogs: Catalogs;
  readonly #kept = new KeptLines();
  #root: string | undefined;
  #choice: Choice = {};
  /** Whether the page listens: not before it says so, nor once it is hidden. */
  #listens = false;
  #revealed: string | undefined;
  #scheduled: ReturnType<typeof setTimeout> | undefined;

  constructor(
    panel: vscode.WebviewPanel,
    catalogs: Catalogs,
    extension: vscode.Uri,
    root: string | undefined,
  ) {
    super();
    this.#panel = panel;
    this.#catalogs = catalogs;
    this.#root = root;
    const { webview } = panel;
    webview.options = { enableScripts: true, localResourceRoots: [panelFolder(extension)] };
    this.register(webview.onDidReceiveMessage((message) => this.#receive(readFromPanel(message))));
    this.register(panel.onDidDispose(() => this.dispose()));
    this.register(
      panel.onDidChangeViewState(() => {
        if (!panel.visible) this.#listens = false;
      }),
    );
    this.register(catalogs.onDidChange((open) => this.#follow(open)));
    this.register(catalogs.onDidClose((open) => this.#follow(open)));
    this.register({ dispose: () => clearTimeout(this.#scheduled) });
    webview.html = top20Page(webview, extension);
  }

  get root(): string | undefined {
    return this.#root;
  }

  /** Shows the panel, and in it a factory's row. */
  bringForward(factory: string | undefined): void {
    if (!this.#panel.visible || factory !== undefined) this.#panel.reveal(undefined, factory === undefined);
    this.#revealed = factory;
    if (this.#listens) this.#reveal();
  }

  #receive(message: FromPanel | undefined): void {
    switch (message?.type) {
      case 'ready':
        this.#choice = message.choice;
        this.#listens = true;
        void this.#start();
        return;
      case 'open':
        void this.#open(message.file, message.place);
        return;
      case 'createCatalog':
        void vscode.commands.executeCommand('aiFactories.createCatalog');
        return;
      case undefined:
        return;
    }
  }

  async #start(): Promise<void> {
    await this.#catalogs.ready();
    this.#show();
    this.#reveal();
  }

  #follow(open: OpenCatalog): void {
    if (this.#root !== undefined && open.root.toString() !== this.#root) return;
    // One keystroke may change several files; they are shown at once.
    this.#scheduled ??= setTimeout(() => this.#show());
  }

  #show(): void {
    clearTimeout(this.#scheduled);
    this.#scheduled = undefined;
    if (!this.#listens) return;
    const open = this.#catalog();
    this.#root ??= open?.root.toString();
    const view = open ? top20View(open, this.#choice, this.#kept) : ({ kind: 'none' } as const);
    this.#panel.title = view.kind === 'list' ? `${view.list.catalog} Top ${view.list.length}` : 'Top 20';
    this.#post({ type: 'view', catalog: this.#root, view });
  }

  #reveal(): void {
    if (this.#revealed !== undefined) this.#post({ type: 'reveal', factory: this.#revealed });
    this.#revealed = undefined;
  }

  #post(message: ToPanel): void {
    void this.#panel.webview.postMessage(message);
  }

  /** The panel's catalog; a panel without one takes the first that there is. */
  #catalog(): OpenCatalog | undefined {
    return this.#catalogs
      .all()
      .find(({ root }) => this.#root === undefined || root.toString() === this.#root);
  }

  async #open(file: string, place: Place): Promise<void> {
    const open = this.#catalog();
    if (open?.catalog.file(file)) await revealPlace(open, file, place, this.#panel.viewColumn);
  }
}

/** What a command or a kept state asks for, as far as it can be read. */
function readTarget(value: unknown): { readonly catalog?: string; readonly factory?: string } {
  if (typeof value !== 'object' || value === null) return {};
  const { catalog, factory } = value as Record<string, unknown>;
  return {
    ...(typeof catalog === 'string' && { catalog }),
    ...(typeof factory === 'string' && { factory }),
  };
}
