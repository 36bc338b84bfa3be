import { measures } from '../../estimate/figure.ts';
import { ratios } from '../../estimate/ratios.ts';
import { formatFull } from '../../quantity/format.ts';
import type { Paint } from '../../words/paint.ts';
import { figured, measureWords, type Figured } from '../../words/measures.ts';
import { caveatMark, markedRemarks } from '../../words/shown-figure.ts';
import { printable, terminal } from '../../words/printable.ts';
import type { SafeTerminal } from '../../words/safe-text.ts';
import { pad, shorten, widthOf, wrap } from '../../words/width.ts';
import type { ExplainedFigure, ExplainedStep } from './explained-figure.ts';
import type { ExplainedFigures } from './explanation.ts';
import type { Reference } from './explanation-references.ts';

/** What the figures of an explanation need to become lines. */
export interface FigurePage {
  readonly width: number;
  readonly paint: Paint;
  /** The word for GPU-equivalents. */
  readonly unit: string;
  readonly placeOf: (reference: Reference) => SafeTerminal;
}

const labelWidth = Math.max(...Object.values(measureWords).map(({ label }) => label.length)) + 2;

/** Figures with their derivations. What was spelt out once in these lines is not spelt out again. */
export function figureLines(
  figures: ExplainedFigures,
  page: FigurePage,
  deepest = Infinity,
): readonly SafeTerminal[] {
  const reason = commonReason(figures);
  if (reason !== undefined) return [printable(`  no figures: ${reason}`)];
  const told = new Set<string>();
  const blocks = figured.flatMap((key) => {
    const { label } = measureWords[key];
    const figure = figures[key];
    if ('absent' in figure) return isAside(key) ? [] : [[absentLine(label, figure.absent, page)]];
    return [[headingLine(key, label, figure, page), ...derivationLines(key, figure, told, page, deepest)]];
  });
  return blocks.flatMap((block, index) => (index === 0 ? block : [terminal``, ...block]));
}

/** The reason where no figure is there, and all for the same one. */
function commonReason(figures: ExplainedFigures): string | undefined {
  const reasons = new Set(
    Object.values(figures).map((figure) => ('absent' in figure ? figure.absent : undefined)),
  );
  return reasons.size === 1 ? [...reasons][0] : undefined;
}

/** What follows from other figures, and is passed over where they are absent. */
function isAside(key: Figured): boolean {
  return !(measures as readonly string[]).includes(key);
}

function absentLine(label: string, reason: string, { width, paint }: FigurePage): SafeTerminal {
  const start = printable(`  ${pad(label, labelWidth, 'left')}—  `);
  return terminal`${start}${paint('quiet', shorten(printable(reason), width - start.length))}`;
}

function headingLine(
  key: Figured,
  label: string,
  figure: ExplainedFigure,
  { paint, unit }: FigurePage,
): SafeTerminal {
  const word = key === 'equivalents' ? ` ${unit}` : '';
  const value = paint('title', printable(`${figure.text}${word}${caveatMark(figure)}`));
  const start = printable(`  ${pad(label, labelWidth, 'left')}`);
  const range = figure.range === '' ? terminal`` : paint('quiet', printable(` (${figure.range})`));
  return terminal`${start}${value}${range}`;
}

/** The formula with its legend, then the steps; the figure itself, their first, stands above. */
function derivationLines(
  key: Figured,
  figure: ExplainedFigure,
  told: Set<string>,
  page: FigurePage,
  deepest: number,
): readonly SafeTerminal[] {
  const { formula, legend, steps } = figure;
  const [whole, ...parts] = steps;
  const lines = stepLines(steps, told, deepest);
  if (parts.length === 0 && whole)
    return laidOut(
      lines.map((line) => ({ ...line, depth: 1 })),
      page,
    );
  const words = [legend, ...markedRemarks(figure)].filter((each) => each !== '').join('; ');
  const equation = `= ${formula}${words === '' ? '' : ` — ${words}`}`;
  const indent = terminal`    `;
  return [
    ...(key === 'homes'
      ? []
      : wrap(printable(equation), page.width - indent.length).map((line) => terminal`${indent}${line}`)),
    // What a ratio is made of stands above, with the figures that it holds against each other.
    ...(isRatio(key) ? [] : laidOut(lines.slice(1), page)),
  ];
}

