import type { Catalog } from '../../catalog/catalog.ts';
import type { Edition } from '../../catalog/entries.ts';
import { entryPath } from '../../catalog/file-kind.ts';
import { isAbsent } from '../../estimate/absent.ts';
import { measures } from '../../estimate/figure.ts';
import { rankEdition, type Ranking } from '../../ranking/ranking.ts';
import type { Rankings } from '../../ranking/rankings.ts';
import { recordedRows, type RecordedRow } from '../../ranking/recorded-rows.ts';
import { intervalOf } from '../../ranking/summary.ts';
import { correctionReasons } from './correction-reasons.ts';
import type { CorrectedFigure, Corrections, Differing, EditionHistory } from './correction.ts';

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

function differing(catalog: Catalog, before: readonly RecordedRow[], now: Ranking): readonly Differing[] {
  const recorded = new Map(before.map((row) => [row.id, row]));
  const listed = new Map(now.rows.map((row) => [row.id, row]));
  const ids = [...new Set([...listed.keys(), ...recorded.keys()])];
  return ids.flatMap((id): readonly Differing[] => {
    const [former, latter] = [recorded.get(id), listed.get(id)];
    const figures = measures.flatMap((measure): readonly CorrectedFigure[] => {
      if (!former || !latter) return [];
      const figure = latter.figures[measure];
      const interval = intervalOf(figure);
      const [published, corrected] = [former.figures[measure], interval ? Math.round(interval.mid) : null];
      const { missing, caveats } = isAbsent(figure) ? { missing: [] } : figure;
      return published === corrected
        ? []
        : [{ measure, published, corrected, missing, ...(caveats && { caveats }) }];
    });
    const [publishedRank, correctedRank] = [former?.rank ?? null, latter?.rank ?? null];
    if (publishedRank === correctedRank && figures.length === 0) return [];
    const name = catalog.factory(id)?.name ?? id;
    return [{ id, name, publishedRank, correctedRank, figures }];
  });
}
