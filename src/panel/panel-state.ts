import { isRecord, readChoice, readFilter, readShow, readSort, readStrings } from './read-messages.ts';
import type { Choice, Show } from './protocol.ts';
import { noFilter, type Filter } from './rows/row-filter.ts';
import type { Sort } from './rows/sort.ts';

/** What the panel keeps while it is hidden and when the window reloads. */
export interface PanelState {
  /** Root of the catalog; by it the extension finds the panel's catalog again. */
  readonly catalog: string | undefined;
  readonly choice: Choice;
  readonly show: Show;
  readonly sort: Sort | undefined;
  readonly filter: Filter;
  /** Whether the parts of the filter beside the text are shown. */
  readonly filtering: boolean;
  /** Ids of the columns that are shown; the usual ones where absent. */
  readonly columns: readonly string[] | undefined;
  /** Those of them that the reader asked for: they are shown whether or not they have room. */
  readonly asked: readonly string[];
  /** Factories whose derivation is open, each with its height in pixels, so that scrolling comes back to its place. */
  readonly open: Readonly<Record<string, number>>;
  readonly scroll: { readonly top: number; readonly left: number };
  /** The factory whose row is in the tab order. */
  readonly active: string | undefined;
}

/** How high the derivation of a factory is, in pixels; undefined where it is closed. Ids may be names of what every object has. */
export function heightOf({ open }: PanelState, factory: string): number | undefined {
  return Object.hasOwn(open, factory) ? open[factory] : undefined;
}

const initialState: PanelState = {
  catalog: undefined,
  choice: {},
  show: { kind: 'table' },
  sort: undefined,
  filter: noFilter,
  filtering: false,
  columns: undefined,
  asked: [],
  open: {},
  scroll: { top: 0, left: 0 },
  active: undefined,
};

/** The kept state, as much of it as can be read: it may be of an earlier version. */
export function readState(kept: unknown): PanelState {
  if (!isRecord(kept)) return initialState;
  const { catalog, choice, show, sort, filter, filtering, columns, asked, open, scroll, active } = kept;
  return {
    catalog: text(catalog),
    choice: readChoice(choice) ?? {},
    show: readShow(show),
    sort: readSort(sort),
    filter: readFilter(filter),
    filtering: filtering === true,
    columns: Array.isArray(columns) ? readStrings(columns) : undefined,
    asked: readStrings(asked),
    open: isRecord(open) ? numbers(open) : {},
    scroll: isRecord(scroll) ? { top: 0, left: 0, ...numbers(scroll) } : initialState.scroll,
    active: text(active),
  };
}

function numbers(record: Record<string, unknown>): Record<string, number> {
  const kept = Object.entries(record).filter(([, value]) => Number.isFinite(value));
  return Object.fromEntries(kept) as Record<string, number>;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
