import type { Catalog } from '../../catalog/catalog.ts';
import type { Day } from '../../catalog/day.ts';
import type { Edition, Source } from '../../catalog/entries.ts';
import { entryPath } from '../../catalog/file-kind.ts';
import { isCounted } from '../../estimate/counted.ts';
import type { Ranking } from '../../ranking/ranking.ts';
import type { Rankings } from '../../ranking/rankings.ts';
import type { RecordedRow } from '../../ranking/recorded-rows.ts';
import { neighbourReasons, type RankedSide } from '../comparison/comparison-reasons.ts';
import { diffCatalogs, editReason } from '../diff/diff.ts';
import type { CorrectionReason, Differing, EditionHistory } from './correction.ts';

/** The list that is corrected. */
interface Corrected {
  readonly catalog: Catalog;
  readonly rankings: Rankings;
  readonly edition: Edition;
  readonly history: EditionHistory | undefined;
}

/** How many of each are named before the rest is counted. */
const mostNamed = 3;

/** Of how many rows is told who moved them: that takes the longer, the longer the list is. */
const mostTraced = 200;

/** Why each of the rows is no longer what it was, by the ids of their factories. */
export function correctionReasons(
  corrected: Corrected,
  before: readonly RecordedRow[],
  now: Ranking,
  rows: readonly Differing[],
): ReadonlyMap<string, CorrectionReason> {
  if (rows.length === 0) return new Map();
  const sides = [before, now.rows].map((side) => rankedSide(corrected.catalog, side)) as [
    RankedSide,
    RankedSide,
  ];
  const { history } = corrected;
  const recorded = history && reasonsOfHistory(corrected, history, rows);
  const told = reasonsOfFiles(corrected, rows);
  // A history that does not go back to the edit knows nothing of it: then the files tell what they can.
  const own = (id: string): CorrectionReason | undefined => {
    const known = recorded?.get(id);
    return known && known.why.length > 0 ? known : told.get(id);
  };
  return new Map(
    rows.map((row, index) => {
      const reason = own(row.id) ?? { why: [], when: [] };
      // Who moved though its figures did not was moved by others.
      const isMoved = row.figures.length === 0 && index < mostTraced;
      const others = isMoved ? neighbourReasons(row.id, ...sides) : [];
      const why = [...standingReasons(now, row), ...reason.why, ...others];
      // As where another version of the program computes otherwise.
      const unknown = history && why.length === 0 ? ['no edit that is on record concerns it'] : [];
      return [row.id, { ...reason, why: [...why, ...unknown] }];
    }),
  );
}

function rankedSide(catalog: Catalog, rows: readonly { readonly id: string }[]): RankedSide {
  const ids = rows.map(({ id }) => id);
  return { catalog, ids, ranks: new Map(ids.map((id, index) => [id, index + 1])) };
}

/** Why it is not on the list any more. */
function standingReasons({ unranked, rows }: Ranking, { id, correctedRank }: Differing): readonly string[] {
  if (correctedRank !== null) return [];
  const reason = unranked.find((each) => each.id === id)?.reason;
  return [reason === undefined ? `now below the Top ${rows.length}` : `not ranked: ${reason}`];
}

/** What was edited since, and when that was recorded. */
function reasonsOfHistory(
  { catalog, rankings, edition }: Corrected,
  { before, revisions }: EditionHistory,
  rows: readonly Differing[],
): ReadonlyMap<string, CorrectionReason> {
  const problems = { problems: [] };
  const diff = diffCatalogs({ ...before, ...problems }, { catalog, rankings, ...problems }, edition);
  const figures = new Map(diff.figures.map(({ id, edits }) => [id, edits]));
  const ofList = diff.edits.filter(({ file }) => file === entryPath('edition', edition.id));
  const byFile = new Map<string, number[]>();
  for (const [at, { files }] of revisions.entries()) {
    for (const file of files) {
      const known = byFile.get(file);
      if (known) known.push(at);
      else byFile.set(file, [at]);
    }
  }
  return new Map(
    rows.map(({ id }) => {
      const edits = (figures.get(id) ?? []).flatMap((index) => diff.edits[index] ?? []);
      const meant = edits.length > 0 ? edits : ofList;
      const files = new Set(meant.map(({ file }) => file));
      const places = [...new Set([...files].flatMap((file) => byFile.get(file) ?? []))];
      const latest = places.sort((a, b) => a - b).slice(0, mostNamed);
      const when = latest.flatMap((at) => {
        const revision = revisions[at];
        return revision ? [{ day: revision.day, subject: revision.subject }] : [];
      });
      return [id, { why: named(meant.map(editReason)), when }];
    }),
  );
}

/** Without a history: what its own file rests on that is younger than the list, or those of its accelerators. */
function reasonsOfFiles(
  { catalog, edition }: Corrected,
  rows: readonly Differing[],
): ReadonlyMap<string, CorrectionReason> {
  const isLater = (source: Source): boolean => dayOf(source) > (edition.published ?? '');
  return new Map(
    rows.map(({ id }) => {
      const factory = catalog.factory(id);
      const counted = factory?.batches.filter((batch) => isCounted(batch, edition)) ?? [];
      const hardware = [...new Set(counted.flatMap((batch) => batch.hardware))];
      const [own, theirs] = [
        factory?.sources ?? [],
        hardware.flatMap((each) => catalog.hardware(each)?.sources ?? []),
      ].map((sources) => sources.filter(isLater));
      const later = [own ?? [], theirs ?? []].find((sources) => sources.length > 0) ?? [];
      const titles = [...new Map(later.map((source) => [source.title ?? source.id, source]))];
      const latest = later.map(dayOf).sort().at(-1);
      const why = titles.map(([title, source]) => `rests on “${title}” of ${dayOf(source)}`);
      return [id, { why: named(why), when: latest ? [{ day: latest }] : [] }];
    }),
  );
}

/** When a source was read, or published; empty where it says neither. */
function dayOf({ accessed, date }: Source): Day {
  return accessed ?? date ?? ('' as Day);
}

function named(reasons: readonly string[]): readonly string[] {
  const rest = reasons.length - mostNamed;
  return [...reasons.slice(0, mostNamed), ...(rest > 0 ? [`and ${rest} more`] : [])];
}
