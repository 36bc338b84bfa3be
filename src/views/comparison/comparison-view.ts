import { entryPath } from '../../catalog/file-kind.ts';
import { measureOf } from '../../ranking/summary.ts';
import { measureWords } from '../../words/measures.ts';
import { changeGroups, type ChangeGroup } from './change-groups.ts';
import type { ComparedEdition, FactoryChange, ListComparison } from './comparison.ts';
import type { ComparedFigure } from './compared-side.ts';
import { comparedNotes, comparedText, figuresIn, summaryText } from './comparison-text.ts';

/** Two lists side by side as they are shown: plain data, every figure formatted. */
export interface ComparisonView {
  readonly before: ComparedEdition;
  readonly after: ComparedEdition;
  readonly metric: ListComparison['metric'];
  /** The word for GPU-equivalents: `H100e`. */
  readonly unit: string;
  /** `3 entered, 3 left, 17 moved`. */
  readonly summary: string;
  readonly groups: readonly ComparedGroup[];
  /** How many stand where they stood with the same figure. */
  readonly unchanged: number;
  /** What the marks of the figures mean, a sentence each. */
  readonly notes: readonly string[];
}

export interface ComparedGroup extends Pick<ChangeGroup, 'kind' | 'title'> {
  readonly rows: readonly ComparedRow[];
}

export interface ComparedRow extends Pick<FactoryChange, 'id' | 'name' | 'from' | 'to'> {
  readonly file: string;
  /** The metric's figure on each list; `—` where there is none. */
  readonly before: string;
  readonly after: string;
  /** Each a sentence without its full stop; none where others alone moved it. */
  readonly why: readonly string[];
}

/** A comparison as it is shown. */
export function comparisonView(comparison: ListComparison): ComparisonView {
  const { before, after, metric, unit, unchanged } = comparison;
  const dimension = measureWords[measureOf[metric]].dimension;
  const text = (figure: ComparedFigure | null): string => comparedText(figure, dimension);
  const notes = comparedNotes(figuresIn(comparison));
  const groups = changeGroups(comparison).map(({ kind, title, changes, explained }) => ({
    kind,
    title,
    rows: changes.map((change) => ({
      ...{ id: change.id, name: change.name, from: change.from, to: change.to },
      file: entryPath('factory', change.id),
      before: text(change.before),
      after: text(change.after),
      why: explained ? change.why : [],
    })),
  }));
  return { before, after, metric, unit, summary: summaryText(comparison), groups, unchanged, notes };
}
