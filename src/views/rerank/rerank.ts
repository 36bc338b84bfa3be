import type { Catalog } from '../../catalog/catalog.ts';
import type { Edition } from '../../catalog/entries.ts';
import { entryPath } from '../../catalog/file-kind.ts';
import { listDifferences, type ListDifferences } from '../../ranking/differences.ts';
import { rankingFile, saysTheSame } from '../../ranking/ranking-file.ts';
import { rankEdition, type Ranking } from '../../ranking/ranking.ts';
import type { Rankings } from '../../ranking/rankings.ts';
import { rankingChanges } from './rerank-changes.ts';

/** What Rerank finds, before it writes anything. */
export interface Reranking {
  /** The ranking file, relative to the catalog, and what the catalog says it should hold. */
  readonly path: string;
  readonly text: string;
  readonly ranking: Ranking;
  readonly state: 'missing' | 'same' | 'differs';
  /** Published, and written once: it is left as it is. */
  readonly frozen: boolean;
  /** What moved since the file was written; everybody enters where there was none. */
  readonly differences: ListDifferences;
  /** Everything that differs from the file, in words. */
  readonly changes: readonly string[];
}

/** Holds the ranking file of an edition against what the catalog says. Only what it says counts, however it is laid out. */
export function rerankEdition(catalog: Catalog, rankings: Rankings, edition: Edition): Reranking {
  const path = entryPath('ranking', edition.id);
  const before = catalog.file(path)?.text;
  const ranking = rankEdition(catalog, rankings, edition);
  const text = rankingFile(ranking);
  const isSame = before !== undefined && saysTheSame(before, text);
  const ids = ranking.rows.map(({ id }) => id);
  return {
    path,
    text,
    ranking,
    state: before === undefined ? 'missing' : isSame ? 'same' : 'differs',
    frozen: edition.published !== undefined && before !== undefined,
    differences: listDifferences(catalog.ranking(edition.id)?.ids ?? [], ids),
    changes: before === undefined || isSame ? [] : rankingChanges(before, text),
  };
}
