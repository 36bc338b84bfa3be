import type { Measure } from '../../estimate/figure.ts';
import { formatFigure, formatFull } from '../../quantity/format.ts';
import { counted } from '../../words/list-words.ts';
import { measureWords } from '../../words/measures.ts';
import { figureMarks, markNotes } from '../../words/shown-figure.ts';
import type { CorrectedFigure, Correction, Corrections } from './correction.ts';

/** Corrections as they are shown: plain data, the same for page, post and feed. */
export interface CorrectionsView {
  /** `2 rows are no longer as they were published on 2025-11-06; the latest correction is of 2026-03-02.` */
  readonly summary: string;
  readonly lines: readonly CorrectionLine[];
  /** What the marks of the figures mean, and of a doubtful one, why it is. */
  readonly notes: readonly string[];
}

export interface CorrectionLine {
  readonly id: string;
  readonly name: string;
  /** What was published and what the catalog says now, of what differs: `#3 · 164k H100e`, `not on the list`. */
  readonly published: string;
  readonly corrected: string;
  /** Since when, with what was said of it then: `2026-03-02: Correct the count of Alpha`; none where that is not known. */
  readonly when: readonly string[];
  /** Each a sentence without its full stop. */
  readonly why: readonly string[];
}

/** What heads the corrections, wherever they are shown. */
export const correctionsTitle = 'Corrections since publication';

/** What heads the columns of their table. */
export const correctionHeads = ['Factory', 'Published', 'Corrected', 'When', 'Why'] as const;

/** Corrections as they are shown; `unit` is the word for GPU-equivalents. */
export function correctionsView({ rows, published, latest }: Corrections, unit: string): CorrectionsView {
  const are = rows.length === 1 ? 'is' : 'are';
  const since = latest === undefined ? '' : `; the latest correction is of ${latest}`;
  return {
    summary: `${counted(rows.length, 'row', 'rows')} ${are} no longer as published on ${published}${since}.`,
    lines: rows.map((row) => lineOf(row, unit)),
    notes: markNotes(rows.map(({ name, figures }) => ({ name, figures: mainFigures(figures) }))),
  };
}

function lineOf({ id, name, publishedRank, correctedRank, figures, when, why }: Correction, unit: string) {
  const main = mainFigures(figures).map((figure) => texts(figure, unit));
  return {
    ...{ id, name, why },
    published: [rankText(publishedRank), ...main.map(([published]) => published)].join(' · '),
    corrected: [rankText(correctedRank), ...main.map(([, corrected]) => corrected)].join(' · '),
    when: when.map(({ day, subject }) => (subject === undefined ? day : `${day}: ${subject}`)),
  };
}

function rankText(rank: number | null): string {
  return rank === null ? 'not on the list' : `#${rank}`;
}

/** The figures worth a word: IT power and energy follow from power. */
function mainFigures(figures: readonly CorrectedFigure[]): readonly CorrectedFigure[] {
  const main = figures.filter(({ measure }) => measure !== 'itPower' && measure !== 'energy');
  return main.length > 0 ? main : figures;
}

/** A figure as it was published and as it is: to three figures, to all of them where those do not show it. */
function texts(figure: CorrectedFigure, unit: string): readonly [string, string] {
  const { measure, published, corrected } = figure;
  const in3 = [published, corrected].map((value) => figureText(value, measure, unit, formatFigure));
  const all = [published, corrected].map((value) => figureText(value, measure, unit, formatFull));
  const [first = '', second = ''] = in3[0] === in3[1] ? all : in3;
  const marks = figureMarks(figure);
  return [first + (published === null ? '' : marks), second + (corrected === null ? '' : marks)];
}

function figureText(value: number | null, measure: Measure, unit: string, format: typeof formatFull): string {
  const { short, dimension } = measureWords[measure];
  if (value === null) return `no ${measure === 'equivalents' ? unit : short}`;
  const text = format(value, dimension);
  if (measure === 'equivalents') return `${text} ${unit}`;
  return measure === 'facilityPower' || measure === 'cost' ? text : `${text} ${short}`;
}
