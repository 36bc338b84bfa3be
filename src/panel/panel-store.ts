import type { Picture } from '../pictures/picture.ts';
import type { PictureName } from '../pictures/picture-name.ts';
import type { Unranked } from '../views/list/list-view.ts';
import { heightOf, readState, type PanelState } from './panel-state.ts';
import type {
  Choice,
  Compared,
  CopyFormat,
  ListChange,
  Place,
  RowDetail,
  RowsAsked,
  Show,
  ShownList,
  ShownRevision,
  ShownTotals,
  Source,
  ToPanel,
  TotalsForm,
  View,
  Whereabouts,
} from './protocol.ts';
import { readShow } from './read-messages.ts';
import { applyListChange } from './rows/list-change.ts';
import { noFilter, type FilterOptions } from './rows/row-filter.ts';
import { rowHeight } from './table/virtual-rows.ts';

/** Everything that the panel draws. */
export interface Snapshot {
  readonly view: View;
  readonly state: PanelState;
  /** What open rows show. */
  readonly details: ReadonlyMap<string, RowDetail | undefined>;
  /** Pictures as they were last drawn. */
  readonly pictures: ReadonlyMap<PictureName, Picture>;
  /** What the list comes to, as it was last added up, and as it was last drawn. */
  readonly totals: ShownTotals | undefined;
  readonly totalsPictures: ReadonlyMap<TotalsForm, Picture>;
  /** Null before it is known. */
  readonly compared: Compared | null;
  /** What the catalog can be compared with beside its editions. */
  readonly revisions: readonly ShownRevision[];
  /** What the filter can be chosen from, and who is not ranked, as far as that is known. */
  readonly choices: FilterOptions | undefined;
  readonly unranked: readonly Unranked[] | undefined;
  /** Factories whose figures or words have just changed, and those whose rank has. */
  readonly changed: ReadonlySet<string>;
  readonly moved: ReadonlySet<string>;
  /** Those of both whose mark is going. */
  readonly fading: ReadonlySet<string>;
  /** Columns that are wanted and have no room. */
  readonly gone: readonly string[];
  /** The factory to scroll to and mark; a new object each time it is asked for. */
  readonly revealed: { readonly factory: string } | undefined;
}

/** How long a changed row stays marked, in milliseconds. */
const marking = 1200;
/** How long the mark takes to go: as table.css has it. */
const fading = 800;

const nobody: ReadonlySet<string> = new Set();

/** A list, and what is shown of it. */
export interface ViewProps {
  readonly store: PanelStore;
  readonly snapshot: Snapshot;
  readonly list: ShownList;
}

/** How many rows are asked for beyond those in view, either way, so that scrolling a little asks for none. */
const margin = 20;

/** What the panel knows: what its source said, and what its reader chose. It keeps the latter over reloads. */
export class PanelStore {
  readonly #source: Source;
  readonly #listeners = new Set<() => void>();
  #snapshot: Snapshot;
  /** What rows were asked for last. */
  #asked: RowsAsked;
  /** The changes that were shown last. */
  #comparison: Show | undefined;
  /** How wide pictures are, as was said last. */
  #room: number | undefined;
  /** How many of those that are not ranked were asked for. */
  #unrankedAsked = 0;
  /** The factory whose derivation is to be opened once it is in view. */
  #toUnfold: string | undefined;
  #unmark: ReturnType<typeof setTimeout> | undefined;
  #keeping: ReturnType<typeof setTimeout> | undefined;

  /** `inView` is about how many rows there is room for, before that is measured. */
  constructor(source: Source, inView: number) {
    this.#source = source;
    this.#snapshot = {
      view: { kind: 'loading' },
      state: readState(source.kept()),
      details: new Map(),
      pictures: new Map(),
      totals: undefined,
      totalsPictures: new Map(),
      compared: null,
      revisions: [],
      choices: undefined,
      unranked: undefined,
      changed: nobody,
      moved: nobody,
      fading: nobody,
      gone: [],
      revealed: undefined,
    };
    const first = Math.floor(this.#snapshot.state.scroll.top / rowHeight);
    this.#asked = this.#rowsFrom(Math.max(0, first - margin / 2), first + inView + margin / 2);
  }

  get snapshot(): Snapshot {
    return this.#snapshot;
  }

  /** Whether nothing can be written from here. */
  get isReadOnly(): boolean {
    return this.#source.isReadOnly === true;
  }

