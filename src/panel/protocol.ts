import type { Picture } from '../pictures/picture.ts';
import type { PictureName } from '../pictures/picture-name.ts';
import type { Scale } from '../pictures/whisker.ts';
import type { ComparisonView } from '../views/comparison/comparison-view.ts';
import type { DiffView } from '../views/diff/diff-view.ts';
import type { DerivationView } from '../views/explanation/derivation-view.ts';
import type { Measure } from '../estimate/figure.ts';
import type { Grouping } from '../ranking/totals.ts';
import type { TotalsView } from '../views/totals/totals-view.ts';
import type { FactoryLine } from '../views/list/factory-line.ts';
import type { Rankogram } from '../views/list/rankogram.ts';
import type { StoodView } from '../views/list/list-history.ts';
import type { ListChoice, ListHead, ListRow, Unranked } from '../views/list/list-view.ts';
import type { Filter, FilterOptions } from './rows/row-filter.ts';
import type { Sort } from './rows/sort.ts';

/*
 * The seam between the page and what it shows. The page (`main.tsx`, the store, the table) holds no list: it asks for the
 * rows that it shows, and is answered by messages. What it asks goes to a `Source`, and there are two. `connect()`
 * (webview-host.ts) posts it to the extension. `localSource()` (local-source.ts) answers it in the page itself, from a
 * catalog that a file brought. Behind both stands the same `PanelAnswers` (answers/), which filters, sorts and cuts where
 * the data is, and sends changes as changes.
 */

/** Where a page has from what it shows, and where it keeps what its reader chose. */
export interface Source {
  post(message: FromPanel): void;
  /** Calls `listener` with each answer; returns how to stop. */
  listen(listener: (message: ToPanel) => void): () => void;
  /** What `keep` was last given, in this window or before it was reloaded. */
  kept(): unknown;
  keep(state: object): void;
  /** Whether nothing can be written from here: no publishing, no creating. */
  readonly isReadOnly?: boolean;
}

/** What is to be said of a list, and how many are not ranked. */
export interface ShownHead extends ListHead {
  readonly unrankedCount: number;
}

/** A list as the page has it: those of its rows that were asked for, and after them those kept that stand elsewhere. */
export interface ShownList extends ShownHead {
  readonly rows: readonly ListRow[];
  readonly span: RowSpan;
}

/** Which rows of the list are asked for. */
export interface RowsAsked {
  readonly filter: Filter;
  readonly sort: Sort | undefined;
  /** From which place to before which, from 0, among the rows that the filter lets pass, in the order of the sort. */
  readonly from: number;
  readonly to: number;
  /** A factory whose row is kept wherever it stands: it has the focus. */
  readonly active?: string | undefined;
  /** Whether the values are asked for that the filter can choose from. */
  readonly choices: boolean;
}

/** A list of so many rows is sent whole, so that Find in the page finds them all. */
export const sentWhole = 200;

/** Where the rows stand that the page has, and what is to be known of all others. */
export interface RowSpan {
  /** The place of the first row, and how many stand in order from there on. */
  readonly from: number;
  readonly length: number;
  /** How many rows the filter lets pass, and how many of those the list itself has, which may end before them. */
  readonly count: number;
  readonly listed: number;
  /** The places of the rows that are open, and of the active one, as far as they pass. */
  readonly places: Readonly<Record<string, number>>;
  readonly extents: Extents;
}

/** What the columns have to hold, over all rows of the list: so rows compare, and columns stay as they are. */
export interface Extents {
  /** How many characters the longest text takes, by the ids of columns that are measured. */
  readonly lengths: Readonly<Record<string, number>>;
  /** What whiskers are drawn on, by the ids of columns that have any. */
  readonly scales: Readonly<Record<string, Scale>>;
}

/** Steps from the root of a YAML document to a place in it. */
export type Place = readonly (string | number)[];

/** What differs between two views of one list, small enough to be sent at each keystroke. */
export interface ListChange {
  /** All that is said of the list, where any of it changed. */
  readonly head?: ShownHead;
  /** Where the rows stand that are shown, and what is to be known of the others, where any of it changed. */
  readonly span?: RowSpan;
  /** The rows in their new order, without their lines; absent where nobody moved. */
  readonly standings?: readonly Standing[];
  /** The lines that changed or are new. */
  readonly lines: readonly FactoryLine[];
}

/** Where a factory stands, without its line. */
export type Standing = Omit<ListRow, 'factory'> & { readonly id: string };

/** What the panel has to show: a list, or why there is none. */
export type View = Unlisted | { readonly kind: 'list'; readonly list: ShownList };

/** Why there is no list. */
export type Unlisted =
  | { readonly kind: 'loading' }
  /** No catalog in the workspace. */
  | { readonly kind: 'none' }
  /** A catalog without an edition that can be read. */
  | {
      readonly kind: 'unlisted';
      readonly catalog: string;
      /** Editions that there are, and that cannot be read. */
      readonly broken?: readonly { readonly file: string; readonly problem: string }[];
    }
  /** A catalog.yaml that never was sound. */
  | { readonly kind: 'broken'; readonly problem: string };

/** Which list the panel shows; the current edition and what it says where absent. */
export interface Choice extends ListChoice {
  readonly edition?: string | undefined;
}

