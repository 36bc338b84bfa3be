import * as vscode from 'vscode';
import {
  readFromPanel,
  type Choice,
  type FromPanel,
  type Place,
  type Show,
  type ToPanel,
  type View,
} from '../../panel/protocol.ts';
import { listChange } from '../../views/list/list-change.ts';
import { KeptLines, type ListView } from '../../views/list/list-view.ts';
import { picturedList } from '../../views/pictured/pictured-list.ts';
import { countsWords } from '../../words/list-words.ts';
import { metricWords } from '../../words/measures.ts';
import type { Catalogs } from '../catalogs/catalogs.ts';
import { Disposable } from '../disposable.ts';
import type { Edge, Timer } from '../edge.ts';
import type { OpenCatalog } from '../catalogs/open-catalog.ts';
import { drawPictures, type PublishWish } from '../commands/publish.ts';
import { ofWhich, titleAmong } from '../commands/pick-catalog.ts';
import { revealPlace } from '../reveal-place.ts';
import type { Revisions } from '../git/revisions.ts';
import { panelFolder, top20Page } from './top20-page.ts';
import { comparedWithRevision } from './top20-revision.ts';
import { editionsCompared, top20Detail, top20View } from './top20-view.ts';

/** What a panel is brought forward with: the list of an edition, by its own metric, and a factory's row in it. */
export interface Top20Wish {
  readonly edition?: string;
  readonly factory?: string;
  /** The view of it; the one that is shown where absent. */
  readonly show?: Show;
}

