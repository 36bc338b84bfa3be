import { formatFigure } from '../../quantity/format.ts';
import type { Interval } from '../../quantity/interval.ts';
import { measureOf } from '../../ranking/summary.ts';
import { dimensionOf } from '../../words/figure-cell.ts';
import { counted, listWords } from '../../words/list-words.ts';
import { markdownCell } from '../../words/markdown-table.ts';
import type { Paint, Style } from '../../words/paint.ts';
import { printable } from '../../words/printable.ts';
import { shorten, widthOf, wrap } from '../../words/width.ts';
import { changeGroups, type ChangeGroup } from './change-groups.ts';
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
  const text = (figure: Interval | null): string =>
    figure ? formatFigure(figure.mid, dimensionOf[measureOf[metric]]) : '—';
  return text(before) === text(after) ? text(after) : `${text(before)} → ${text(after)}`;
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
export function comparisonText(comparison: ListComparison, width: number, paint: Paint): string {
  const { before, after } = comparison;
  const lines = [
    paint('title', printable(`${before.id} → ${after.id}`)),
    ...wrap(
      `${listWords({ ...comparison, asOf: `${before.asOf} and ${after.asOf}` })}: ${summaryText(comparison)}`,
      width,
    ).map((line) => paint('quiet', line)),
  ];
  for (const { title, changes, kind, explained } of changeGroups(comparison)) {
    lines.push('', paint(styles[kind], title));
    for (const change of changes) {
      const figure = figureText(change, comparison);
      const name = shorten(printable(change.name), width - 20 - widthOf(figure));
      lines.push(`  ${rankText(change).padEnd(14)}  ${name}  ${paint('quiet', figure)}`);
      if (!explained) continue;
      for (const reason of change.why)
        lines.push(...wrap(printable(reason), width - 18).map((line) => ' '.repeat(18) + line));
    }
  }
  return `${lines.join('\n')}\n`;
}

/** Two lists side by side, as Markdown. */
export function comparisonMarkdown(comparison: ListComparison): string {
  const { before, after } = comparison;
  const head = `## ${markdownCell(before.title)} → ${markdownCell(after.title)}\n\n`;
  const words = listWords({ ...comparison, asOf: `${before.asOf} and ${after.asOf}` });
  const summary = `${markdownCell(`${words.charAt(0).toUpperCase()}${words.slice(1)}: ${summaryText(comparison)}.`)}\n`;
  const tables = changeGroups(comparison).map(
    ({ title, changes, explained }) => `\n### ${title}\n\n${changesTable(changes, comparison, explained)}`,
  );
  return head + summary + tables.join('');
}

/** Changes as a Markdown table: rank, factory, figure, and, where that is not the same for all, why. */
export function changesTable(
  changes: readonly FactoryChange[],
  comparison: ListComparison,
  explained = true,
): string {
  const rows = changes.map((change) => {
    const cells = [rankText(change), markdownCell(change.name), markdownCell(figureText(change, comparison))];
    const why = explained ? [change.why.map(markdownCell).join('<br>') || '—'] : [];
    return `| ${[...cells, ...why].join(' | ')} |\n`;
  });
  const why = explained ? [' Why |', ' :-- |'] : ['', ''];
  return `| Rank | Factory | ${figureHead(comparison)} |${why[0] ?? ''}\n| :-- | :-- | --: |${why[1] ?? ''}\n${rows.join('')}`;
}

/** Two lists side by side, as data. */
export function comparisonJson(folder: string, comparison: ListComparison): object {
  return { catalog: folder, ...comparison };
}

function figureHead({ metric, unit }: ListComparison): string {
  const heads = {
    headline: 'Accelerators',
    equivalents: markdownCell(unit),
    power: 'Facility power',
    cost: 'Cost',
  };
  return heads[metric];
}
