import type { Paint, Style } from './paint.ts';
import { terminal } from './printable.ts';
import { joined, type SafeTerminal } from './safe-text.ts';
import { pad, shorten, widthOf } from './width.ts';

export interface Cell {
  readonly text: SafeTerminal;
  readonly style?: Style | undefined;
}

export interface Column {
  readonly head: SafeTerminal;
  readonly align: 'left' | 'right';
  readonly cells: readonly Cell[];
  /** Where space is short, the column of the least importance goes first; one without stays. */
  readonly importance?: number;
  /** How narrow the column may become, its cells ending in `…`. */
  readonly shrinksTo?: number;
}

const gap = terminal`  `;

/** Lines of a table that fits `width` columns: it drops columns, then shortens, and never wraps. */
export function terminalTable(
  columns: readonly Column[],
  width: number,
  paint: Paint,
): readonly SafeTerminal[] {
  const kept = fitting(columns, width);
  const widths = kept.map(naturalWidth);
  let excess = total(widths) - width;
  for (const [index, { shrinksTo }] of kept.entries()) {
    const natural = widths[index] ?? 0;
    if (excess <= 0 || shrinksTo === undefined) continue;
    const taken = Math.min(excess, natural - 1);
    widths[index] = natural - taken;
    excess -= taken;
  }
  const lineOf = (cellOf: (column: Column) => Cell): SafeTerminal => {
    const cells = kept.map((column, index) => {
      const { text, style } = cellOf(column);
      const space = widths[index] ?? 0;
      const shown = pad(shorten(text, space), space, column.align);
      return style ? paintText(shown, style, paint) : shown;
    });
    return joined(cells, gap).trimEnd() as SafeTerminal;
  };
  const count = Math.max(0, ...columns.map(({ cells }) => cells.length));
  return [
    lineOf(({ head }) => ({ text: head, style: 'quiet' })),
    ...Array.from({ length: count }, (_, row) => lineOf(({ cells }) => cells[row] ?? { text: terminal`` })),
  ];
}

/** The columns that stay: as many as leave those that shrink the room they want. */
function fitting(columns: readonly Column[], width: number): readonly Column[] {
  let kept = columns;
  while (leastTableWidth(kept) > width) {
    const droppable = kept.filter(({ importance }) => importance !== undefined);
    const least = Math.min(...droppable.map(({ importance }) => importance ?? Infinity));
    if (droppable.length === 0) break;
    kept = kept.filter(({ importance }) => importance !== least);
  }
  return kept;
}

/** How wide a table is that keeps all of its columns, where they are as narrow as they may be. */
export function leastTableWidth(columns: readonly Column[]): number {
  return total(columns.map(leastWidth));
}

function naturalWidth({ head, cells }: Column): number {
  return Math.max(widthOf(head), ...cells.map(({ text }) => widthOf(text)));
}

function leastWidth(column: Column): number {
  return Math.min(naturalWidth(column), column.shrinksTo ?? Infinity);
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0) + gap.length * Math.max(0, widths.length - 1);
}

/** The spaces around a text stay outside its style: nothing but the words is underlined or turned around. */
function paintText(padded: SafeTerminal, style: Style, paint: Paint): SafeTerminal {
  const text = padded.trim() as SafeTerminal;
  return text === '' ? padded : (padded.replace(text, () => paint(style, text)) as SafeTerminal);
}
