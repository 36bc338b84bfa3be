import type { Catalog } from '../../catalog/catalog.ts';
import type { Day } from '../../catalog/day.ts';
import type { Counts, Edition, Factory, Metric } from '../../catalog/entries.ts';
import { entryPath } from '../../catalog/file-kind.ts';
import type { ListTime } from '../../estimate/context.ts';
import { chanceWords } from '../../words/chance-words.ts';
import { equivalentsWord } from '../../words/equivalents-word.ts';
import type { ListOptions } from '../../ranking/list-spec.ts';
import { rankEdition, type RankedRow, type Ranking, type Row } from '../../ranking/ranking.ts';
import { editionsByDay, type Rankings } from '../../ranking/rankings.ts';
import { factoryLine, type FactoryLine } from './factory-line.ts';
import { listDoubts, staleness, type Doubt } from './doubts.ts';

/** What is to be said of a list, its rows left aside. */
export interface ListHead {
  /** Title of the catalog, and of the edition. */
  readonly catalog: string;
  readonly title: string;
  readonly edition: string;
  readonly asOf: Day;
  readonly published: Day | undefined;
  readonly metric: Metric;
  readonly counts: Counts;
  /** How many rows the edition's list may have. */
  readonly size: number;
  /** How many rows the list has, and how many factories are ranked at all. */
  readonly length: number;
  readonly rankedCount: number;
  /** The word for GPU-equivalents: `H100e`. */
  readonly unit: string;
  /** Every edition of the catalog, the latest first. */
  readonly editions: readonly { readonly id: string; readonly title: string }[];
  /** What makes the whole list doubtful: files other than the factories', each with why. */
  readonly stale: readonly Doubt[];
}

/** A list as it is shown: every figure formatted, with the raw one beside it. Plain data, the same for panel and page. */
export interface ListView extends ListHead {
  readonly rows: readonly ListRow[];
  readonly unranked: readonly Unranked[];
}

export interface ListRow extends Pick<Row, 'rank' | 'move' | 'previousRank' | 'possibleRanks'> {
  /** How likely it is among the first of the list, where that is worth telling: `68% in the Top 10`. */
  readonly chances?: readonly string[];
  readonly factory: FactoryLine;
}

export interface Unranked {
  readonly id: string;
  readonly file: string;
  readonly name: string;
  readonly reason: string;
}

/** What may be set in place of the edition's own. */
export interface ListChoice {
  readonly metric?: Metric | undefined;
  readonly counts?: Counts | undefined;
  /** How many of the ranked factories to show; the list's own rows where absent. */
  readonly top?: number | 'all' | undefined;
}

/**
 * Lines kept from one view to the next, so that an edit formats anew only what it changed: a line is the same object as
 * long as it says the same.
 */
export class KeptLines {
  readonly #kept = new Map<
    string,
    { readonly file: unknown; readonly figures: unknown; readonly line: FactoryLine }
  >();

  /** The line of a factory: the kept one where neither its file nor its figures changed. */
  line(catalog: Catalog, factory: Factory, row: Row, time: ListTime): FactoryLine {
    const file = catalog.file(entryPath('factory', factory.id));
    const kept = this.#kept.get(factory.id);
    if (kept && kept.file === file && kept.figures === row.figures) return kept.line;
    const line = factoryLine(catalog, factory, row, time);
    this.#kept.set(factory.id, { file, figures: row.figures, line });
    return line;
  }
}

/** The list of an edition as it is shown. */
export function listView(
  catalog: Catalog,
  rankings: Rankings,
  edition: Edition,
  { metric, counts, top }: ListChoice = {},
  kept = new KeptLines(),
): ListView {
  const options: ListOptions = { ...(metric && { metric }), ...(counts && { counts }) };
  const count = top === 'all' ? Infinity : top;
  const ranking = rankEdition(catalog, rankings, edition, options, count);
  return {
    ...listHead(catalog, ranking),
    rows: ranking.rows.flatMap((row) => {
      const shown = listRow(catalog, row, ranking, kept);
      return shown ? [withChances(shown, row, ranking.length)] : [];
    }),
    unranked: unrankedView(catalog, ranking.unranked),
  };
}

/** What is to be said of a list; `stale` is what makes it doubtful, where that is known already. */
export function listHead(
  catalog: Catalog,
  list: Pick<Ranking, 'edition' | 'asOf' | 'metric' | 'counts' | 'length' | 'rankedCount'>,
  stale = listDoubts(catalog),
): ListHead {
  const { edition, asOf, metric, counts, length, rankedCount } = list;
  return {
    catalog: catalog.settings()?.title ?? '',
    title: edition.title,
    edition: edition.id,
    ...{ asOf, published: edition.published, metric, counts, size: edition.size, length, rankedCount },
    unit: equivalentsWord(catalog),
    editions: editionsByDay(catalog.allEditions())
      .map(({ id, title }) => ({ id, title }))
      .reverse(),
    stale,
  };
}

/** Who is not ranked, and why; those at last whose files never could be read. */
export function unrankedView(catalog: Catalog, unranked: Ranking['unranked']): readonly Unranked[] {
  return [...unranked.map(({ id, reason }) => named(catalog, id, reason)), ...unreadable(catalog)];
}

/** A row of a list as it is shown, without how likely it is there; undefined where its factory is gone. */
export function listRow(catalog: Catalog, row: Row, time: ListTime, kept: KeptLines): ListRow | undefined {
  const factory = catalog.factory(row.id);
  if (!factory) return undefined;
  const { rank, move, previousRank, possibleRanks } = row;
  return { rank, move, previousRank, possibleRanks, factory: kept.line(catalog, factory, row, time) };
}

function withChances(row: ListRow, ranked: RankedRow, length: number): ListRow {
  const chances = chanceWords(ranked, length);
  return chances.length > 0 ? { ...row, chances } : row;
}

function named(catalog: Catalog, id: string, reason: string): Unranked {
  return { id, file: entryPath('factory', id), name: catalog.factory(id)?.name ?? id, reason };
}

/** Factories whose file never could be read. */
function unreadable(catalog: Catalog): readonly Unranked[] {
  return [...catalog.files()].flatMap(({ path, kind, id, entry }) =>
    kind === 'factory' && !entry ? [named(catalog, id, staleness(catalog, path) ?? '')] : [],
  );
}
