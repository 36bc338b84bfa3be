import * as vscode from 'vscode';
import {
  readFromPanel,
  type Choice,
  type FromPanel,
  type Place,
  type Show,
  type ToPanel,
} from '../../panel/protocol.ts';
import { listChange } from '../../views/list/list-change.ts';
import { KeptLines, type ListView } from '../../views/list/list-view.ts';
import { picturedList } from '../../views/pictured/pictured-list.ts';
import type { Catalogs } from '../catalogs/catalogs.ts';
import { Disposable } from '../disposable.ts';
import { drawPictures } from '../draw-pictures.ts';
import type { OpenCatalog } from '../catalogs/open-catalog.ts';
import type { PublishWish } from '../commands/publish.ts';
import { revealPlace } from '../reveal-place.ts';
import { panelFolder, top20Page } from './page.ts';
import { SentParts } from './sent-parts.ts';
import { top20Comparison, top20Detail, top20View } from './view.ts';

/** One panel. It shows its catalog as it stands in memory, unsaved edits included, while it can be seen. */
export class Top20Webview extends Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #catalogs: Catalogs;
  readonly #kept = new KeptLines();
  #root: string | undefined;
  #choice: Choice = {};
  #showing: Show = { kind: 'table' };
  #unfolded: readonly string[] = [];
  /** Whether the page listens: not before it says so, nor once it is hidden. */
  #listens = false;
  /** The list that the page has, and what it has beside it. */
  #shown: ListView | undefined;
  readonly #sent = new SentParts((message) => this.#post(message));
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
        this.#showing = message.show;
        this.#unfolded = message.open;
        this.#listens = true;
        void this.#start();
        return;
      case 'choose':
        this.#choice = message.choice;
        this.#shown = undefined;
        this.#show();
        return;
      case 'show':
        this.#showing = message.show;
        this.#showParts();
        return;
      case 'unfold':
        this.#unfolded = message.open;
        this.#showParts();
        return;
      case 'open':
        void this.#open(message.file, message.place);
        return;
      case 'publish':
        this.#publish(message.picture);
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
    this.#sent.keep(new Set());
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
    this.#showParts();
  }

  /** Sends what the page shows beside its list: derivations of open rows, a picture, how it differs from another. */
  #showParts(): void {
    const [open, list] = [this.#catalog(), this.#shown];
    if (!this.#listens || !open || !list) return;
    const [rows, show] = [new Set(this.#unfolded), this.#showing];
    this.#sent.keep(new Set([...rows, show.kind]));
    for (const factory of rows) {
      this.#sent.send(factory, { type: 'detail', factory, detail: top20Detail(open, list, factory) });
    }
    if (show.kind === 'picture') void this.#draw(open, list, show);
    if (show.kind === 'comparison') {
      this.#sent.send(show.kind, { type: 'comparison', comparison: top20Comparison(open, list, show) });
    }
  }

  async #draw(open: OpenCatalog, list: ListView, show: Extract<Show, { kind: 'picture' }>): Promise<void> {
    const pictures = await drawPictures();
    const edition = open.catalog.edition(list.edition);
    // Meanwhile something else may be shown.
    if (!edition || this.#shown !== list || this.#showing !== show) return;
    const data = picturedList(open.catalog, open.rankings, edition, this.#choice);
    const drawn = pictures.find(({ name }) => name === show.name)?.draw(data);
    if (drawn) this.#sent.send(show.kind, { type: 'picture', name: show.name, picture: drawn });
  }

  #publish(picture: PublishWish['picture']): void {
    if (!this.#shown) return;
    const { edition, metric, counts } = this.#shown;
    const wish: PublishWish = {
      ...{ catalog: this.#root, edition, metric, counts, taken: this.#panel.viewColumn },
      ...(picture && { picture, ending: 'svg' }),
    };
    void vscode.commands.executeCommand('aiFactories.publish', wish);
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
