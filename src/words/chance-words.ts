import type { Chances } from '../ranking/live-list.ts';

/** What stands beside every chance, or one step away. */
export const independently = 'if the figures err independently';

/** A chance in whole percent, `68%`; undefined where it is as good as certain either way, and not worth telling. */
export function chanceText(chance: number): string | undefined {
  return chance >= 0.05 && chance <= 0.95 ? `${Math.round(chance * 100)}%` : undefined;
}

/** What is worth telling of a row of a list of `size`: `68% in the Top 10`. */
export function chanceWords({ onList, inTop10 }: Chances, size: number): readonly string[] {
  const cuts = [[size, onList] as const, ...(size > 10 ? [[10, inTop10] as const] : [])];
  return cuts.flatMap(([first, chance]) => {
    const text = chanceText(chance);
    return text === undefined ? [] : [`${text} in the Top ${first}`];
  });
}
