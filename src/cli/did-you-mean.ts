import { closest } from '../catalog/closest.ts';

/** “Did you mean …?”, where a candidate is near to the word; else what else there is to say. */
export function didYouMean(
  word: string,
  candidates: readonly string[],
  otherwise: string,
  before = '',
): string {
  const suggestion = meant(word, candidates);
  return suggestion === undefined ? otherwise : `Did you mean ${before}${suggestion}?`;
}

/** The word that was meant: the nearest by spelling, the same letters turned round, or the only one that begins so. */
export function meant(word: string, candidates: readonly string[]): string | undefined {
  const near = closest(word, candidates);
  if (near !== undefined || word === '') return near;
  const turned = candidates.find((candidate) => letters(candidate) === letters(word));
  if (turned !== undefined) return turned;
  const longer = candidates.filter((candidate) => candidate.startsWith(word));
  return longer.length === 1 ? longer[0] : undefined;
}

function letters(word: string): string {
  return Array.from(word).sort().join('');
}
