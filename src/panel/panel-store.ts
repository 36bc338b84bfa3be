import type { Picture } from '../pictures/picture.ts';
import type { PictureName } from '../pictures/picture-name.ts';
import { applyListChange, type ListChange } from '../views/list/list-change.ts';
import type { ListRow, ListView } from '../views/list/list-view.ts';
import { filterRows, isFiltering, noFilter } from './row-filter.ts';
import type { Host } from './webview-host.ts';
import {
  readShow,
  type Choice,
  type Compared,
  type Place,
  type RowDetail,
  type Show,
  type ShownRevision,
  type ToPanel,
  type View,
} from './protocol.ts';
import { heightOf, readState, type PanelState } from './panel-state.ts';

/** Everything that the panel draws. */
export interface Snapshot {
  readonly view: View;
  readonly state: PanelState;
  /** What open rows show. */
  readonly details: ReadonlyMap<string, RowDetail | undefined>;
  /** Pictures as they were last drawn. */
  readonly pictures: ReadonlyMap<PictureName, Picture>;
  /** Null before it is known. */
  readonly compared: Compared | null;
  /** What the catalog can be compared with beside its editions. */
  readonly revisions: readonly ShownRevision[];
  /** Factories whose figures or words have just changed, and those whose rank has. */
  readonly changed: ReadonlySet<string>;
  readonly moved: ReadonlySet<string>;
  /** Columns that are wanted and have no room. */
  readonly gone: readonly string[];
  /** The factory to scroll to and mark; a new object each time it is asked for. */
  readonly revealed: { readonly factory: string } | undefined;
}

/** How long a changed row stays marked, in milliseconds. */
const marking = 1200;

const nobody: ReadonlySet<string> = new Set();

/** A list, and what is shown of it. */
export interface ViewProps {
  readonly store: PanelStore;
  readonly snapshot: Snapshot;
  readonly list: ListView;
  /** The rows that the filter lets pass. */
  readonly matching: readonly ListRow[];
}

