import type { Fix, FixContext } from '../fix.ts';
import { dataOf } from './make-fix.ts';

/** Ranks anew, or takes away the ranking of an edition that is not there. */
export function rankingFixes(context: FixContext): readonly Fix[] {
  const { orphan } = dataOf<{ orphan: boolean }>(context);
  const { path, id } = context.file;
  if (orphan === true) return [{ title: `Delete ${path}`, deletes: [path], preferred: true }];
  return [{ title: `Rerank ${id}`, command: { name: 'rerank', edition: id }, preferred: true }];
}
