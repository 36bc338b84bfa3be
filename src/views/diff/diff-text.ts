import { figureText, rankText, summaryText } from '../comparison/comparison-text.ts';
import type { CatalogDiff } from './diff.ts';
import { changedFigure, editText, mainFigures, placeText, saysNothing, sourceText } from './diff-words.ts';
import { counted, listWords } from '../../words/list-words.ts';
import type { Paint } from '../../words/paint.ts';
import { printable } from '../../words/printable.ts';
import type { ListedProblem } from '../problems/problem-list.ts';
import { placeText as problemPlace, type PathOf } from '../problems/problems-text.ts';

/** The difference between two states of a catalog, for a terminal. */
export function diffText(diff: CatalogDiff, pathOf: PathOf, paint: Paint): string {
  const { comparison, figures, edits, otherEdits, problems } = diff;
  const unit = comparison?.unit ?? '';
  const lines = comparison
    ? [
        paint('title', printable(comparison.after.title)),
        paint(
          'quiet',
          `${listWords({ ...comparison, asOf: comparison.after.asOf })}: ${summaryText(comparison)}`,
        ),
      ]
    : [paint('quiet', 'There is no list.')];
  const section = (title: string, body: readonly string[]): void => {
    if (body.length > 0) lines.push('', paint('title', title), ...body.map((line) => `  ${line}`));
  };
  if (comparison) {
    const { entered, left, moved } = comparison;
    const order = [...entered, ...moved].sort((a, b) => (a.to ?? 0) - (b.to ?? 0));
    section(
      'The list',
      [...order, ...left].flatMap((change) => [
        `${rankText(change).padEnd(14)}  ${printable(change.name)}  ${paint('quiet', figureText(change, comparison))}`,
        ...change.why.map((reason) => `${' '.repeat(16)}${printable(reason)}`),
      ]),
    );
  }
  section(
    'Edits',
    edits.map((edit) => {
      const place = [pathOf(edit.file), placeText(edit)].filter((part) => part !== '').join(': ');
      const source = sourceText(edit) === '' ? '' : ` · ${sourceText(edit)}`;
      const concerns = edit.factories === 0 ? '' : ` · ${counted(edit.factories, 'factory', 'factories')}`;
      return printable(`${place}: ${editText(edit)}${source}${concerns}`);
    }),
  );
  section(
    'Figures',
    figures.map((change) => {
      const values = mainFigures(change).map((each) => changedFigure(each, unit));
      return printable(
        `${(change.to === null ? '—' : `#${change.to}`).padStart(3)}  ${change.name}: ${values.join(', ')}`,
      );
    }),
  );
  section(
    'New problems',
    problems.new.map((problem) => problemLine(problem, pathOf)),
  );
  section(
    'Problems gone',
    problems.gone.map((problem) => problemLine(problem, pathOf)),
  );
  if (saysNothing(diff)) lines.push('', 'No figure, no rank and no problem changed.');
  if (otherEdits > 0)
    lines.push(
      '',
      paint('quiet', `${counted(otherEdits, 'other edit changes', 'other edits change')} no figure.`),
    );
  return `${lines.join('\n')}\n`;
}

function problemLine(problem: ListedProblem, pathOf: PathOf): string {
  return `${problemPlace(problem, pathOf)} ${problem.severity} ${printable(problem.message)} (${problem.code})`;
}
