import { counted } from '../../words/list-words.ts';
import type { Path } from '../../document/node.ts';
import type { CatalogDiff } from './catalog-diff.ts';
import {
  changedFigure,
  diffNotes,
  editText,
  mainFigures,
  otherEditsText,
  placeText,
  sourceText,
} from './diff-words.ts';

/** What edits did beside moving the list, as it is shown: plain data in the words of `diff`. */
export interface DiffView {
  /** Edits that changed a figure or the list. */
  readonly edits: readonly ShownEdit[];
  /** Factories with other figures. */
  readonly figures: readonly ShownFigures[];
  readonly newProblems: readonly ShownProblem[];
  readonly goneProblems: readonly ShownProblem[];
  /** What the marks of the figures mean, a sentence each. */
  readonly notes: readonly string[];
  /** Everything else in a sentence; empty where there is nothing else. */
  readonly rest: string;
}

export interface ShownEdit {
  readonly file: string;
  readonly path: Path;
  /** `batch 1, count`; empty for a file as a whole. */
  readonly place: string;
  /** `~100,000 → ~130,000`. */
  readonly text: string;
  /** Its source; empty where none is stated. */
  readonly source: string;
  /** `2 factories`; empty where it concerns none. */
  readonly concerns: string;
}

export interface ShownFigures {
  readonly id: string;
  readonly name: string;
  readonly rank: number | null;
  /** Each `164k → 210k H100e`. */
  readonly changes: readonly string[];
}

export interface ShownProblem {
  readonly file: string;
  readonly line: number;
  readonly severity: string;
  readonly message: string;
  readonly code: string;
}

/** How many of each kind are told one by one. */
const mostShown = 200;

/** The difference between two states of a catalog as it is shown below the list's. */
export function diffView(diff: CatalogDiff): DiffView {
  const { comparison, edits, figures, problems, otherEdits } = diff;
  const unit = comparison?.unit ?? '';
  const untold = [edits, figures, problems.new, problems.gone].reduce(
    (sum, each) => sum + Math.max(0, each.length - mostShown),
    0,
  );
  const rest = [
    ...(otherEdits > 0 ? [otherEditsText(otherEdits)] : []),
    ...(untold > 0 ? [`${untold} more are not told one by one.`] : []),
  ];
  return {
    edits: edits.slice(0, mostShown).map((edit) => ({
      ...{ file: edit.file, path: edit.path, place: placeText(edit), text: editText(edit) },
      source: sourceText(edit),
      concerns: edit.factories === 0 ? '' : counted(edit.factories, 'factory', 'factories'),
    })),
    figures: figures.slice(0, mostShown).map((change) => ({
      ...{ id: change.id, name: change.name, rank: change.to },
      changes: mainFigures(change).map((each) => changedFigure(each, unit)),
    })),
    newProblems: problems.new.slice(0, mostShown).map(shownProblem),
    goneProblems: problems.gone.slice(0, mostShown).map(shownProblem),
    notes: diffNotes({ ...diff, figures: figures.slice(0, mostShown) }),
    rest: rest.join(' '),
  };
}

function shownProblem({ file, line, severity, message, code }: ShownProblem): ShownProblem {
  return { file, line, severity, message, code };
}
