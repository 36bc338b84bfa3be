import * as vscode from 'vscode';
import { CatalogDesk, type History } from '../../panel/answers/catalog-desk.ts';
import { PanelAnswers, type Deed } from '../../panel/answers/panel-answers.ts';
import type { Choice, FromPanel, Place, Show, ShownHead, ToPanel } from '../../panel/protocol.ts';
import { readFromPanel } from '../../panel/read-messages.ts';
import { countsWords } from '../../words/list-words.ts';
import { metricWords } from '../../words/measures.ts';
import type { Catalogs } from '../catalogs/catalogs.ts';
import { Disposable } from '../disposable.ts';
import type { Edge, Timer } from '../edge.ts';
import type { OpenCatalog } from '../catalogs/open-catalog.ts';
import type { PublishWish } from '../commands/publish.ts';
import { ofWhich, titleAmong } from '../commands/pick-catalog.ts';
import { revealPlace } from '../reveal-place.ts';
import type { Revisions } from '../git/revisions.ts';
import { panelFolder, top20Page } from './top20-page.ts';
import { comparedWithRevision } from './top20-revision.ts';

/** How long a catalog has to be at rest before it is compared with what git has of it, in ms. */
const pause = 100;

/** What a panel is brought forward with: the list of an edition, by its own metric, and a factory's row in it. */
export interface Top20Wish {
  readonly edition?: string;
  readonly factory?: string;
  /** Whether the derivation of that factory is to be open. */
  readonly unfold?: boolean;
  /** The view of it; the one that is shown where absent. */
  readonly show?: Show;
}

/** One panel. It shows its catalog as it stands in memory, unsaved edits included, while it can be seen. */
export class Top20Webview extends Disposable {
  readonly #edge: Edge;
  readonly #panel: vscode.WebviewPanel;
  readonly #catalogs: Catalogs;
  readonly #revisions: Revisions;
  readonly #answers: PanelAnswers;
  #root: string | undefined;
  /** What the panel is answered from, and the catalog that it is of. */
  #desk: { readonly open: OpenCatalog; readonly desk: CatalogDesk } | undefined;
  readonly #showed = this.register(new vscode.EventEmitter<void>());
  /** Fires when what is shown may be another list, or the panel came to the front or left it. */
  readonly onDidShow = this.#showed.event;
  /** How many comparisons with a revision were asked for. */
  #comparisons = 0;
  #wish: Top20Wish = {};
  #scheduled: Timer | undefined;

