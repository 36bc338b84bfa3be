import * as vscode from 'vscode';
import { readFromPanel, type Choice, type FromPanel, type Place, type ToPanel } from '../panel/protocol.ts';
import { derivationView } from '../publish/derivation-view.ts';
import { listChange } from '../publish/list-change.ts';
import { KeptLines, type ListView } from '../publish/list-view.ts';
import type { Catalogs } from './catalogs.ts';
import { Disposable } from './disposable.ts';
import type { OpenCatalog } from './open-catalog.ts';
import { revealPlace } from './reveal-place.ts';
import { panelFolder, top20Page } from './top20-page.ts';
import { top20View } from './top20-view.ts';

/** One panel. It shows its catalog as it stands in memory, unsaved edits included, while it can be seen. */
export class Top20Webview extends Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #catalogs: Catalogs;
  readonly #kept = new KeptLines();
  #root: string | undefined;
  #choice: Choice = {};
  #unfolded: readonly string[] = [];
  /** Whether the page listens: not before it says so, nor once it is hidden. */
  #listens = false;
  /** The list and the derivations that the page has. */
  #shown: ListView | undefined;
  readonly #derivations = new Map<string, string>();
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
        this.#unfolded = message.open;
        this.#listens = true;
        void this.#start();
        return;
      case 'choose':
        this.#choice = message.choice;
        this.#shown = undefined;
        this.#show();
        return;
      case 'unfold':
        this.#unfolded = message.open;
        this.#derive();
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
    this.#shown = undefined;
    this.#derivations.clear();
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
    this.#panel.title = view.kind === 'list' ? `${view.list.catalog} Top ${view.list.size}` : 'Top 20';
    const before = this.#shown;
    this.#shown = view.kind === 'list' ? view.list : undefined;
    if (before && view.kind === 'list' && isSameList(before, view.list)) {
      const change = listChange(before, view.list);
      if (change) this.#post({ type: 'change', change });
    } else {
      this.#post({ type: 'view', catalog: this.#root, view });
    }
    this.#derive();
  }

  /** Posts the derivations of the open rows that are not what the page has. */
  #derive(): void {
    const [open, list] = [this.#catalog(), this.#shown];
    if (!this.#listens || !open || !list) return;
    for (const factory of this.#derivations.keys()) {
      if (!this.#unfolded.includes(factory)) this.#derivations.delete(factory);
    }
    for (const factory of this.#unfolded) {
      const derivation = derivationView(open.catalog, factory, list);
      const text = JSON.stringify(derivation ?? null);
      if (this.#derivations.get(factory) === text) continue;
      this.#derivations.set(factory, text);
      this.#post({ type: 'derivation', factory, derivation });
    }
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

/** Whether two views are of one list, at two moments. */
function isSameList(a: ListView, b: ListView): boolean {
  return a.edition === b.edition && a.asOf === b.asOf && a.metric === b.metric && a.counts === b.counts;
}
