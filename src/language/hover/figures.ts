import { formula, legend, notes } from '../../estimate/describe.ts';
import { isAbsent } from '../../estimate/absent.ts';
import type { Estimate, Estimates } from '../../estimate/figure.ts';
import type { Dimension } from '../../quantity/dimension.ts';
import { formatFigure, formatRange } from '../../quantity/format.ts';
import { equivalentsWord } from '../../words/equivalents-word.ts';
import { hoverTable, markdown, markdownText } from '../../words/markdown.ts';
import { caveatMark } from '../../words/shown-figure.ts';
import { capital, measureWords } from '../../words/measures.ts';
import { joined, type SafeMarkdown } from '../../words/safe-text.ts';
import { type LanguageContext } from '../language-context.ts';

/** The figures that a hover shows, in its order. */
const shown = ['equivalents', 'facilityPower', 'cost'] as const;

/** Figure and range of equivalents, facility power and cost, `—` with the reason where there is none; then every doubt. */
export function figureTable(context: LanguageContext, estimates: Estimates): SafeMarkdown {
  const caveats = new Set<string>();
  const rows = shown.map((measure) => {
    const { label, dimension } = measureWords[measure];
    const estimate = estimates[measure];
    if (isAbsent(estimate)) return [capital(label), '—', estimate.absent];
    for (const caveat of estimate.caveats) caveats.add(caveat);
    const unit = measure === 'equivalents' ? ` ${equivalentsWord(context.catalog)}` : '';
    const text = `${formatFigure(estimate.value.mid, dimension)}${unit}${caveatMark(estimate)}`;
    return [capital(label), text, formatRange(estimate.value, dimension)];
  });
  const doubts = [...caveats].map((caveat) => markdown`\n‡ ${markdownText(caveat)}\n`);
  return joined([hoverTable(rows), ...doubts]);
}

/** One line a figure, without the doubts that stand below the table: `140 MW = 100,000 × 700 W × 1.82 × 1.10 — TDP, server and network overhead, PUE 2025`. */
export function derivationLines(estimates: Estimates): readonly SafeMarkdown[] {
  return shown.flatMap((measure) => derivationLine(estimates[measure], measureWords[measure].dimension));
}

/** Shows how every figure of a factory comes about. */
export interface HoverCommand {
  readonly name: 'explain';
  readonly title: string;
  readonly factory: string;
}

/** What a hover says, and what may be done from there. */
export interface HoverText {
  readonly markdown: SafeMarkdown;
  readonly commands: readonly HoverCommand[];
}

/** The command that shows the whole derivation of a factory's figures. */
export function explainCommand(factory: string): HoverCommand {
  return { name: 'explain', title: 'Show the whole derivation', factory };
}

function derivationLine(estimate: Estimate, dimension: Dimension): readonly SafeMarkdown[] {
  if (isAbsent(estimate)) return [];
  const { expression, value } = estimate;
  const words = legend(expression);
  const what = [words, ...notes(expression)].filter((part) => part !== '').join('; ');
  const line = `${formatFigure(value.mid, dimension)} = ${formula(expression)}${what === '' ? '' : ` — ${what}`}`;
  return [markdown`${markdownText(line)}  `];
}
