import type { Dimension } from '../../quantity/dimension.ts';
import { formatFigure } from '../../quantity/format.ts';
import type { Interval } from '../../quantity/interval.ts';
import { measureOf } from '../../ranking/summary.ts';
import { counted, listWords } from '../../words/list-words.ts';
import { brokenLines, github, githubText, markdownTable } from '../../words/markdown.ts';
import { capital, measureHead, measureWords } from '../../words/measures.ts';
import type { Paint, Style } from '../../words/paint.ts';
import { printable, terminal } from '../../words/printable.ts';
import { joined, type SafeGithub, type SafeTerminal } from '../../words/safe-text.ts';
import { figureMarks, markNotes } from '../../words/shown-figure.ts';
import { shorten, widthOf, wrap } from '../../words/width.ts';
import { changeGroups, type ChangeGroup } from './change-groups.ts';
import type { ComparedFigure } from './compared-side.ts';
import type { FactoryChange, ListComparison } from './comparison.ts';

/** The rank of a change as it is written: `3 → 2`, `new at 4`, `left (was 5)`. */
export function rankText({ from, to }: Pick<FactoryChange, 'from' | 'to'>): string {
  if (from === null) return to === null ? '—' : `new at ${to}`;
  if (to === null) return `left (was ${from})`;
  return from === to ? String(to) : `${from} → ${to}`;
}

/** The metric's figure of a change: `164k → 210k`, or one where both read the same. */
export function figureText(
  { before, after }: Pick<FactoryChange, 'before' | 'after'>,
  { metric }: Pick<ListComparison, 'metric'>,
): string {
  const text = (figure: ComparedFigure | null): string =>
    comparedText(figure, measureWords[measureOf[metric]].dimension);
  return text(before) === text(after) ? text(after) : `${text(before)} → ${text(after)}`;
}

/** A figure of a comparison with its marks: `164k‡`; `—` where there is none. */
export function comparedText(figure: ComparedFigure | null, dimension: Dimension): string {
  return figure ? formatFigure(figure.mid, dimension) + figureMarks(marked(figure)) : '—';
}

/** What the marks of the figures of changes mean, a sentence each; of a doubtful figure, whose it is and why. */
export function comparedNotes(changes: readonly Compared[]): readonly string[] {
  return markNotes(
    changes.map(({ name, figures }) => ({
      name,
      figures: figures.flatMap((figure) => (figure ? [marked(figure)] : [])),
    })),
  );
}

/** Whose figures are compared, and which. */
interface Compared {
  readonly name: string;
  readonly figures: readonly (ComparedFigure | null)[];
}

/** The figures that a comparison shows. */
export function figuresIn(comparison: ListComparison): readonly Compared[] {
  return changeGroups(comparison).flatMap(({ changes }) =>
    changes.map(({ name, before, after }) => ({ name, figures: [before, after] })),
  );
}

function marked({
  missing = [],
  caveats = [],
}: ComparedFigure): Required<Omit<ComparedFigure, keyof Interval>> {
  return { missing, caveats };
}

/** What happened, counted: `3 entered, 3 left, 17 moved`. */
export function summaryText({ entered, left, moved, refigured }: ListComparison): string {
  const parts = [
    ...(entered.length > 0 ? [`${entered.length} entered`] : []),
    ...(left.length > 0 ? [`${left.length} left`] : []),
    ...(moved.length > 0 ? [`${moved.length} moved`] : []),
    ...(refigured.length > 0
      ? [`${counted(refigured.length, 'other figure', 'other figures')} changed`]
      : []),
  ];
  return parts.length === 0 ? 'nothing changed' : parts.join(', ');
}

const styles: Readonly<Record<ChangeGroup['kind'], Style>> = {
  entered: 'new',
  left: 'down',
  moved: 'title',
  shifted: 'title',
  refigured: 'title',
};

/** Two lists side by side, for a terminal of `width` columns. */
export function comparisonText(comparison: ListComparison, width: number, paint: Paint): SafeTerminal {
  const { before, after } = comparison;
  const lines = [
    paint('title', printable(`${before.id} → ${after.id}`)),
    ...wrap(printable(`${bothListWords(comparison)}: ${summaryText(comparison)}`), width).map((line) =>
      paint('quiet', line),
    ),
  ];
  for (const { title, changes, kind, explained } of changeGroups(comparison)) {
    lines.push(terminal``, paint(styles[kind], printable(title)));
    for (const change of changes) {
      const figure = printable(figureText(change, comparison));
      const name = shorten(printable(change.name), width - 20 - widthOf(figure));
      const rank = printable(rankText(change).padEnd(14));
      lines.push(terminal`  ${rank}  ${name}  ${paint('quiet', figure)}`);
      if (!explained) continue;
      for (const reason of change.why)
        lines.push(...wrap(printable(reason), width - 18).map((line) => terminal`${indent}${line}`));
    }
  }
  const notes = comparedNotes(figuresIn(comparison));
  if (notes.length > 0) lines.push(terminal``);
  for (const note of notes) lines.push(...wrap(printable(note), width).map((line) => paint('quiet', line)));
  return terminal`${joined(lines, terminal`\n`)}\n`;
}

/** Two lists side by side, as Markdown. */
export function comparisonMarkdown(comparison: ListComparison): SafeGithub {
  const { before, after } = comparison;
  const head = github`## ${githubText(before.title)} → ${githubText(after.title)}\n\n`;
  const summary = githubText(`${capital(bothListWords(comparison))}: ${summaryText(comparison)}.`);
  const tables = changeGroups(comparison).map(
    ({ title, changes, explained }) =>
      github`\n### ${githubText(title)}\n\n${changesTable(changes, comparison, explained)}`,
  );
  return github`${head}${summary}\n${joined(tables)}${notesMarkdown(comparedNotes(figuresIn(comparison)))}`;
}

/** Notes below a table; nothing where there are none. */
export function notesMarkdown(notes: readonly string[]): SafeGithub {
  if (notes.length === 0) return github``;
  return github`\n${joined(notes.map((note) => github`- ${githubText(note)}\n`))}`;
}

/** Changes as a Markdown table: rank, factory, figure, and, where that is not the same for all, why. */
export function changesTable(
  changes: readonly FactoryChange[],
  comparison: ListComparison,
  explained = true,
): SafeGithub {
  const figure = capital(measureHead(measureOf[comparison.metric], comparison.unit));
  const columns = [
    { head: github`Rank`, align: 'left' },
    { head: github`Factory`, align: 'left' },
    { head: githubText(figure), align: 'right' },
    { head: github`Why`, align: 'left' },
  ] as const;
  const kept = explained ? columns : columns.slice(0, 3);
  const rows = changes.map((change) =>
    [
      ...[rankText(change), change.name, figureText(change, comparison)].map(githubText),
      change.why.length === 0 ? github`—` : brokenLines(change.why.map(githubText)),
    ].slice(0, kept.length),
  );
  return markdownTable(kept, rows);
}

/** Two lists side by side, as data. */
export function comparisonJson(folder: string, comparison: ListComparison): object {
  return { catalog: folder, ...comparison };
}

/** `as of 2025-11-06 and 2026-06-30 · by facility power`. */
function bothListWords(comparison: ListComparison): string {
  return listWords({ ...comparison, asOf: `${comparison.before.asOf} and ${comparison.after.asOf}` });
}

const indent = printable(' '.repeat(18));
