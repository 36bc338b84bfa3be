import {
  elementScroll,
  measureElement,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  defaultRangeExtractor,
  type VirtualItem,
} from '@tanstack/virtual-core';
import { useCallback, useEffect, useLayoutEffect, useReducer, useState } from 'preact/hooks';
import type { RefObject } from 'preact';
import type { ListRow } from '../../views/list/list-view.ts';
import { sentWhole } from '../protocol.ts';

/** Heights in pixels, as panel.css has them. */
export const rowHeight = 22;
const headHeight = 26;

/** How many rows are drawn beyond those in view, either way. */
const overscan = 5;

interface RowsOptions {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly count: number;
  /** The rows that are here, by their places. */
  readonly rows: ReadonlyMap<number, ListRow>;
  /** The height of what is open below the row at a place; 0 where it is closed. */
  readonly openHeight: (place: number) => number;
  /** The row that is drawn wherever the table is scrolled: it has the focus. */
  readonly always: number;
  readonly top: number;
}

export type Rows = Virtualizer<HTMLElement, HTMLElement>;

/** Which rows are drawn: those in view, a few around them, and the one that has the focus. */
export function useVirtualRows({ scroller, count, rows, openHeight, always, top }: RowsOptions): Rows {
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  // The same function for the same rows: another would have all of them measured anew.
  const keyOf = useCallback((place: number) => rows.get(place)?.factory.id ?? place, [rows]);
  const options: ConstructorParameters<typeof Virtualizer<HTMLElement, HTMLElement>>[0] = {
    count,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => rowHeight + openHeight(index),
    getItemKey: keyOf,
    // A list that is here as a whole is drawn as a whole, so that Find in the panel finds all of it.
    overscan: count <= sentWhole && rows.size >= count ? sentWhole : overscan,
    paddingStart: headHeight,
    scrollPaddingStart: headHeight,
    initialOffset: top,
    rangeExtractor: (range) => {
      const drawn = defaultRangeExtractor(range);
      return always < 0 || drawn.includes(always) ? drawn : [...drawn, always].sort((a, b) => a - b);
    },
    observeElementRect,
    observeElementOffset,
    measureElement,
    scrollToFn: elementScroll,
    onChange: () => redraw(undefined),
  };
  const [virtual] = useState(() => new Virtualizer(options));
  virtual.setOptions(options);
  useEffect(() => virtual._didMount(), [virtual]);
  useLayoutEffect(() => virtual._willUpdate());
  return virtual;
}

/** The rows that are drawn, with the height of what is left out before each, and after the last. */
export function withGaps(
  items: readonly VirtualItem[],
  end: number,
): {
  readonly drawn: readonly { readonly index: number; readonly before: number }[];
  readonly after: number;
} {
  let at = headHeight;
  const drawn = items.map(({ index, start, end: itemEnd }) => {
    const before = start - at;
    at = itemEnd;
    return { index, before };
  });
  return { drawn, after: end - at };
}