/** What of the list the panel shows: its table, a picture of it, how it differs from another, what it comes to. */
export type Show =
  | { readonly kind: 'table' }
  | { readonly kind: 'picture'; readonly name: PictureName }
  /** Against the list before where neither an edition is named nor a revision, such as `HEAD` or `refs/tags/v1`. */
  | {
      readonly kind: 'comparison';
      readonly against?: string | undefined;
      readonly revision?: string | undefined;
    }
  | { readonly kind: 'totals'; readonly by: Grouping; readonly as: TotalsForm };

/** Totals as a table, as shares of the list, or followed over the editions. */
export const totalsForms = ['table', 'shares', 'areas'] as const;
export type TotalsForm = (typeof totalsForms)[number];

/** The totals of the list, with what orders them first of the measures that are shown. */
export interface ShownTotals extends TotalsView {
  readonly measures: readonly Measure[];
}

/** A commit that the catalog can be compared with. */
export interface ShownRevision {
  readonly ref: string;
  readonly name: string;
  readonly sort: 'commit' | 'branch' | 'remote' | 'tag';
}

/** How the list differs from another, or why that cannot be said. */
export interface Compared {
  /** Absent where there is no other edition to compare with, or it failed. */
  readonly comparison: ComparisonView | undefined;
  /** The revision that it is compared with, where it is one. */
  readonly revision?: string;
  /** What edits since that revision did, beside moving the list. */
  readonly diff?: DiffView;
  /** Why that revision cannot be compared with. */
  readonly failed?: string;
}

/** What lies below a row: how its figures came about, and where it stood on the lists of all editions. */
export interface RowDetail {
  readonly derivation: DerivationView;
  readonly history: readonly StoodView[];
  /** How likely it is among the first of the list, and what that rests on; absent where it is not worth telling. */
  readonly chances?: string;
  /** How likely each rank near its own is; absent where there is one alone, or very many. */
  readonly rankogram?: Rankogram;
}

/** From the extension to the panel. */
export type ToPanel =
  | {
      readonly type: 'view';
      readonly catalog: string | undefined;
      /** What the list was chosen by, where that may be another choice than the panel's last. */
      readonly choice?: Choice;
      readonly view: View;
    }
  /** What changed in the list that was sent before: by an edit, or because other rows of it are asked for. */
  | { readonly type: 'change'; readonly change: ListChange }
  /** What a row that is open shows; absent where nothing can be computed. */
  | { readonly type: 'detail'; readonly factory: string; readonly detail: RowDetail | undefined }
  | { readonly type: 'picture'; readonly name: PictureName; readonly picture: Picture }
  | ({ readonly type: 'comparison' } & Compared)
  /** The totals of the list; the picture of them that is asked for. */
  | { readonly type: 'totals'; readonly totals: ShownTotals | undefined }
  | { readonly type: 'totalsPicture'; readonly as: TotalsForm; readonly picture: Picture }
  /** What the catalog can be compared with beside its editions. */
  | { readonly type: 'revisions'; readonly revisions: readonly ShownRevision[] }
  /** Turn to another view of the list. */
  | { readonly type: 'turn'; readonly show: Show }
  /** What the parts of the filter can be chosen from. */
  | { readonly type: 'choices'; readonly choices: FilterOptions }
  /** The first of those that are not ranked. */
  | { readonly type: 'unranked'; readonly unranked: readonly Unranked[] }
  /**
   * Scroll to a factory, mark it and give it the focus; `where` says what is in the way of that. With `unfold`, its
   * derivation is opened.
   */
  | {
      readonly type: 'reveal';
      readonly factory: string;
      readonly where: Whereabouts;
      readonly unfold?: boolean;
    };

/** Where a factory is to be found: among the rows, filtered out, below those that are shown, not ranked, or not there. */
export const whereabouts = ['rows', 'filtered', 'below', 'unranked', 'nowhere'] as const;
export type Whereabouts = (typeof whereabouts)[number];

/** From the panel to the extension. */
export type FromPanel =
  /** The panel listens; it tells what it showed before it was hidden or the window reloaded. */
  | {
      readonly type: 'ready';
      readonly choice: Choice;
      readonly show: Show;
      readonly open: readonly string[];
      readonly rows: RowsAsked;
    }
  | { readonly type: 'choose'; readonly choice: Choice }
  | { readonly type: 'show'; readonly show: Show }
  | { readonly type: 'rows'; readonly rows: RowsAsked }
  /** Where a factory is; the answer is `reveal`. */
  | { readonly type: 'find'; readonly factory: string }
  /** So many of those that are not ranked. */
  | { readonly type: 'unranked'; readonly count: number }
  /** How wide pictures are to be drawn, in their own units. */
  | { readonly type: 'room'; readonly width: number }
  /** The factories whose rows are open. */
  | { readonly type: 'unfold'; readonly open: readonly string[] }
  | { readonly type: 'open'; readonly file: string; readonly place: Place }
  /** Publish the list, or one picture of it. */
  | { readonly type: 'publish'; readonly picture?: PictureName | undefined }
  /** Put the whole table on the clipboard: all rows that pass, in their order, with these columns. */
  | { readonly type: 'copy'; readonly as: CopyFormat; readonly columns: readonly string[] }
  | { readonly type: 'createCatalog' }
  | { readonly type: 'newEdition' }
  | { readonly type: 'newFactory' };

/** What a table is copied as. */
export const copyFormats = ['markdown', 'csv'] as const;
export type CopyFormat = (typeof copyFormats)[number];
