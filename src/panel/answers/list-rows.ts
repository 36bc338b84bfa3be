import { isAbsent } from '../../estimate/absent.ts';
import type { FactoryWords } from '../../views/list/factory-line.ts';
import type { ListRow } from '../../views/list/list-view.ts';
import { sentWhole, type Extents, type RowsAsked, type RowSpan } from '../protocol.ts';
import { columns, type Column } from '../rows/columns.ts';
import { extentsOf, ManyExtents } from '../rows/extents.ts';
import {
  filterOptions,
  isFiltering,
  isNarrower,
  isSameFilter,
  passes,
  searchText,
  type Filter,
  type FilterOptions,
} from '../rows/row-filter.ts';
import { compareKeys, sortKeyed, type Keyed, type Sort } from '../rows/sort.ts';
import type { Lines } from './lines.ts';

/** All rows in a column’s order. */
interface Sorted {
  readonly column: Column;
  readonly descending: boolean;
  readonly end: number;
  readonly keyed: Keyed<string>[];
}

/** Who passes a filter, in a column’s order. */
interface Matched {
  readonly filter: Filter;
  readonly sort: Sort | undefined;
  readonly end: number;
  readonly ids: readonly string[];
}

/**
 * The rows of one list as somebody looks at them: filtered and sorted here, so that only what is in view is written and
 * sent. What an edit leaves as it was is kept.
 */
export class ListRows {
  readonly #lines: Lines;
  readonly #texts = new Map<string, string>();
  readonly #extents = new ManyExtents();
  #sorted: Sorted | undefined;
  #matched: Matched | undefined;
  /** Up to which place what is searched has been made. */
  #prepared = 0;
  #options: { readonly end: number; readonly options: FilterOptions } | undefined;

  constructor(lines: Lines) {
    this.#lines = lines;
  }

