import { capital } from '../../words/measures.ts';
import { counted, listWords } from '../../words/list-words.ts';
import { brokenLines, github, githubText, markdownTable } from '../../words/markdown.ts';
import { joined, type SafeGithub } from '../../words/safe-text.ts';
import { changesTable, notesMarkdown, summaryText } from '../comparison/comparison-text.ts';
import type { ListedProblem } from '../problems/problem-list.ts';
import type { PathOf } from '../problems/problems-text.ts';
import {
  changedFigure,
  diffNotes,
  editText,
  listChanges,
  mainFigures,
  nothingChanged,
  otherEditsText,
  placeText,
  saysNothing,
  sourceText,
} from './diff-words.ts';
import type { CatalogDiff } from './catalog-diff.ts';

/** A table in a comment has so many rows at most; those beyond are counted. */
const mostRows = 50;

/** The difference between two states of a catalog as a comment for a pull request. */
export function diffMarkdown(diff: CatalogDiff, pathOf: PathOf): SafeGithub {
  const { comparison, otherEdits } = diff;
  const title = comparison ? githubText(comparison.after.title) : github`The catalog`;
  const others = otherEdits > 0 ? github`\n${githubText(otherEditsText(otherEdits))}\n` : github``;
  if (saysNothing(diff)) return github`## ${title}\n\n${githubText(nothingChanged)}\n${others}`;
  return joined([
    github`## ${title}\n\n${headline(diff)}\n`,
    listSection(diff),
    editsSection(diff, pathOf),
    figuresSection(diff),
    notesMarkdown(diffNotes({ ...diff, figures: diff.figures.slice(0, mostRows) })),
    problemsSection(github`New problems`, diff.problems.new, pathOf),
    problemsSection(github`Problems gone`, diff.problems.gone, pathOf),
    others,
  ]);
}

function headline({ comparison, figures, problems }: CatalogDiff): SafeGithub {
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
  return githubText(`${capital(parts.join('; '))}.`);
}

function listSection({ comparison }: CatalogDiff): SafeGithub {
  if (!comparison) return github``;
  return section(github`The list`, listChanges(comparison), (shown) => changesTable(shown, comparison));
}

function editsSection({ edits }: CatalogDiff, pathOf: PathOf): SafeGithub {
  const columns = [
    { head: github`Edit`, align: 'left' },
    { head: github`What`, align: 'left' },
    { head: github`Source`, align: 'left' },
    { head: github`Concerns`, align: 'right' },
  ] as const;
  const row = (edit: CatalogDiff['edits'][number]): readonly SafeGithub[] => {
    const place = placeText(edit);
    const concerns = edit.factories === 0 ? '—' : counted(edit.factories, 'factory', 'factories');
    return [
      `${pathOf(edit.file)}${place === '' ? '' : `: ${place}`}`,
      editText(edit),
      sourceText(edit) || '—',
      concerns,
    ].map(githubText);
  };
  return section(github`Edits`, edits, (shown) => markdownTable(columns, shown.map(row)));
}

function figuresSection({ figures, comparison }: CatalogDiff): SafeGithub {
  const columns = [
    { head: github`Rank`, align: 'right' },
    { head: github`Factory`, align: 'left' },
    { head: github`Figures`, align: 'left' },
  ] as const;
  const row = (change: CatalogDiff['figures'][number]): readonly SafeGithub[] => [
    githubText(change.to === null ? '—' : String(change.to)),
    githubText(change.name),
    brokenLines(mainFigures(change).map((each) => githubText(changedFigure(each, comparison?.unit ?? '')))),
  ];
  return section(github`Figures`, figures, (shown) => markdownTable(columns, shown.map(row)));
}

function problemsSection(title: SafeGithub, problems: readonly ListedProblem[], pathOf: PathOf): SafeGithub {
  const line = ({ file, line: at, severity, message, code }: ListedProblem): SafeGithub =>
    github`- ${githubText(`${pathOf(file)}:${at}: ${severity}: ${message} (${code})`)}\n`;
  return section(title, problems, (shown) => joined(shown.map(line)));
}

/** A part of the comment under its title; nothing where there is nothing to tell. */
function section<T>(
  title: SafeGithub,
  all: readonly T[],
  print: (shown: readonly T[]) => SafeGithub,
): SafeGithub {
  if (all.length === 0) return github``;
  const rest = all.length - mostRows;
  const more = rest > 0 ? github`\n… and ${rest} more.\n` : github``;
  return github`\n### ${title}\n\n${print(all.slice(0, mostRows))}${more}`;
}
