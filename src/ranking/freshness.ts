import type { Catalog } from '../catalog/catalog.ts';
import type { Edition } from '../catalog/entries.ts';
import { entryPath } from '../catalog/file-kind.ts';
import { listOf } from './ranking.ts';
import type { Rankings } from './rankings.ts';
import { rankingFile, saysTheSame } from './ranking-file.ts';

/** How an edition's ranking file stands to the catalog; a published one is frozen, whatever the catalog says. */
export type Freshness = 'current' | 'stale' | 'missing' | 'published';

/** Compares an edition's ranking file with what Rerank would write. */
export function freshnessOf(catalog: Catalog, rankings: Rankings, edition: Edition): Freshness {
  const file = catalog.file(entryPath('ranking', edition.id));
  if (!file) return 'missing';
  if (edition.published !== undefined) return 'published';
  const wanted = rankingFile(listOf(catalog, rankings, edition));
  return saysTheSame(file.text, wanted) ? 'current' : 'stale';
}