/** One panel. It shows its catalog as it stands in memory, unsaved edits included, while it can be seen. */
export class Top20Webview extends Disposable {
  readonly #edge: Edge;
  readonly #panel: vscode.WebviewPanel;
  readonly #catalogs: Catalogs;
  readonly #revisions: Revisions;
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
  #wish: Top20Wish = {};
  /** How wide the page has pictures drawn; the usual width until it says so. */
  #pictureWidth: number | undefined;
  /** Whether the choice is not the page's own, which has to be told of it. */
  #isTurned = false;
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
      if (!panel.visible) this.#listens = false;
    });
    for (const event of [catalogs.onDidChange, catalogs.onDidClose])
      on('panel of a catalog', event, (open) => this.#follow(open));
    on('revisions of a catalog', revisions.onDidChange, () => this.#showParts());
    this.register({ dispose: () => this.#scheduled?.dispose() });
    webview.html = top20Page(webview, extension);
  }

  get root(): string | undefined {
    return this.#root;
  }

  /** Shows the panel, and in it the list and the row that are asked for. */
  bringForward(wish: Top20Wish): void {
    if (!this.#panel.visible || wish.factory !== undefined)
      this.#panel.reveal(undefined, wish.factory === undefined);
    this.#wish = wish;
    if (!this.#listens) return;
    if (this.#turnToWish()) this.#show();
    this.#reveal();
  }

  /** Turns to the list that is asked for: another edition, or its own metric and counts; returns whether it is another. */
  #turnToWish(): boolean {
    const { edition } = this.#wish;
    const { edition: chosen, metric, counts } = this.#choice;
    const isShown = metric === undefined && counts === undefined && edition === (chosen ?? this.#current());
    if (edition === undefined || isShown) return false;
    this.#choice = edition === this.#current() ? {} : { edition };
    this.#isTurned = true;
    this.#shown = undefined;
    return true;
  }

  #current(): string | undefined {
    return this.#catalog()?.currentEdition()?.id;
  }

  #receive(message: FromPanel | undefined): void {
    switch (message?.type) {
      case 'ready':
        this.#choice = message.choice;
        this.#showing = message.show;
        this.#unfolded = message.open;
        this.#listens = true;
        this.#edge.start('filling of the panel', () => this.#start());
        return;
      case 'choose':
        this.#choice = message.choice;
        this.#shown = undefined;
        this.#show();
        return;
      case 'show':
        this.#showing = message.show;
        // The page forgets what it showed of another; a branch or a tag may be new.
        this.#sent.keep(new Set(this.#unfolded));
        this.#revisions.lookAgain();
        this.#showParts();
        return;
      case 'room':
        this.#pictureWidth = message.width;
        this.#showParts();
        return;
      case 'unfold':
        this.#unfolded = message.open;
        this.#showParts();
        return;
      case 'open':
        this.#edge.start(`opening of ${message.file}`, () => this.#open(message.file, message.place));
        return;
      case 'publish':
        this.#publish(message.picture);
        return;
      case 'copy':
        this.#edge.start('Copy', () => vscode.env.clipboard.writeText(message.text));
        return;
      case 'createCatalog':
        this.#edge.start('Create Catalog', () => vscode.commands.executeCommand('aiFactories.createCatalog'));
        return;
      case 'newEdition':
        this.#edge.start('New Edition', () =>
          vscode.commands.executeCommand('aiFactories.newEdition', { catalog: this.#root }),
        );
        return;
      case undefined:
        return;
    }
  }

  async #start(): Promise<void> {
    this.#shown = undefined;
    this.#sent.keep(new Set());
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
    if (!this.#listens) return;
    const open = this.#catalog();
    this.#root ??= open?.root.toString();
    const view = open ? top20View(open, this.#choice, this.#kept) : ({ kind: 'none' } as const);
    this.#panel.title = this.#titleOf(open, view);
    const before = this.#shown;
    this.#shown = view.kind === 'list' ? view.list : undefined;
    if (before && view.kind === 'list' && isSameList(before, view.list)) {
      const change = listChange(before, view.list);
      if (change) this.#post({ type: 'change', change });
    } else {
      const choice = this.#isTurned ? { choice: this.#choice } : {};
      this.#isTurned = false;
      this.#post({ type: 'view', catalog: this.#root, ...choice, view });
    }
    this.#showParts();
  }

  /** Sends what the page shows beside its list: derivations of open rows, a picture, how it differs from another. */
  #showParts(): void {
    const [open, list] = [this.#catalog(), this.#shown];
    if (!this.#listens || !open || !list) return;
    const [rows, show] = [new Set(this.#unfolded), this.#showing];
    this.#sent.keep(new Set([...rows, show.kind, 'revisions']));
    for (const factory of rows) {
      this.#sent.send(factory, { type: 'detail', factory, detail: top20Detail(open, list, factory) });
    }
    if (show.kind === 'picture') this.#edge.start(`picture ${show.name}`, () => this.#draw(open, list, show));
    if (show.kind === 'comparison') this.#compare(open, list, show);
  }

  /** Sends how the list differs from another; from the catalog at a revision once git has answered. */
  #compare(open: OpenCatalog, list: ListView, show: Extract<Show, { kind: 'comparison' }>): void {
    const comparison = show.revision === undefined ? editionsCompared(open, list, show) : undefined;
    if (comparison) this.#sent.send(show.kind, { type: 'comparison', comparison });
    const isOver = (): boolean => this.#shown !== list || this.#showing !== show;
    this.#edge.start('comparison with a revision', async () => {
      const offered = await this.#revisions.of(open.root);
      if (isOver()) return;
      const revisions = offered.map(({ ref, name, sort }) => ({ ref, name, sort }));
      this.#sent.send('revisions', { type: 'revisions', revisions });
      if (comparison) return;
      const compared = await comparedWithRevision(open, list, show.revision, offered, this.#revisions);
      if (!isOver()) this.#sent.send(show.kind, { type: 'comparison', ...compared });
    });
  }

  async #draw(open: OpenCatalog, list: ListView, show: Extract<Show, { kind: 'picture' }>): Promise<void> {
    const pictures = await drawPictures();
    const edition = open.catalog.edition(list.edition);
    // Meanwhile something else may be shown.
    if (!edition || this.#shown !== list || this.#showing !== show) return;
    const data = picturedList(open.catalog, open.rankings, edition, this.#choice);
    const drawn = pictures.find(({ name }) => name === show.name)?.draw(data, this.#pictureWidth);
    if (drawn) this.#sent.send(show.kind, { type: 'picture', name: show.name, picture: drawn });
  }

  #publish(picture: PublishWish['picture']): void {
    if (!this.#shown) return;
    const { edition, metric, counts } = this.#shown;
    const wish: PublishWish = {
      ...{ catalog: this.#root, edition, metric, counts, taken: this.#panel.viewColumn },
      ...(picture && { picture, ending: 'svg' }),
    };
    this.#edge.start('Publish', () => vscode.commands.executeCommand('aiFactories.publish', wish));
  }

  #reveal(): void {
    const { factory, show } = this.#wish;
    if (show) this.#post({ type: 'turn', show });
    if (factory !== undefined) this.#post({ type: 'reveal', factory });
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

  /** What is shown, in the title of the panel: `AI Factories Top 20 · 2025H2 by facility power`. */
  #titleOf(open: OpenCatalog | undefined, view: View): string {
    if (!open) return 'Top 20';
    if (view.kind !== 'list') return `Top 20${ofWhich(this.#catalogs, open)}`;
    const { edition, metric, counts } = view.list;
    const own = open.catalog.edition(edition)?.counts ?? counts;
    const others = counts === own ? '' : ` · ${countsWords[counts]}`;
    const size = sizeWords(view.list, this.#choice);
    return `${titleAmong(this.#catalogs, open)} ${size} · ${edition} by ${metricWords(metric)}${others}`;
  }

  async #open(file: string, place: Place): Promise<void> {
    const open = this.#catalog();
    if (open?.catalog.file(file)) await revealPlace(open, file, place, this.#panel.viewColumn);
  }
}

/** `Top 20`, or as many as were asked for. */
function sizeWords({ size, rankedCount }: ListView, { top = size }: Choice): string {
  return top === 'all' ? `All ${rankedCount}` : `Top ${top}`;
}

/** Whether two views are of one list, at two moments. */
function isSameList(a: ListView, b: ListView): boolean {
  return a.edition === b.edition && a.asOf === b.asOf && a.metric === b.metric && a.counts === b.counts;
}

/** The parts that a page has, beside its list: each is sent again only where it says something else. */
class SentParts {
  readonly #post: (message: ToPanel) => void;
  readonly #texts = new Map<string, string>();

  constructor(post: (message: ToPanel) => void) {
    this.#post = post;
  }

  /** Sends a part, unless the page has it. */
  send(part: string, message: ToPanel): void {
    const text = JSON.stringify(message);
    if (this.#texts.get(part) === text) return;
    this.#texts.set(part, text);
    this.#post(message);
  }

  /** Forgets all parts but these: the page no longer shows the others, or has become another. */
  keep(parts: ReadonlySet<string>): void {
    for (const part of this.#texts.keys()) if (!parts.has(part)) this.#texts.delete(part);
  }
}
