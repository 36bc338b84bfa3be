import type { Catalog } from '../../catalog/catalog.ts';
import type { Day } from '../../catalog/day.ts';
import type { Edition } from '../../catalog/entries.ts';
import type { Measure } from '../../estimate/figure.ts';
import type { SummaryFigure } from '../../ranking/summary.ts';
import type { Rankings } from '../../ranking/rankings.ts';

/** What was changed in the files of a catalog at once, as whoever keeps them recorded it. */
export interface Revision {
  readonly day: Day;
  /** What it says of itself, in a line. */
  readonly subject: string;
  /** The files that it touched, relative to the catalog. */
  readonly files: readonly string[];
}

/** What became of a catalog since an edition was published. */
export interface EditionHistory {
  /** The latest first. */
  readonly revisions: readonly Revision[];
  /** The catalog as it was then. */
  readonly before: { readonly catalog: Catalog; readonly rankings: Rankings };
}

/** A published list beside what the catalog says of the same list now. Empty of corrections where both say the same. */
export interface Corrections {
  readonly edition: Edition;
  readonly published: Day;
  /** The day of the latest correction, where that is known. */
  readonly latest: Day | undefined;
  /** In the order of the list as it would be now; who left it comes last. */
  readonly rows: readonly Correction[];
}

/** What of a factory's row is not as it was published. */
export interface Correction extends CorrectionReason {
  readonly id: string;
  readonly name: string;
  /** Ranks on the published list and on the one of today; null where it is not on it. */
  readonly publishedRank: number | null;
  readonly correctedRank: number | null;
  /** The figures that differ, as whole mids in plain units; null where there is none. */
  readonly figures: readonly CorrectedFigure[];
}

export interface CorrectedFigure extends Pick<SummaryFigure, 'missing' | 'caveats'> {
  readonly measure: Measure;
  readonly published: number | null;
  readonly corrected: number | null;
}

/** Since when something is corrected, and why. */
export interface CorrectionReason {
  /** Each a sentence without its full stop, what matters most first. */
  readonly why: readonly string[];
  /** The days on which it was corrected, the latest first, each with what was said of it then. */
  readonly when: readonly { readonly day: Day; readonly subject?: string }[];
}

/** A correction of which it is not known yet when and why. */
export type Differing = Omit<Correction, keyof CorrectionReason>;
