import { formula, legend, remarks } from '../../estimate/describe.ts';
import { isAbsent, type Estimate, type Estimates, type Measure } from '../../estimate/figure.ts';
import type { Dimension } from '../../quantity/dimension.ts';
import { formatFigure, formatRange } from '../../quantity/format.ts';
import { type Desk } from '../desk.ts';
import { equivalentsWord } from '../../words/equivalents-word.ts';
import { escapeMarkdown, table } from '../../words/markdown.ts';

/** The figures that a hover shows, in its order. */
const shown: readonly { readonly measure: Measure; readonly label: string; readonly dimension: Dimension }[] =
  [
    { measure: 'equivalents', label: 'GPU-equivalents', dimension: 'equivalents' },
    { measure: 'facilityPower', label: 'Facility power', dimension: 'power' },
    { measure: 'cost', label: 'Cost of IT hardware', dimension: 'money' },
  ];

/** Figure and range of equivalents, facility power and cost; `—` with the reason where there is none. */
export function figureTable(desk: Desk, estimates: Estimates): string {
  const rows = shown.map(({ measure, label, dimension }) => {
    const estimate = estimates[measure];
    if (isAbsent(estimate)) return [label, '—', escapeMarkdown(estimate.absent)];
    const unit = measure === 'equivalents' ? ` ${equivalentsWord(desk.catalog)}` : '';
    return [
      label,
      `${formatFigure(estimate.value.mid, dimension)}${unit}`,
      formatRange(estimate.value, dimension),
    ];
  });
  return table(['', 'figure', 'range'], rows);
}

/** One line a figure: `140 MW = 100,000 × 700 W × 1.82 × 1.10 — TDP, server and network overhead, PUE 2025`. */
export function derivationLines(estimates: Estimates): readonly string[] {
  return shown.flatMap(({ measure, dimension }) => derivationLine(estimates[measure], dimension));
}

/** A command link that opens the whole derivation. */
export function derivationLink(factory: string): string {
  const args = encodeURIComponent(JSON.stringify([factory]));
  return `[Show the whole derivation](command:aiFactories.explain?${args})`;
}

function derivationLine(estimate: Estimate, dimension: Dimension): readonly string[] {
  if (isAbsent(estimate)) return [];
  const { expression, value } = estimate;
  const words = legend(expression);
  const what = [words, ...remarks(expression)].filter((part) => part !== '').join('; ');
  const line = `${formatFigure(value.mid, dimension)} = ${formula(expression)}${what === '' ? '' : ` — ${what}`}`;
  return [`${escapeMarkdown(line)}  `];
}