  /**
   * The rows that are asked for of the first `last` ranked, and where they stand. A search goes on below those. `open`
   * are the factories whose places are told.
   */
  window(
    asked: RowsAsked,
    last: number,
    open: Iterable<string>,
  ): { readonly rows: readonly ListRow[]; readonly span: RowSpan } {
    this.#follow();
    const lines = this.#lines;
    const end = this.#end(asked, last);
    const matching = this.#matching(asked, end);
    const count = matching?.length ?? end;
    const isWhole = end <= sentWhole;
    const length = isWhole ? count : Math.min(asked.to - asked.from, count);
    const from = isWhole ? 0 : Math.max(0, Math.min(asked.from, count - length));
    const ids = matching?.slice(from, from + length) ?? lines.slice(from, from + length);
    const passing = this.#places(
      [...open, ...(asked.active === undefined ? [] : [asked.active])],
      matching,
      end,
    );
    // The row in the tab order is the active one, or the first.
    const isHere = asked.active !== undefined && Object.hasOwn(passing, asked.active);
    const tabbed = isHere ? asked.active : (matching ?? lines.slice(0, 1))[0];
    const here = new Set(ids);
    const kept = tabbed === undefined || here.has(tabbed) ? [] : [tabbed];
    const places = isHere || tabbed === undefined ? passing : { ...passing, [tabbed]: 0 };
    const rows = [...ids, ...kept].flatMap((id) => lines.row(id) ?? []);
    const isOn = (id: string): boolean => (lines.rankOf(id) ?? Infinity) <= last;
    const listed = matching ? (last >= end ? count : matching.filter(isOn).length) : Math.min(count, last);
    const extents = this.#extentsOf(end);
    return { rows, span: { from, length: ids.length, count, listed, places, extents } };
  }

  /**
   * Makes some of what a search goes through, and the figures that columns are laid out and sorted by, so that the first
   * letter typed need not, nor whoever asks for all rows; returns whether there is more.
   */
  prepare(count: number): boolean {
    this.#follow();
    const { rankedCount } = this.#lines;
    if (rankedCount <= sentWhole) return false;
    const end = Math.min(this.#prepared + count, rankedCount);
    for (const id of this.#lines.slice(this.#prepared, end)) {
      const words = this.#lines.words(id);
      if (words) this.#textOf(words);
      this.#lines.figures(id);
    }
    this.#prepared = end;
    return end < rankedCount;
  }

  /** The rows that pass, all of them, in their order. */
  all({ filter, sort }: Pick<RowsAsked, 'filter' | 'sort'>, last: number): readonly ListRow[] {
    this.#follow();
    const end = this.#end({ filter }, last);
    const ids = this.#matching({ filter, sort }, end) ?? this.#lines.slice(0, end);
    return ids.flatMap((id) => this.#lines.row(id) ?? []);
  }

  /** What the parts of the filter can be chosen from. */
  options({ filter }: Pick<RowsAsked, 'filter'>, last: number): FilterOptions {
    this.#follow();
    const end = this.#end({ filter }, last);
    if (this.#options?.end !== end) {
      const words = this.#lines.slice(0, end).flatMap((id) => this.#lines.words(id) ?? []);
      this.#options = { end, options: filterOptions(words) };
    }
    return this.#options.options;
  }

  /** Whether a filter lets a factory pass. */
  passes(id: string, filter: Filter): boolean {
    this.#follow();
    return this.#passing(filter)(id);
  }

  /** How far down the list is gone through: a search goes on below what is shown. */
  #end({ filter }: Pick<RowsAsked, 'filter'>, last: number): number {
    const { rankedCount } = this.#lines;
    return isFiltering(filter) ? rankedCount : Math.min(last, rankedCount);
  }

  /** Who passes, in order; undefined where that is everybody, in the order of the ranks. */
  #matching(
    { filter, sort }: Pick<RowsAsked, 'filter' | 'sort'>,
    end: number,
  ): readonly string[] | undefined {
    const column = sort && columns.find(({ id }) => id === sort.column);
    if (!column && !isFiltering(filter)) return undefined;
    const before = this.#matched;
    const kept = before?.end === end && isSameSort(before.sort, sort) ? before : undefined;
    if (kept && isSameFilter(kept.filter, filter)) return kept.ids;
    const ordered = (): readonly string[] =>
      sort && column ? this.#inOrder(column, sort, end).map(({ item }) => item) : this.#lines.slice(0, end);
    // Who types on looks among those who passed.
    const among = kept && isNarrower(filter, kept.filter) ? kept.ids : ordered();
    const ids = isFiltering(filter) ? among.filter(this.#passing(filter)) : among;
    this.#matched = { filter, sort, end, ids };
    return ids;
  }

  #passing(filter: Filter): (id: string) => boolean {
    const passing = passes(filter);
    return (id) => {
      const words = this.#lines.words(id);
      return words !== undefined && passing(words, (factory) => this.#textOf(factory));
    };
  }

  #textOf(words: FactoryWords): string {
    const kept = this.#texts.get(words.id);
    if (kept !== undefined) return kept;
    const text = searchText(words);
    this.#texts.set(words.id, text);
    return text;
  }

  #inOrder(column: Column, { descending }: Sort, end: number): readonly Keyed<string>[] {
    const kept = this.#sorted;
    if (kept?.column === column && kept.descending === descending && kept.end === end) return kept.keyed;
    const keyed = this.#lines.slice(0, end).map((id) => this.#keyed(id, column));
    this.#sorted = { column, descending, end, keyed: [...sortKeyed(keyed, descending)] };
    return this.#sorted.keyed;
  }

  #keyed(item: string, { sortKey, measure }: Column): Keyed<string> {
    const figure = measure && this.#lines.figures(item)?.[measure];
    // What is sorted by a figure asks for no words, which take longer to make.
    if (figure) return { item, key: isAbsent(figure) ? undefined : figure.mid };
    const row = this.#lines.sortable(item);
    return { item, key: row && sortKey(row) };
  }

  /** Takes over what edits have touched. */
  #follow(): void {
    if (this.#lines.takeMoved()) {
      if (this.#sorted?.column.id === 'move') this.#sorted = undefined;
      if (this.#matched?.sort?.column === 'move') this.#matched = undefined;
    }
    const touched = this.#lines.takeTouched();
    if (touched.size === 0) return;
    this.#options = undefined;
    this.#matched = undefined;
    for (const id of touched) {
      this.#texts.delete(id);
      const isRanked = this.#lines.rankOf(id) !== undefined;
      this.#extents.replace(id, isRanked ? this.#lines.figures(id) : undefined);
    }
    this.#sorted = this.#sorted && this.#moved(this.#sorted, touched);
  }

  /** The order with what was touched in its new place; undefined where it has to be made anew. */
  #moved(sorted: Sorted, touched: ReadonlySet<string>): Sorted | undefined {
    const { column, descending, end } = sorted;
    const { rankedCount } = this.#lines;
    // Where others moved, those columns say something else of them; and who is on a list that is cut may be another.
    const isOwn = !['rank', 'move', 'possible'].includes(column.id);
    if (!isOwn || end < rankedCount || touched.size > Math.max(rankedCount / 20, 8)) return undefined;
    const keyed = sorted.keyed.filter(({ item }) => !touched.has(item));
    for (const id of touched) {
      const rank = this.#lines.rankOf(id);
      if (rank === undefined) continue;
      const own = this.#keyed(id, column);
      let [low, high] = [0, keyed.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        const other = keyed[middle];
        const isBefore =
          other !== undefined &&
          (compareKeys(other.key, own.key, descending) || (this.#lines.rankOf(other.item) ?? 0) - rank) < 0;
        if (isBefore) low = middle + 1;
        else high = middle;
      }
      keyed.splice(low, 0, own);
    }
    return { ...sorted, end: keyed.length, keyed };
  }

  #places(
    ids: readonly string[],
    matching: readonly string[] | undefined,
    end: number,
  ): Readonly<Record<string, number>> {
    const placeOf = (id: string): number => {
      if (matching) return matching.indexOf(id);
      const rank = this.#lines.rankOf(id);
      return rank === undefined || rank > end ? -1 : rank - 1;
    };
    const places = [...new Set(ids)].map((id) => [id, placeOf(id)] as const);
    return Object.fromEntries(places.filter(([, place]) => place >= 0));
  }

  #extentsOf(end: number): Extents {
    const lines = this.#lines;
    if (end <= sentWhole) {
      const rows = lines.slice(0, end).flatMap((id) => lines.row(id) ?? []);
      return extentsOf(rows, lines.rankedCount);
    }
    const extents = end < lines.rankedCount ? new ManyExtents() : this.#extents;
    return extents.of(lines.slice(0, end), (id) => lines.figures(id), lines.rankedCount);
  }
}

function isSameSort(a: Sort | undefined, b: Sort | undefined): boolean {
  return a?.column === b?.column && a?.descending === b?.descending;
}
