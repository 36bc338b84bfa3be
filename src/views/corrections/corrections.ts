import type { Catalog } from '../../catalog/catalog.ts';
import type { Day } from '../../catalog/day.ts';
import type { Edition } from '../../catalog/entries.ts';
import { entryPath } from '../../catalog/file-kind.ts';
import { measures, type Measure } from '../../estimate/figure.ts';
import { rankEdition, type Ranking } from '../../ranking/ranking.ts';
import type { Rankings } from '../../ranking/rankings.ts';
import { recordedRows, type RecordedRow } from '../../ranking/recorded-rows.ts';
import { intervalOf } from '../../ranking/summary.ts';
import { correctionReasons, type CorrectionReason } from './correction-reasons.ts';

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

export interface CorrectedFigure {
  readonly measure: Measure;
  readonly published: number | null;
  readonly corrected: number | null;
}

/**
 * Holds a published edition against the catalog: which ranks and figures are no longer those of its ranking file, since
 * when and why. The reasons come from its history where there is one, else from what the files say. Undefined where the
 * edition is a draft, or has no ranking file.
 */
export function correctionsOf(
  catalog: Catalog,
  rankings: Rankings,
  edition: Edition,
  history?: EditionHistory,
): Corrections | undefined {
  const text = catalog.file(entryPath('ranking', edition.id))?.text;
  if (edition.published === undefined || text === undefined) return undefined;
  const before = recordedRows(text);
  const now = rankEdition(catalog, rankings, edition);
  const rows = differing(catalog, before, now);
  const reasons = correctionReasons({ catalog, rankings, edition, history }, before, now, rows);
  const reasoned = rows.map((row) => ({ ...row, ...(reasons.get(row.id) ?? { why: [], when: [] }) }));
  const days = reasoned.flatMap(({ when }) => when.map(({ day }) => day)).sort();
  return { edition, published: edition.published, latest: days.at(-1), rows: reasoned };
}

/** A correction of which it is not known yet when and why. */
export type Differing = Omit<Correction, keyof CorrectionReason>;

function differing(catalog: Catalog, before: readonly RecordedRow[], now: Ranking): readonly Differing[] {
  const recorded = new Map(before.map((row) => [row.id, row]));
  const listed = new Map(now.rows.map((row) => [row.id, row]));
  const ids = [...new Set([...listed.keys(), ...recorded.keys()])];
  return ids.flatMap((id): readonly Differing[] => {
    const [former, latter] = [recorded.get(id), listed.get(id)];
    const figures = measures.flatMap((measure): readonly CorrectedFigure[] => {
      if (!former || !latter) return [];
      const interval = intervalOf(latter.figures[measure]);
      const [published, corrected] = [former.figures[measure], interval ? Math.round(interval.mid) : null];
      return published === corrected ? [] : [{ measure, published, corrected }];
    });
    const [publishedRank, correctedRank] = [former?.rank ?? null, latter?.rank ?? null];
    if (publishedRank === correctedRank && figures.length === 0) return [];
    const name = catalog.factory(id)?.name ?? id;
    return [{ id, name, publishedRank, correctedRank, figures }];
  });
}
