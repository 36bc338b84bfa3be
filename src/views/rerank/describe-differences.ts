import { nothingMoved, type ListDifferences } from '../../ranking/differences.ts';

/** How many moves a sentence names before it counts the rest. */
const mostNamed = 4;

/** What moved, as one sentence without its full stop: `xAI Colossus 3 → 2, Alps new at 16, Jean Zay 2 left (was 17)`. */
export function describeDifferences(differences: ListDifferences, nameOf: (id: string) => string): string {
  if (nothingMoved(differences)) return 'nothing moved, figures changed';
  const { entered, left, moved } = differences;
  const all = [
    ...moved.map(({ id, from, to }) => `${nameOf(id)} ${from} → ${to}`),
    ...entered.map(({ id, rank }) => `${nameOf(id)} new at ${rank}`),
    ...left.map(({ id, rank }) => `${nameOf(id)} left (was ${rank})`),
  ];
  const named = all.slice(0, mostNamed).join(', ');
  return all.length > mostNamed ? `${named} and ${all.length - mostNamed} more` : named;
}