  constructor(
    edge: Edge,
    panel: vscode.WebviewPanel,
    catalogs: Catalogs,
    revisions: Revisions,
    extension: vscode.Uri,
    root: string | undefined,
  ) {
    super();
    this.#edge = edge;
    this.#panel = panel;
    this.#catalogs = catalogs;
    this.#revisions = revisions;
    this.#root = root;
    this.#answers = new PanelAnswers({
      post: (message) => this.#post(message),
      desk: () => this.#deskOfPanel(),
      perform: (deed) => this.#perform(deed),
      copy: (text) => edge.start('Copy', () => vscode.env.clipboard.writeText(text)),
      start: (what, task) => edge.start(what, task),
      later: (what, task) => {
        edge.after(what, 0, () => this.isDisposed || task());
      },
    });
    const { webview } = panel;
    webview.options = { enableScripts: true, localResourceRoots: [panelFolder(extension)] };
    const on = <T>(what: string, event: vscode.Event<T>, listener: (of: T) => unknown): void => {
      this.register(edge.on(what, event, listener));
    };
    on('message from the panel', webview.onDidReceiveMessage, (message: unknown) =>
      this.#receive(readFromPanel(message)),
    );
    on('panel closed', panel.onDidDispose, () => this.dispose());
    on('panel shown or hidden', panel.onDidChangeViewState, () => {
      if (!panel.visible) this.#answers.sleep();
      this.#showed.fire();
    });
    for (const event of [catalogs.onDidChange, catalogs.onDidClose])
      on('panel of a catalog', event, (open) => this.#follow(open));
    on('revisions of a catalog', revisions.onDidChange, () => this.#answers.refreshParts());
    this.register({ dispose: () => this.#scheduled?.dispose() });
    this.register({ dispose: () => this.#desk?.desk.dispose() });
    webview.html = top20Page(webview, extension);
  }

  get root(): string | undefined {
    return this.#root;
  }

  /** The list that is shown, where the panel has the focus. */
  inFront(): { readonly open: OpenCatalog; readonly list: ShownHead } | undefined {
    const [open, { shown: list }] = [this.#catalog(), this.#answers];
    return this.#panel.active && open && list ? { open, list } : undefined;
  }

  /** Shows the panel, and in it the list and the row that are asked for. */
  bringForward(wish: Top20Wish): void {
    if (!this.#panel.visible || wish.factory !== undefined)
      this.#panel.reveal(undefined, wish.factory === undefined);
    this.#wish = wish;
    if (!this.#answers.listens) return;
    if (this.#turnToWish()) this.#show();
    this.#reveal();
  }

  /** Turns to the list that is asked for: another edition, or its own metric and counts; returns whether it is another. */
  #turnToWish(): boolean {
    const { edition } = this.#wish;
    const { edition: chosen, metric, counts } = this.#answers.choice;
    const isShown = metric === undefined && counts === undefined && edition === (chosen ?? this.#current());
    if (edition === undefined || isShown) return false;
    this.#answers.turnTo(edition === this.#current() ? {} : { edition });
    return true;
  }

  #current(): string | undefined {
    return this.#catalog()?.currentEdition()?.id;
  }

  #receive(message: FromPanel | undefined): void {
    if (!message) return;
    // A branch or a tag may be new.
    if (message.type === 'show') this.#revisions.lookAgain();
    this.#answers.receive(message);
    if (message.type === 'ready') this.#edge.start('filling of the panel', () => this.#start());
    else if (message.type === 'choose') this.#entitle();
  }

  async #start(): Promise<void> {
    await this.#catalogs.ready();
    this.#turnToWish();
    this.#show();
    this.#reveal();
  }

  #follow(open: OpenCatalog): void {
    if (this.#root !== undefined && open.root.toString() !== this.#root) return;
    // One keystroke may change several files; they are shown at once.
    this.#scheduled ??= this.#edge.after('update of the panel', 0, () => this.#show());
  }

  #show(): void {
    this.#scheduled?.dispose();
    this.#scheduled = undefined;
    if (!this.#answers.listens || this.#catalog()?.isLoaded === false) return;
    this.#root ??= this.#catalog()?.root.toString();
    this.#answers.show();
    this.#entitle();
  }

  #perform(deed: Deed): void {
    switch (deed.type) {
      case 'open':
        this.#edge.start(`opening of ${deed.file}`, () => this.#open(deed.file, deed.place));
        return;
      case 'publish':
        this.#publish(deed.picture);
        return;
      case 'createCatalog':
        this.#edge.start('Create Catalog', () => vscode.commands.executeCommand('aiFactories.createCatalog'));
        return;
      case 'newEdition':
        this.#edge.start('New Edition', () =>
          vscode.commands.executeCommand('aiFactories.newEdition', { catalog: this.#root }),
        );
        return;
      case 'newFactory':
        this.#edge.start('New Factory', () =>
          vscode.commands.executeCommand('aiFactories.newFactory', this.#catalog()?.uriOf('factories')),
        );
        return;
    }
  }

  #publish(picture: PublishWish['picture']): void {
    const { shown } = this.#answers;
    if (!shown) return;
    const { edition, metric, counts } = shown;
    const wish: PublishWish = {
      ...{ catalog: this.#root, edition, metric, counts, taken: this.#panel.viewColumn },
      ...(picture && { picture, ending: 'svg' }),
    };
    this.#edge.start('Publish', () => vscode.commands.executeCommand('aiFactories.publish', wish));
  }

  #reveal(): void {
    const { factory, unfold, show } = this.#wish;
    if (show) this.#answers.turnView(show);
    if (factory !== undefined) this.#answers.reveal(factory, unfold);
    this.#wish = {};
  }

  #post(message: ToPanel): void {
    this.#edge.start(`message “${message.type}” to the panel`, () =>
      this.#panel.webview.postMessage(message),
    );
  }

  /** The panel's catalog; a panel without one takes the first that there is. */
  #catalog(): OpenCatalog | undefined {
    return this.#catalogs
      .all()
      .find(({ root }) => this.#root === undefined || root.toString() === this.#root);
  }

  #deskOfPanel(): { readonly desk: CatalogDesk; readonly catalog: string } | undefined {
    const open = this.#catalog();
    if (!open) return undefined;
    if (this.#desk?.open !== open) {
      this.#desk?.desk.dispose();
      const loadPictures = () => import('../../pictures/pictures.ts');
      this.#desk = { open, desk: new CatalogDesk(open, loadPictures, this.#historyOf(open)) };
    }
    return { desk: this.#desk.desk, catalog: open.root.toString() };
  }

  /** What git has of the catalog: beside the editions, it can be compared with that. */
  #historyOf(open: OpenCatalog): History {
    return async (list, { revision }, isCompared, tell) => {
      const offered = await this.#revisions.of(open.root);
      const revisions = offered.map(({ ref, name, sort }) => ({ ref, name, sort }));
      tell({ type: 'revisions', revisions });
      if (isCompared) return;
      // Of a burst of edits, the last one is compared: every problem of the catalog is looked through for that.
      const mine = (this.#comparisons += 1);
      await new Promise<void>((resolve) => this.#edge.after('pause before a comparison', pause, resolve));
      const isWanted = (): boolean => mine === this.#comparisons && !this.isDisposed;
      if (!isWanted()) return;
      const found = await comparedWithRevision(open, list, revision, offered, this.#revisions, isWanted);
      if (found) tell({ type: 'comparison', ...found });
    };
  }

  /** Says in the title of the panel what it shows: `AI Factories Top 20 · 2025H2 by facility power`. */
  #entitle(): void {
    const [open, { shown }] = [this.#catalog(), this.#answers];
    if (!open) this.#panel.title = 'Top 20';
    else if (!shown) this.#panel.title = `Top 20${ofWhich(this.#catalogs, open)}`;
    else {
      const { edition, metric, counts } = shown;
      const own = open.catalog.edition(edition)?.counts ?? counts;
      const others = counts === own ? '' : ` · ${countsWords[counts]}`;
      const title = `${titleAmong(this.#catalogs, open)} ${sizeWords(shown, this.#answers.choice)}`;
      this.#panel.title = `${title} · ${edition} by ${metricWords(metric)}${others}`;
    }
    this.#showed.fire();
  }

  async #open(file: string, place: Place): Promise<void> {
    const open = this.#catalog();
    if (open?.catalog.file(file)) await revealPlace(open, file, place, this.#panel.viewColumn);
  }
}

/** `Top 20`, or as many as were asked for. */
function sizeWords({ size, rankedCount }: ShownHead, { top = size }: Choice): string {
  return top === 'all' ? `All ${rankedCount}` : `Top ${top}`;
}
