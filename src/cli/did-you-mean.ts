import { closest } from '../catalog/closest.ts';

/** The word that was meant: the nearest by spelling, or the only one that begins like this. */
export function meant(word: string, candidates: readonly string[]): string | undefined {
  const near = closest(word, candidates);
  if (near !== undefined || word === '') return near;
  const longer = candidates.filter((candidate) => candidate.startsWith(word));
  return longer.length === 1 ? longer[0] : undefined;
}
