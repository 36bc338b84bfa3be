import type { Catalog } from '../../catalog/catalog.ts';
import type { Measure } from '../../estimate/figure.ts';
import type { Rankings } from '../../ranking/rankings.ts';
import type { ComparedFigure } from '../comparison/compared-side.ts';
import type { ListComparison } from '../comparison/comparison.ts';
import type { ListedProblem } from '../problems/problem-list.ts';
import type { Edit } from './diff-edits.ts';

/** One of two states of a catalog. */
export interface DiffSide {
  readonly catalog: Catalog;
  readonly rankings: Rankings;
  readonly problems: readonly ListedProblem[];
}

/** What the difference between two states of a catalog comes to: plain data. */
export interface CatalogDiff {
  /** What it did to the list; undefined where there is no list. */
  readonly comparison: ListComparison | undefined;
  /** Factories with other figures, by their rank now, then those outside the list. */
  readonly figures: readonly FigureChange[];
  /** Edits that changed a figure or the list, with how many factories each concerns. */
  readonly edits: readonly (Edit & { readonly factories: number })[];
  /** How many edits changed neither. */
  readonly otherEdits: number;
  readonly problems: { readonly new: readonly ListedProblem[]; readonly gone: readonly ListedProblem[] };
}

export interface FigureChange {
  readonly id: string;
  readonly name: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly measures: readonly {
    readonly measure: Measure;
    readonly before: ComparedFigure | null;
    readonly after: ComparedFigure | null;
  }[];
  /** Which edits changed them: places in `edits`. */
  readonly edits: readonly number[];
}
