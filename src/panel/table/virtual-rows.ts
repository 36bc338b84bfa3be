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

/** Heights in pixels, as panel.css has them. */
export const rowHeight = 22;
export const headHeight = 26;

/** Up to so many rows are all drawn, so that Find in the panel finds them. */
const drawnWhole = 200;

interface RowsOptions {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly ids: readonly string[];
  /** The height of what is open below a row; 0 where it is closed. */
  readonly openHeight: (id: string) => number;
  /** The row that is drawn wherever the table is scrolled: it has the focus. */
  readonly always: number;
  readonly top: number;
}

export type Rows = Virtualizer<HTMLElement, HTMLElement>;

/** Which rows are drawn: those in view, a few around them, and the one that has the focus. */
export function useVirtualRows({ scroller, ids, openHeight, always, top }: RowsOptions): Rows {
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  // The same function for the same rows: another would have all of them measured anew.
  const keyOf = useCallback((index: number) => ids[index] ?? index, [ids]);
  const options: ConstructorParameters<typeof Virtualizer<HTMLElement, HTMLElement>>[0] = {
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => rowHeight + openHeight(ids[index] ?? ''),
    getItemKey: keyOf,
    overscan: ids.length <= drawnWhole ? drawnWhole : 12,
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
  const [rows] = useState(() => new Virtualizer(options));
  rows.setOptions(options);
  useEffect(() => rows._didMount(), [rows]);
  useLayoutEffect(() => rows._willUpdate());
  return rows;
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
