import type {
  Choice,
  FromPanel,
  RowsAsked,
  Show,
  ShownHead,
  ShownList,
  ToPanel,
  Unlisted,
  View,
  Whereabouts,
} from '../protocol.ts';
import { columns } from '../rows/columns.ts';
import { asCsv, asMarkdown } from '../rows/copy.ts';
import { listChange } from '../rows/list-change.ts';
import { isFiltering, noFilter } from '../rows/row-filter.ts';
import type { Desk, DeskList } from './desk.ts';
import type { Lines } from './lines.ts';
import { ListRows } from './list-rows.ts';

/** What is done where the panel stands, and not from the list. */
export type Deed = Extract<
  FromPanel,
  { readonly type: 'open' | 'publish' | 'createCatalog' | 'newEdition' | 'newFactory' }
>;

/** Where a panel stands: in an editor, or on a page. */
export interface Surroundings {
  post(message: ToPanel): void;
  /** What there is to be shown; undefined where there is no catalog. */
  desk(): { readonly desk: Desk; readonly catalog: string } | undefined;
  /** Does what a message asks for beyond answers. */
  perform(deed: Deed): void;
  copy(text: string): void;
  /** Does something that nobody waits for, and tells whoever has to know where it fails. */
  start(what: string, task: () => unknown): void;
  /** Does something once there is nothing else to do. */
  later(what: string, task: () => void): void;
}

/** For how many rows what is searched and sorted is made at once: it takes a few milliseconds. */
const preparedAtOnce = 200;

const nothingAsked: RowsAsked = { filter: noFilter, sort: undefined, from: 0, to: 0, choices: false };

/**
 * One panel, answered from where the data is: it keeps what the page asked for and what it has, and sends what is missing
 * or has changed.
 */