/** What the panel knows: what the extension said, and what its reader chose. It keeps the latter over reloads. */
export class PanelStore {
  readonly #host: Host;
  readonly #listeners = new Set<() => void>();
  #snapshot: Snapshot;
  #wanted: string | undefined;
  /** The choice that was sent last. */
  #asked: Choice = {};
  /** How wide pictures are, as was said last. */
  #room: number | undefined;
  #unmark: ReturnType<typeof setTimeout> | undefined;
  #keeping: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Host) {
    this.#host = host;
    this.#snapshot = {
      view: { kind: 'loading' },
      state: readState(host.kept()),
      details: new Map(),
      pictures: new Map(),
      compared: null,
      revisions: [],
      changed: nobody,
      moved: nobody,
      gone: [],
      revealed: undefined,
    };
  }

  get snapshot(): Snapshot {
    return this.#snapshot;
  }

  /** Begins to listen, and says so; `listener` is called after each change. Returns how to stop. */
  start(listener: () => void): () => void {
    this.#listeners.add(listener);
    const stop = this.#host.listen((message) => this.#receive(message));
    const { show, open } = this.#snapshot.state;
    this.#asked = this.#wantedList();
    this.#host.post({ type: 'ready', choice: this.#asked, show, open: Object.keys(open) });
    return () => {
      this.#listeners.delete(listener);
      stop();
    };
  }

  /** Takes over what the reader set, and keeps it. */
  set(part: Partial<PanelState>): void {
    this.#update({ state: { ...this.#snapshot.state, ...part } });
    this.#host.keep(this.#snapshot.state);
    if (part.filter) this.#askForMoreOrLess();
  }

  /** Asks for another list. */
  choose(choice: Choice): void {
    this.set({ choice });
    this.#ask();
  }

  #ask(): void {
    this.#asked = this.#wantedList();
    this.#host.post({ type: 'choose', choice: this.#asked });
  }

  /** The list that was chosen; while it is searched, with all that is ranked below it, where that is more. */
  #wantedList(): Choice {
    const { view, state } = this.#snapshot;
    const { choice, filter, show } = state;
    if (!isFiltering(filter) || show.kind !== 'table') return choice;
    const isCut = view.kind === 'list' && view.list.rows.length < view.list.rankedCount;
    return isCut || this.#asked.top === 'all' ? { ...choice, top: 'all' } : choice;
  }

  /** Asks for what stands below the list once that is searched, and lets go of it again. */
  #askForMoreOrLess(): void {
    if (this.#wantedList().top !== this.#asked.top) this.#ask();
  }

  /** Asks for another view of the list. */
  show(show: Show): void {
    this.set({ show });
    // What was compared with something else is not what is asked for now.
    if (show.kind === 'comparison') this.#update({ compared: null });
    this.#host.post({ type: 'show', show });
    this.#askForMoreOrLess();
  }

  /** Opens or closes the derivation of a factory. */
  unfold(factory: string, unfolded = heightOf(this.#snapshot.state, factory) === undefined): void {
    const { state } = this.#snapshot;
    if (unfolded === (heightOf(state, factory) !== undefined)) return;
    const others = Object.entries(state.open).filter(([id]) => id !== factory);
    const open = Object.fromEntries(unfolded ? [...others, [factory, 0]] : others);
    this.set({ open });
    this.#host.post({ type: 'unfold', open: Object.keys(open) });
  }

  /** Keeps how far the table is scrolled and how high open rows are; draws nothing. */
  keepGeometry(part: Partial<Pick<PanelState, 'scroll' | 'open'>>): void {
    this.#snapshot = { ...this.#snapshot, state: { ...this.#snapshot.state, ...part } };
    if (this.#keeping !== undefined) return;
    this.#keeping = setTimeout(() => {
      this.#keeping = undefined;
      this.#host.keep(this.#snapshot.state);
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
    this.#host.post({ type: 'room', width });
  }

  open(file: string, place: Place): void {
    this.#host.post({ type: 'open', file, place });
  }

  /** Publishes the list, or one picture of it. */
  publish(picture?: PictureName): void {
    this.#host.post({ type: 'publish', ...(picture && { picture }) });
  }

  /** Puts a text on the clipboard. */
  copy(text: string): void {
    this.#host.post({ type: 'copy', text });
  }

  createCatalog(): void {
    this.#host.post({ type: 'createCatalog' });
  }

  newEdition(): void {
    this.#host.post({ type: 'newEdition' });
  }

  #receive(message: ToPanel): void {
    switch (message.type) {
      case 'view': {
        const { view, catalog, choice } = message;
        this.#update({ view });
        this.set({ catalog, ...(choice && { choice }) });
        if (choice) this.#asked = choice;
        this.#askForMoreOrLess();
        this.#reveal();
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
      case 'revisions':
        this.#update({ revisions: message.revisions });
        return;
      case 'turn':
        this.show(readShow(message.show));
        return;
      case 'reveal':
        this.#wanted = message.factory;
        this.#reveal();
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
      changed: new Set([...this.#snapshot.changed, ...change.lines.map(({ id }) => id)]),
      moved: new Set([
        ...this.#snapshot.moved,
        ...list.rows.flatMap(({ rank, factory: { id } }) => (isMoved(id, rank) ? [id] : [])),
      ]),
    });
    clearTimeout(this.#unmark);
    this.#unmark = setTimeout(() => this.#update({ changed: nobody, moved: nobody }), marking);
  }

  /** Brings the factory that was asked for into view, whatever hides it. */
  #reveal(): void {
    const { view, state } = this.#snapshot;
    if (this.#wanted === undefined || view.kind !== 'list') return;
    const factory = this.#wanted;
    const row = view.list.rows.find((each) => each.factory.id === factory);
    if (!row && state.choice.top !== 'all' && !isUnranked(view.list, factory)) {
      this.choose({ ...state.choice, top: 'all' });
      return;
    }
    this.#wanted = undefined;
    if (state.show.kind !== 'table') this.show({ kind: 'table' });
    const hidden = row && filterRows([row], state.filter).length === 0;
    if (row) this.set({ active: factory, ...(hidden && { filter: noFilter }) });
    this.#update({ revealed: { factory } });
  }

  #update(part: Partial<Snapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...part };
    for (const listener of [...this.#listeners]) listener();
  }
}

function isUnranked({ unranked }: ListView, factory: string): boolean {
  return unranked.some(({ id }) => id === factory);
}
