import type { CatalogView } from '../catalog/view.ts';
import { isAbsent, type Absent } from '../estimate/absent.ts';
import { shortName } from '../estimate/context.ts';
import type { Measure } from '../estimate/figure.ts';
import { formatFigure, formatRange } from '../quantity/format.ts';
import type { FigureSummary, SummaryFigure } from '../ranking/summary.ts';
import { measureWords } from './measures.ts';

/** A figure as it is shown, with its raw interval to sort and draw by; in a list, what is missing are short names. */
export interface ShownFigure extends SummaryFigure {
  /** Three significant figures with the unit: `138k`, `157 MW`. */
  readonly text: string;
  /** The ends, `90.0k–195k`; empty for a point. */
  readonly range: string;
}

/** A figure as it is shown, or the reason that stands in its place. */
export type Shown = ShownFigure | Reason;

type Reason = Pick<Absent, 'absent'>;

/** What the marks of a figure come from. */
type Marked = Reason | Pick<SummaryFigure, 'missing' | 'caveats'>;

/** The marks of a figure that is not to be taken as it stands: `†` where it is incomplete, `‡` where it is doubtful. */
export function figureMarks(figure: Marked): string {
  if (isAbsent(figure)) return '';
  return (figure.missing.length > 0 ? '†' : '') + caveatMark(figure);
}

/** The mark of a doubtful figure, `‡`; empty where nobody doubts it, or there is none. */
export function caveatMark(figure: Reason | Pick<SummaryFigure, 'caveats'>): string {
  return isAbsent(figure) || (figure.caveats ?? []).length === 0 ? '' : '‡';
}

/** The remarks on a figure, with the mark of a doubtful one before those that say why it is. */
export function markedRemarks({
  remarks,
  caveats,
}: {
  readonly remarks: readonly string[];
  readonly caveats: readonly string[];
}): readonly string[] {
  return remarks.map((remark) => (caveats.includes(remark) ? `‡ ${remark}` : remark));
}

/** What the marks of figures mean, a sentence each; of a doubtful figure, whose it is and why. */
export function markNotes(
  rows: readonly { readonly name: string; readonly figures: readonly Marked[] }[],
): readonly string[] {
  const marked = rows.flatMap(({ figures }) => figures.map(figureMarks)).join('');
  const doubts = rows.flatMap(({ name, figures }) => {
    const caveats = figures.flatMap((figure) => (isAbsent(figure) ? [] : (figure.caveats ?? [])));
    return [...new Set(caveats)].map((caveat) => `‡ ${name}: ${caveat}`);
  });
  const missing =
    '† Of an accelerator in the mix the input is not known: it is left out, and the range is widened.';
  return [...(marked.includes('†') ? [missing] : []), ...doubts];
}

/** A figure of a factory as a list shows it; accelerators are named as `view` names them. */
export function shownFigure(view: CatalogView, figure: FigureSummary, measure: Measure): Shown {
  if (isAbsent(figure)) return { absent: figure.absent };
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
    ...(figure.caveats && { caveats: figure.caveats }),
  };
}