function isRatio(key: Figured): boolean {
  return (ratios as readonly string[]).includes(key);
}

interface StepLine {
  readonly depth: number;
  readonly label: string;
  readonly value: string;
  readonly range: string;
  readonly at: ExplainedStep['at'];
  /** Whether its parts were told before. */
  readonly known: boolean;
}

/** One line a step; of a part that was told before, only its figure. */
function stepLines(steps: readonly ExplainedStep[], told: Set<string>, deepest: number): readonly StepLine[] {
  const lines: StepLine[] = [];
  let hidden = Infinity;
  for (const [index, step] of steps.entries()) {
    const { depth, dimension, at } = step;
    if (depth > hidden || depth > deepest) continue;
    const parts = [step, ...partsOf(steps, index)].map((part) => ({ ...part, depth: part.depth - depth }));
    const key = JSON.stringify(parts);
    const known = parts.length > 1 && told.has(key);
    hidden = known ? depth : Infinity;
    told.add(key);
    const range =
      step.low === step.high ? '' : `${formatFull(step.low, dimension)}–${formatFull(step.high, dimension)}`;
    const label = printable(shortLabel(steps, index));
    lines.push({ depth, label, value: step.text, range, at, known });
  }
  return lines;
}

/** The label of a step, without what the step above it says already: `B200` beneath `TDP`, not `B200: TDP`. */
function shortLabel(steps: readonly ExplainedStep[], index: number): string {
  const { label = '', depth = 0 } = steps[index] ?? {};
  const above = steps.slice(0, index).findLast((step) => step.depth < depth);
  const said = `: ${above?.label ?? ''}`;
  return label.endsWith(said) ? label.slice(0, -said.length) : label;
}

function partsOf(steps: readonly ExplainedStep[], index: number): readonly ExplainedStep[] {
  const depth = steps[index]?.depth ?? 0;
  const end = steps.findIndex((each, at) => at > index && each.depth <= depth);
  return steps.slice(index + 1, end < 0 ? steps.length : end);
}

/** Labels, figures and ranges in columns; the place beside them where all fit, else on a line of its own. */
function laidOut(steps: readonly StepLine[], { width, paint, placeOf }: FigurePage): readonly SafeTerminal[] {
  const lines = steps.map((step) => ({
    ...step,
    label: ' '.repeat(2 + 2 * step.depth) + step.label,
    place: step.at ? placeOf(step.at) : step.known ? terminal`as above` : terminal``,
  }));
  const widest = (key: 'label' | 'value' | 'range' | 'place'): number =>
    Math.max(0, ...lines.map((line) => widthOf(line[key])));
  const [value, range] = [widest('value'), widest('range')];
  const label = Math.min(widest('label'), width - value - range - 4);
  const beside = label + value + range + widest('place') + 6 <= width;
  return lines.flatMap((line) => {
    const start = `${pad(shorten(line.label, label), label, 'left')}  ${pad(line.value, value, 'right')}`;
    const ranged = line.range === '' && !beside ? start : `${start}  ${pad(line.range, range, 'left')}`;
    const figure = printable(ranged.trimEnd());
    if (line.place === '') return [figure];
    if (widthOf(ranged) + 2 + widthOf(line.place) <= width)
      return [terminal`${printable(ranged)}  ${paint('quiet', line.place)}`];
    const indent = printable(' '.repeat(4 + 2 * line.depth));
    return [figure, terminal`${indent}${paint('quiet', shorten(line.place, width - indent.length))}`];
  });
}