  /** Begins to listen, and says so; `listener` is called after each change. Returns how to stop. */
  start(listener: () => void): () => void {
    this.#listeners.add(listener);
    const stop = this.#source.listen((message) => this.#receive(message));
    const { show, open, choice } = this.#snapshot.state;
    this.#source.post({ type: 'ready', choice, show, open: Object.keys(open), rows: this.#asked });
    return () => {
      this.#listeners.delete(listener);
      stop();
    };
  }

  /** Takes over what the reader set, and keeps it. */
  set(part: Partial<PanelState>): void {
    this.#update({ state: { ...this.#snapshot.state, ...part } });
    this.#source.keep(this.#snapshot.state);
    const { filter, sort, filtering, active } = this.#snapshot.state;
    const asked = this.#asked;
    const isOther = filter !== asked.filter || sort !== asked.sort || filtering !== asked.choices;
    if (isOther || (active !== asked.active && !this.#has(active))) this.#ask(asked.from, asked.to);
  }

  /** Asks for another list. */
  choose(choice: Choice): void {
    this.set({ choice });
    this.#source.post({ type: 'choose', choice });
  }

  /** Asks for another view of the list. Changes are those that were shown last, where nothing else is named. */
  show(wanted: Show): void {
    const isComparison = wanted.kind === 'comparison';
    const isNamed = isComparison && (wanted.against ?? wanted.revision) !== undefined;
    const show = isComparison && !isNamed ? (this.#comparison ?? wanted) : wanted;
    if (isComparison) this.#comparison = show;
    this.set({ show });
    // What was compared with something else is not what is asked for now.
    if (show.kind === 'comparison') this.#update({ compared: null });
    if (show.kind === 'totals') this.#update({ totalsPictures: new Map() });
    this.#source.post({ type: 'show', show });
  }

  /** The rows from `first` to before `end` are in view: they are asked for, unless they are here or on their way. */
  look(first: number, end: number): void {
    const { view } = this.#snapshot;
    const { from, to } = this.#asked;
    if (view.kind !== 'list' || view.list.span.length === view.list.span.count) return;
    if (first < from || end > to) this.#ask(Math.max(0, first - margin), end + margin);
  }

  /** Asks for so many of those that are not ranked, or no fewer than before. */
  lookAtUnranked(count: number): void {
    if (count <= this.#unrankedAsked) return;
    this.#unrankedAsked = count;
    this.#source.post({ type: 'unranked', count });
  }

  #ask(from: number, to: number): void {
    this.#asked = this.#rowsFrom(from, to);
    this.#source.post({ type: 'rows', rows: this.#asked });
  }

  #rowsFrom(from: number, to: number): RowsAsked {
    const { filter, sort, filtering: choices, active } = this.#snapshot.state;
    return { filter, sort, from, to, ...(active !== undefined && { active }), choices };
  }

  #has(factory: string | undefined): boolean {
    const { view } = this.#snapshot;
    return (
      factory === undefined ||
      (view.kind === 'list' && view.list.rows.some((row) => row.factory.id === factory))
    );
  }

  /** Opens or closes the derivation of a factory. */
  unfold(factory: string, unfolded = heightOf(this.#snapshot.state, factory) === undefined): void {
    const { state } = this.#snapshot;
    if (unfolded === (heightOf(state, factory) !== undefined)) return;
    const others = Object.entries(state.open).filter(([id]) => id !== factory);
    const open = Object.fromEntries(unfolded ? [...others, [factory, 0]] : others);
    this.set({ open });
    this.#source.post({ type: 'unfold', open: Object.keys(open) });
  }

  /** Keeps how far the table is scrolled and how high open rows are; draws nothing. */
  keepGeometry(part: Partial<Pick<PanelState, 'scroll' | 'open'>>): void {
    this.#snapshot = { ...this.#snapshot, state: { ...this.#snapshot.state, ...part } };
    if (this.#keeping !== undefined) return;
    this.#keeping = setTimeout(() => {
      this.#keeping = undefined;
      this.#source.keep(this.#snapshot.state);
    }, 100);
  }

  /** Takes over which columns have no room, so that they can be asked for. */
  noteGone(gone: readonly string[]): void {
    if (gone.join(' ') !== this.#snapshot.gone.join(' ')) this.#update({ gone });
  }

  /** Asks for pictures of another width. */
  makeRoom(width: number): void {
    if (width === this.#room) return;
    this.#room = width;
    this.#source.post({ type: 'room', width });
  }

  open(file: string, place: Place): void {
    this.#source.post({ type: 'open', file, place });
  }

  /** Publishes the list, or one picture of it. */
  publish(picture?: PictureName): void {
    this.#source.post({ type: 'publish', ...(picture && { picture }) });
  }

  /** Puts the table on the clipboard: all rows that pass, with these columns. */
  copy(as: CopyFormat, columns: readonly string[]): void {
    this.#source.post({ type: 'copy', as, columns });
  }

  createCatalog(): void {
    this.#source.post({ type: 'createCatalog' });
  }

  newEdition(): void {
    this.#source.post({ type: 'newEdition' });
  }

  newFactory(): void {
    this.#source.post({ type: 'newFactory' });
  }

  #receive(message: ToPanel): void {
    switch (message.type) {
      case 'view': {
        const { view, catalog, choice } = message;
        this.#update({ view });
        this.set({ catalog, ...(choice && { choice }) });
        return;
      }
      case 'change':
        this.#change(message.change);
        return;
      case 'detail':
        this.#update({ details: new Map(this.#snapshot.details).set(message.factory, message.detail) });
        return;
      case 'picture':
        this.#update({ pictures: new Map(this.#snapshot.pictures).set(message.name, message.picture) });
        return;
      case 'comparison':
        this.#update({ compared: message });
        return;
      case 'totals':
        this.#update({ totals: message.totals });
        return;
      case 'totalsPicture': {
        const { as, picture } = message;
        this.#update({ totalsPictures: new Map(this.#snapshot.totalsPictures).set(as, picture) });
        return;
      }
      case 'revisions':
        this.#update({ revisions: message.revisions });
        return;
      case 'turn':
        this.show(readShow(message.show));
        return;
      case 'choices':
        this.#update({ choices: message.choices });
        return;
      case 'unranked':
        this.#update({ unranked: message.unranked });
        return;
      case 'reveal':
        if (message.unfold === true) this.#toUnfold = message.factory;
        this.#reveal(message.factory, message.where);
        return;
    }
  }

  #change(change: ListChange): void {
    const { view } = this.#snapshot;
    if (view.kind !== 'list') return;
    const list = applyListChange(view.list, change);
    const ranks = new Map(view.list.rows.map(({ rank, factory }) => [factory.id, rank]));
    const isMoved = (id: string, rank: number): boolean => (ranks.get(id) ?? rank) !== rank;
    this.#update({
      view: { kind: 'list', list },
      // Rows that come into view did not change.
      changed: new Set([
        ...this.#snapshot.changed,
        ...change.lines.flatMap(({ id }) => (ranks.has(id) ? [id] : [])),
      ]),
      moved: new Set([
        ...this.#snapshot.moved,
        ...list.rows.flatMap(({ rank, factory: { id } }) => (isMoved(id, rank) ? [id] : [])),
      ]),
    });
    clearTimeout(this.#unmark);
    this.#unmark = setTimeout(() => this.#fade(), marking);
  }

  #fade(): void {
    const { changed, moved } = this.#snapshot;
    this.#update({ changed: nobody, moved: nobody, fading: new Set([...changed, ...moved]) });
    this.#unmark = setTimeout(() => this.#update({ fading: nobody }), fading);
  }

  /** Brings the factory that was asked for into view, whatever hides it. */
  #reveal(factory: string, where: Whereabouts): void {
    const { state } = this.#snapshot;
    switch (where) {
      case 'nowhere':
        return;
      case 'filtered':
        this.set({ filter: noFilter });
        this.#source.post({ type: 'find', factory });
        return;
      case 'below':
        this.choose({ ...state.choice, top: 'all' });
        this.#source.post({ type: 'find', factory });
        return;
      case 'unranked':
      case 'rows':
        if (state.show.kind !== 'table') this.show({ kind: 'table' });
        if (where === 'rows') this.set({ active: factory });
        this.#update({ revealed: { factory } });
        if (this.#toUnfold === factory) this.unfold(factory, true);
        this.#toUnfold = undefined;
    }
  }

  #update(part: Partial<Snapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...part };
    for (const listener of [...this.#listeners]) listener();
  }
}
