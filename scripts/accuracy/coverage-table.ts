import { isInside, quantile, ratioOf, widthOf, type Comparison } from './comparison.ts';
import { ratioText, table } from './accuracy-text.ts';

/** Figures of one kind, and how many of them stay inside when what they belong to is held out of the fit. */
export interface CoveredKind {
  readonly title: string;
  readonly all: readonly Comparison[];
  /** How many are inside by ranges that were fitted without their group; absent where nothing is fitted to them. */
  readonly heldOut?: number;
}

/** Is theirs inside ours, and how wide is that: the table that matters. */
export function coverageTable(kinds: readonly CoveredKind[]): string {
  const rows = kinds.flatMap(({ title, all, heldOut }) => {
    if (all.length === 0) return [];
    const widths = all.map(widthOf).sort((a, b) => a - b);
    const mids = all.map((each) => 1 / ratioOf(each)).sort((a, b) => a - b);
    return [
      [
        title,
        String(all.length),
        share(all.filter(isInside).length, all.length),
        heldOut === undefined ? '—' : share(heldOut, all.length),
        ratioText(quantile(widths, 0.5)),
        ratioText(quantile(widths, 0.9)),
        `${ratioText(quantile(mids, 0.1))}–${ratioText(quantile(mids, 0.5))}–${ratioText(quantile(mids, 0.9))}`,
      ],
    ];
  });
  const head = [
    'Figure',
    'n',
    'Inside',
    'Held out',
    'Width, median',
    'Width, p90',
    'Theirs over our mid, p10–median–p90',
  ];
  return table(head, rows, [1, 2, 3, 4, 5, 6]);
}

function share(part: number, whole: number): string {
  return `${part} (${Math.round((100 * part) / whole)}%)`;
}
