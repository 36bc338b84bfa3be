import { closest } from '../catalog/closest.ts';
import { inOurSigns } from '../quantity/signs.ts';
import type { Meant } from './fixes/did-you-mean.ts';

interface Named {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** The id that was meant: whose name or alias this is, or else the nearest by spelling. */
export function suggestId(word: string, all: readonly Named[]): Meant {
  const wanted = inOurSigns(word).trim().toLowerCase();
  const named = all.filter(({ id, name, aliases }) =>
    [id, name, ...aliases].some((each) => each.toLowerCase() === wanted),
  );
  const [only, ...others] = named;
  if (only) return { suggestion: only.id, certain: others.length === 0 };
  return suggestWord(
    word,
    all.map(({ id }) => id),
  );
}

/** The nearest word by spelling, certain where only its case differs. */
export function suggestWord(word: string, all: readonly string[]): Meant {
  const suggestion = closest(word, all);
  return { suggestion, certain: suggestion?.toLowerCase() === word.toLowerCase() };
}
