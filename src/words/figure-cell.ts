import type { CatalogView } from '../catalog/view.ts';
import { shortName } from '../estimate/context.ts';
import type { Measure } from '../estimate/figure.ts';
import { formatFigure, formatRange } from '../quantity/format.ts';
import type { Interval } from '../quantity/interval.ts';
import type { FigureSummary } from '../ranking/summary.ts';
import { measureWords } from './measures.ts';

/** A figure as it is shown, with its raw interval to sort and draw by. */
export interface FigureCell extends Interval {
  /** Three significant figures with the unit: `138k`, `157 MW`. */
  readonly text: string;
  /** The ends, `90.0k–195k`; empty for a point. */
  readonly range: string;
  /** Short names of the accelerators whose input is missing. */
  readonly missing: readonly string[];
}

/** What stands where there is no figure: the reason. */
export interface AbsentCell {
  readonly absent: string;
}

export type Cell = FigureCell | AbsentCell;

export function isAbsentCell(cell: Cell): cell is AbsentCell {
  return 'absent' in cell;
}

/** A figure of a factory as a cell; accelerators are named as `view` names them. */
export function figureCell(view: CatalogView, figure: FigureSummary, measure: Measure): Cell {
  if ('absent' in figure) return { absent: figure.absent };
  const { low, mid, high } = figure;
  const { dimension } = measureWords[measure];
  const missing = figure.missing.map((id) => {
    const hardware = view.hardware(id);
    return hardware ? shortName(hardware) : id;
  });
  return {
    low,
    mid,
    high,
    text: formatFigure(mid, dimension),
    range: formatRange(figure, dimension),
    missing,
  };
}
