import { figureText, rankText, summaryText } from '../comparison/comparison-text.ts';
import type { CatalogDiff } from './catalog-diff.ts';
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
import { counted, listWords } from '../../words/list-words.ts';
import type { Paint } from '../../words/paint.ts';
import { printable, terminal } from '../../words/printable.ts';
import { joined, type SafeTerminal } from '../../words/safe-text.ts';
import type { ListedProblem } from '../problems/problem-list.ts';
import { placeText as problemPlace, type PathOf } from '../problems/problems-text.ts';

/** The difference between two states of a catalog, for a terminal. */
export function diffText(diff: CatalogDiff, pathOf: PathOf, paint: Paint): SafeTerminal {
  const { comparison, figures, edits, otherEdits, problems } = diff;
  const unit = comparison?.unit ?? '';
  const lines = comparison
    ? [
        paint('title', printable(comparison.after.title)),
        paint(
          'quiet',
          printable(
            `${listWords({ ...comparison, asOf: comparison.after.asOf })}: ${summaryText(comparison)}`,
          ),
        ),
      ]
    : [paint('quiet', terminal`There is no list.`)];
  const section = (title: SafeTerminal, body: readonly SafeTerminal[]): void => {
    if (body.length === 0) return;
    lines.push(terminal``, paint('title', title), ...body.map((line) => terminal`  ${line}`));
  };
  if (comparison) {
    section(
      terminal`The list`,
      listChanges(comparison).flatMap((change) => [
        terminal`${printable(`${rankText(change).padEnd(14)}  ${change.name}`)}  ${paint('quiet', printable(figureText(change, comparison)))}`,
        ...change.why.map((reason) => printable(`${' '.repeat(16)}${reason}`)),
      ]),
    );
  }
  section(
    terminal`Edits`,
    edits.map((edit) => {
      const place = [pathOf(edit.file), placeText(edit)].filter((part) => part !== '').join(': ');
      const source = sourceText(edit) === '' ? '' : ` · ${sourceText(edit)}`;
      const concerns = edit.factories === 0 ? '' : ` · ${counted(edit.factories, 'factory', 'factories')}`;
      return printable(`${place}: ${editText(edit)}${source}${concerns}`);
    }),
  );
  section(
    terminal`Figures`,
    figures.map((change) => {
      const values = mainFigures(change).map((each) => changedFigure(each, unit));
      return printable(
        `${(change.to === null ? '—' : `#${change.to}`).padStart(3)}  ${change.name}: ${values.join(', ')}`,
      );
    }),
  );
  const notes = diffNotes(diff);
  if (notes.length > 0) lines.push(terminal``, ...notes.map((note) => paint('quiet', printable(note))));
  section(
    terminal`New problems`,
    problems.new.map((problem) => problemLine(problem, pathOf)),
  );
  section(
    terminal`Problems gone`,
    problems.gone.map((problem) => problemLine(problem, pathOf)),
  );
  if (saysNothing(diff)) lines.push(terminal``, printable(nothingChanged));
  if (otherEdits > 0) lines.push(terminal``, paint('quiet', printable(otherEditsText(otherEdits))));
  return terminal`${joined(lines, terminal`\n`)}\n`;
}

function problemLine(problem: ListedProblem, pathOf: PathOf): SafeTerminal {
  const { severity, message, code } = problem;
  return terminal`${problemPlace(problem, pathOf)} ${printable(`${severity} ${message} (${code})`)}`;
}