export class PanelAnswers {
  readonly #surroundings: Surroundings;
  #choice: Choice = {};
  #show: Show = { kind: 'table' };
  #asked = nothingAsked;
  #open: readonly string[] = [];
  #unrankedAsked = 0;
  #sought: string | undefined;
  /** Whether the page listens: not before it says so. */
  #listens = false;
  /** The list that the page has, and what it has beside it. */
  #shown: ShownList | undefined;
  #rows: { readonly lines: Lines; readonly rows: ListRows } | undefined;
  readonly #sent = new SentParts((message) => this.#surroundings.post(message));
  /** How wide the page has pictures drawn; the usual width until it says so. */
  #pictureWidth: number | undefined;
  /** Whether the choice is not the page's own, which has to be told of it. */
  #isTurned = false;

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
  }

  get listens(): boolean {
    return this.#listens;
  }

  get choice(): Choice {
    return this.#choice;
  }

  /** The list that the page has; undefined where it has none. */
  get shown(): ShownList | undefined {
    return this.#shown;
  }

  /** The page is hidden: it hears nothing until it is ready again. */
  sleep(): void {
    this.#listens = false;
  }

  /** Sends anew what may have changed beside the list. */
  refreshParts(): void {
    this.#sendParts();
  }

  /** Turns the page to another view of the list. */
  turnView(show: Show): void {
    this.#surroundings.post({ type: 'turn', show });
  }

  /** Turns to another list than the page's reader chose; it is told when that is shown. */
  turnTo(choice: Choice): void {
    this.#choice = choice;
    this.#isTurned = true;
    this.#shown = undefined;
  }

  /** Takes over what the page says, and answers it; of `ready`, only takes over: whoever is ready calls `show`. */
  receive(message: FromPanel): void {
    switch (message.type) {
      case 'ready':
        this.#choice = message.choice;
        this.#show = message.show;
        this.#open = message.open;
        this.#asked = message.rows;
        this.#unrankedAsked = 0;
        this.#listens = true;
        this.#shown = undefined;
        this.#sent.keep(new Set());
        return;
      case 'choose':
        this.#choice = message.choice;
        this.#shown = undefined;
        this.show();
        return;
      case 'show':
        this.#show = message.show;
        // The page forgets what it showed of another.
        this.#sent.keep(new Set([...this.#open, 'of the filter', 'not ranked']));
        this.#sendParts();
        return;
      case 'rows':
        this.#asked = message.rows;
        this.#showList();
        this.#sendChoices();
        return;
      case 'find':
        this.reveal(message.factory);
        return;
      case 'unranked':
        this.#unrankedAsked = message.count;
        this.#sendParts();
        return;
      case 'room':
        this.#pictureWidth = message.width;
        this.#sendParts();
        return;
      case 'unfold':
        this.#open = message.open;
        this.show();
        return;
      case 'copy':
        this.#copy(message);
        return;
      case 'open':
      case 'publish':
      case 'createCatalog':
      case 'newEdition':
      case 'newFactory':
        this.#surroundings.perform(message);
        return;
    }
  }

  /** Sends what the page has not, or has otherwise. */
  show(): void {
    if (!this.#listens) return;
    this.#showList();
    this.#sendParts();
  }

  #showList(): void {
    const at = this.#surroundings.desk();
    const found = at?.desk.list(this.#choice) ?? ({ kind: 'none' } as const);
    const view: View = found.kind === 'list' ? { kind: 'list', list: this.#listOf(found) } : found;
    const before = this.#shown;
    this.#shown = view.kind === 'list' ? view.list : undefined;
    if (before && view.kind === 'list' && isSameList(before, view.list)) {
      const change = listChange(before, view.list);
      if (change) this.#surroundings.post({ type: 'change', change });
    } else {
      const choice = this.#isTurned ? { choice: this.#choice } : {};
      this.#isTurned = false;
      this.#surroundings.post({ type: 'view', catalog: at?.catalog, ...choice, view });
    }
  }

  /**
   * Says where a factory is, and has its row at hand where it is among those that are shown; with `unfold`, its derivation
   * is to be opened.
   */
  reveal(factory: string, unfold = false): void {
    const [at, list] = [this.#surroundings.desk(), this.#list()];
    if (!at || !list) return;
    const where = this.#whereIs(at.desk, list, factory);
    this.#sought = factory;
    if (where === 'rows') {
      this.#asked = { ...this.#asked, active: factory };
      this.#showList();
    } else this.#sendParts();
    this.#surroundings.post({ type: 'reveal', factory, where, ...(unfold && { unfold }) });
  }

  #list(): DeskList | undefined {
    const list: Unlisted | DeskList | undefined = this.#surroundings.desk()?.desk.list(this.#choice);
    return list?.kind === 'list' ? list : undefined;
  }

  #listOf({ head, lines }: DeskList): ShownList {
    const { rows, span } = this.#rowsOf(lines).window(this.#asked, this.#last(lines), this.#open);
    return { ...head, rows, span };
  }

  #rowsOf(lines: Lines): ListRows {
    if (this.#rows?.lines !== lines) {
      this.#rows = { lines, rows: new ListRows(lines) };
      this.#prepare(this.#rows.rows);
    }
    return this.#rows.rows;
  }

  #prepare(rows: ListRows): void {
    this.#surroundings.later('search of the panel', () => {
      if (this.#rows?.rows === rows && this.#listens && rows.prepare(preparedAtOnce)) this.#prepare(rows);
    });
  }

  /** The last rank that is shown. */
  #last({ length }: Lines): number {
    const { top } = this.#choice;
    return top === 'all' ? Infinity : (top ?? length);
  }

  #whereIs(desk: Desk, { lines }: DeskList, factory: string): Whereabouts {
    const rank = lines.rankOf(factory);
    if (rank === undefined) {
      const [first] = desk.unranked(this.#choice, 1, factory);
      return first?.id === factory ? 'unranked' : 'nowhere';
    }
    if (!this.#rowsOf(lines).passes(factory, this.#asked.filter)) return 'filtered';
    return isFiltering(this.#asked.filter) || rank <= this.#last(lines) ? 'rows' : 'below';
  }

  /** Sends what the page shows beside its list: derivations of open rows, a picture, how it differs from another. */
  #sendParts(): void {
    const [at, list] = [this.#surroundings.desk(), this.#shown];
    if (!this.#listens || !at || !list) return;
    const [rows, show] = [new Set(this.#open), this.#show];
    this.#sent.keep(
      new Set([
        ...rows,
        `view ${show.kind}`,
        'picture of the totals',
        'revisions',
        'of the filter',
        'not ranked',
      ]),
    );
    for (const factory of rows) {
      this.#sent.send(factory, { type: 'detail', factory, detail: at.desk.detail(list, factory) });
    }
    this.#sendChoices();
    if (this.#unrankedAsked > 0) {
      const unranked = at.desk.unranked(this.#choice, this.#unrankedAsked, this.#sought);
      this.#sent.send('not ranked', { type: 'unranked', unranked });
    }
    if (show.kind === 'picture')
      this.#surroundings.start(`picture ${show.name}`, () => this.#draw(at.desk, list, show));
    if (show.kind === 'totals') this.#showTotals(at.desk, list, show);
    if (show.kind === 'comparison') {
      const isOver = (): boolean => this.#shown !== list || this.#show !== show;
      this.#surroundings.start('comparison', () =>
        at.desk.compare(list, show, (message) => {
          if (isOver()) return;
          this.#sent.send(message.type === 'revisions' ? message.type : `view ${show.kind}`, message);
        }),
      );
    }
  }

  #showTotals(desk: Desk, list: ShownList, show: Extract<Show, { kind: 'totals' }>): void {
    this.#sent.send(`view ${show.kind}`, { type: 'totals', totals: desk.totals(list, show.by) });
    const { as } = show;
    if (as === 'table') return;
    this.#surroundings.start(`picture of the totals as ${as}`, async () => {
      const picture = await desk.totalsPicture(list, show, this.#pictureWidth);
      if (!picture || this.#shown !== list || this.#show !== show) return;
      this.#sent.send('picture of the totals', { type: 'totalsPicture', as, picture });
    });
  }

  #sendChoices(): void {
    const { filter, choices } = this.#asked;
    if (!choices || !this.#rows || !this.#shown) return;
    const options = this.#rows.rows.options({ filter }, this.#last(this.#rows.lines));
    this.#sent.send('of the filter', { type: 'choices', choices: options });
  }

  async #draw(desk: Desk, list: ShownList, show: Extract<Show, { kind: 'picture' }>): Promise<void> {
    const picture = await desk.picture(this.#choice, show.name, this.#pictureWidth);
    // Meanwhile something else may be shown.
    if (!picture || this.#shown !== list || this.#show !== show) return;
    this.#sent.send(`view ${show.kind}`, { type: 'picture', name: show.name, picture });
  }

  #copy({ as, columns: ids }: Extract<FromPanel, { type: 'copy' }>): void {
    const list = this.#list();
    if (!list) return;
    const copied = {
      list: list.head,
      columns: ids.flatMap((id) => columns.find((column) => column.id === id) ?? []),
      rows: this.#rowsOf(list.lines).all(this.#asked, this.#last(list.lines)),
    };
    this.#surroundings.copy(as === 'csv' ? asCsv(copied) : asMarkdown(copied));
  }
}

/** Whether two views are of one list, at two moments. */
function isSameList(a: ShownHead, b: ShownHead): boolean {
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
