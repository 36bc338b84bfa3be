import { changesTable, summaryText } from '../comparison/comparison-text.ts';
import type { FactoryChange } from '../comparison/comparison.ts';
import type { CatalogDiff } from './diff.ts';
import { changedFigure, editText, mainFigures, placeText, saysNothing, sourceText } from './diff-words.ts';
import { counted, listWords } from '../../words/list-words.ts';
import { markdownCell } from '../../words/markdown-table.ts';
import type { ListedProblem } from '../problems/problem-list.ts';
import type { PathOf } from '../problems/problems-text.ts';

/** A table in a comment has so many rows at most; those beyond are counted. */
const mostRows = 50;

/** The difference between two states of a catalog as a comment for a pull request. */
export function diffMarkdown(diff: CatalogDiff, pathOf: PathOf): string {
  const { comparison, otherEdits } = diff;
  const title = comparison ? markdownCell(comparison.after.title) : 'The catalog';
  const others =
    otherEdits > 0 ? `\n${counted(otherEdits, 'other edit changes', 'other edits change')} no figure.\n` : '';
  if (saysNothing(diff)) return `## ${title}\n\nNo figure, no rank and no problem changed.\n${others}`;
  const sections = [
    `## ${title}\n\n${headline(diff)}\n`,
    listSection(diff),
    editsSection(diff, pathOf),
    figuresSection(diff),
    problemsSection('New problems', diff.problems.new, pathOf),
    problemsSection('Problems gone', diff.problems.gone, pathOf),
    others,
  ];
  return sections.filter((section) => section !== '').join('');
}

function headline({ comparison, figures, problems }: CatalogDiff): string {
  const list = comparison
    ? `${summaryText({ ...comparison, refigured: [] })} on the list ${listWords({ ...comparison, asOf: comparison.after.asOf })}`
    : 'there is no list';
  const parts = [
    list,
    ...(figures.length > 0
      ? [`${counted(figures.length, 'factory has', 'factories have')} other figures`]
      : []),
    ...(problems.new.length > 0 ? [counted(problems.new.length, 'new problem', 'new problems')] : []),
    ...(problems.gone.length > 0 ? [`${counted(problems.gone.length, 'problem', 'problems')} gone`] : []),
  ];
  const sentence = parts.join('; ');
  return markdownCell(`${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`);
}

function listSection({ comparison }: CatalogDiff): string {
  if (!comparison) return '';
  const { entered, left, moved } = comparison;
  const changes: readonly FactoryChange[] = [...entered, ...moved].sort((a, b) => (a.to ?? 0) - (b.to ?? 0));
  const all = [...changes, ...left];
  return all.length === 0
    ? ''
    : `\n### The list\n\n${changesTable(all.slice(0, mostRows), comparison)}${more(all.length)}`;
}

function editsSection({ edits }: CatalogDiff, pathOf: PathOf): string {
  if (edits.length === 0) return '';
  const rows = edits.slice(0, mostRows).map((edit) => {
    const place = placeText(edit);
    const cells = [
      `${markdownCell(pathOf(edit.file))}${place === '' ? '' : `: ${markdownCell(place)}`}`,
      markdownCell(editText(edit)),
      markdownCell(sourceText(edit)) || '—',
      edit.factories === 0 ? '—' : counted(edit.factories, 'factory', 'factories'),
    ];
    return `| ${cells.join(' | ')} |\n`;
  });
  const head = '| Edit | What | Source | Concerns |\n| :-- | :-- | :-- | --: |\n';
  return `\n### Edits\n\n${head}${rows.join('')}${more(edits.length)}`;
}

function figuresSection(diff: CatalogDiff): string {
  const { figures, comparison } = diff;
  if (figures.length === 0) return '';
  const rows = figures.slice(0, mostRows).map((change) => {
    const values = mainFigures(change).map((each) =>
      markdownCell(changedFigure(each, comparison?.unit ?? '')),
    );
    const rank = change.to === null ? '—' : String(change.to);
    return `| ${rank} | ${markdownCell(change.name)} | ${values.join('<br>')} |\n`;
  });
  return `\n### Figures\n\n| Rank | Factory | Figures |\n| --: | :-- | :-- |\n${rows.join('')}${more(figures.length)}`;
}

function problemsSection(title: string, problems: readonly ListedProblem[], pathOf: PathOf): string {
  if (problems.length === 0) return '';
  const lines = problems
    .slice(0, mostRows)
    .map(
      ({ file, line, severity, message, code }) =>
        `- ${markdownCell(`${pathOf(file)}:${line}`)}: ${severity}: ${markdownCell(message)} (${markdownCell(code)})\n`,
    );
  return `\n### ${title}\n\n${lines.join('')}${more(problems.length)}`;
}

function more(length: number): string {
  return length > mostRows ? `\n… and ${length - mostRows} more.\n` : '';
}
