import type { LiveList } from '../../ranking/live-list.ts';
import { independently } from '../../words/chance-words.ts';

/** How likely a factory takes each rank near its own: plain data, the same for panel and page. */
export interface Rankogram {
  /** The rank that it has. */
  readonly own: number;
  /** In order, without a gap. */
  readonly ranks: readonly RankBar[];
  /** The same in words, with what it rests on: `Most likely rank 3 (41%) …`. */
  readonly said: string;
}

export interface RankBar {
  readonly rank: number;
  /** From 0 to 1. */
  readonly chance: number;
  /** In whole percent, `41%`. */
  readonly text: string;
}

/** What is less likely than that is not drawn. */
const negligible = 0.005;

/** How many ranks are drawn at most. */
const mostRanks = 15;

/** How likely each rank near a factory's is; undefined where there is nothing to tell: one rank alone, or very many. */
export function rankogram(
  list: Pick<LiveList, 'rankChances' | 'standing' | 'rankedCount'>,
  id: string,
): Rankogram | undefined {
  const [found, standing] = [list.rankChances(id), list.standing(id)];
  if (!found || standing?.ranked !== true) return undefined;
  const bars = [...found.chances].map((chance, index) => barOf(found.first + index, chance));
  const ranks = nearest(bars);
  const [first, last] = [ranks[0], ranks.at(-1)];
  if (!first || !last || ranks.length < 2) return undefined;
  const likeliest = ranks.reduce((best, bar) => (bar.chance > best.chance ? bar : best));
  const [best, worst] = standing.possible;
  const possible = best === worst ? `rank ${best}` : `ranks ${best}–${worst} of ${list.rankedCount}`;
  return {
    own: standing.rank,
    ranks,
    said: `Most likely rank ${likeliest.rank} (${likeliest.text}), ${independently}; possible are ${possible}.`,
  };
}

function barOf(rank: number, chance: number): RankBar {
  return { rank, chance, text: chance < 0.01 ? '<1%' : `${Math.round(chance * 100)}%` };
}

/** The stretch of ranks that is worth drawing: without what is negligible at its ends, and not too long. */
function nearest(bars: readonly RankBar[]): readonly RankBar[] {
  const isWorth = ({ chance }: RankBar): boolean => chance >= negligible;
  let [from, to] = [bars.findIndex(isWorth), bars.findLastIndex(isWorth)];
  while (to - from >= mostRanks) {
    if ((bars[from]?.chance ?? 0) < (bars[to]?.chance ?? 0)) from += 1;
    else to -= 1;
  }
  return from < 0 ? [] : bars.slice(from, to + 1);
}
