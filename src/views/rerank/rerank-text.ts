import { nothingMoved, type ListDifferences } from '../../ranking/differences.ts';
import { counted, listWords } from '../../words/list-words.ts';
import type { Paint } from '../../words/paint.ts';
import { printable, terminal } from '../../words/printable.ts';
import { joined, type SafeTerminal } from '../../words/safe-text.ts';
import { firstOf } from './rerank-changes.ts';
import type { Reranking } from './rerank.ts';

/** What Rerank did: wrote the file, left it, or only looked. */
export type RerankDone = 'written' | 'left' | 'checked';

/** How many changes a check names. */
const mostNamed = 3;

/** What Rerank did and what moved. `path` is the file as the reader knows it. */
export function rerankText(
  { state, frozen, ranking, differences, changes }: Reranking,
  done: RerankDone,
  path: string,
  nameOf: (id: string) => string,
  paint: Paint,
): SafeTerminal {
  const { edition, rows } = ranking;
  const line = (text: string): SafeTerminal => terminal`${printable(text)}\n`;
  if (state === 'same') {
    return line(`${path} is what the catalog says${done === 'checked' ? '' : ': nothing moved'}.`);
  }
  if (frozen) {
    const why = `${edition.id} is published: ${path} stays as it is`;
    if (changes.length === 0) return line(`${why}. The catalog says the same.`);
    const moved = movesText(differences, nameOf, paint);
    const figures = nothingMoved(differences) ? `: ${firstOf(changes, mostNamed)}` : ':';
    return terminal`${line(`${why}. The catalog now differs${figures}${moved === '' ? '.' : ''}`)}${moved}`;
  }
  if (done === 'checked') {
    if (state === 'missing') return line(`${path} is missing. Write it with rerank.`);
    const what = changes.length === 0 ? 'it is written differently' : firstOf(changes, mostNamed);
    return line(`${path} is not what the catalog says: ${what}. Write it anew with rerank.`);
  }
  const what = `${path} written: ${counted(rows.length, 'row', 'rows')}, ${listWords(ranking)}.`;
  if (state === 'missing') return line(what);
  if (nothingMoved(differences)) {
    return line(`${what} Nothing moved${changes.length === 0 ? '' : ', figures changed'}.`);
  }
  return terminal`${line(what)}${movesText(differences, nameOf, paint)}`;
}

/** One line for each that entered, moved or left. */
function movesText(
  { entered, left, moved }: ListDifferences,
  nameOf: (id: string) => string,
  paint: Paint,
): SafeTerminal {
  const lines = [
    ...moved.map(({ id, from, to }) => {
      const style = to < from ? 'up' : 'down';
      const mark = `${to < from ? '▲' : '▼'}${Math.abs(to - from)}`;
      return { at: to, style, mark, text: `${nameOf(id)}, from ${from} to ${to}` } as const;
    }),
    ...entered.map(
      ({ id, rank }) => ({ at: rank, style: 'new', mark: 'new', text: `${nameOf(id)}, at ${rank}` }) as const,
    ),
  ].sort((a, b) => a.at - b.at);
  const gone = left.map(
    ({ id, rank }) => ({ style: 'quiet', mark: 'left', text: `${nameOf(id)}, was ${rank}` }) as const,
  );
  return joined(
    [...lines, ...gone].map(
      ({ style, mark, text }) => terminal`  ${paint(style, printable(mark.padEnd(4)))}  ${printable(text)}\n`,
    ),
  );
}

/** How many moves a sentence names before it counts the rest. */
const mostMovesNamed = 4;

/** What moved, as one sentence without its full stop: `xAI Colossus 3 → 2, Alps new at 16, Jean Zay 2 left (was 17)`. */
export function describeDifferences(differences: ListDifferences, nameOf: (id: string) => string): string {
  if (nothingMoved(differences)) return 'nothing moved, figures changed';
  const { entered, left, moved } = differences;
  const all = [
    ...moved.map(({ id, from, to }) => `${nameOf(id)} ${from} → ${to}`),
    ...entered.map(({ id, rank }) => `${nameOf(id)} new at ${rank}`),
    ...left.map(({ id, rank }) => `${nameOf(id)} left (was ${rank})`),
  ];
  const named = all.slice(0, mostMovesNamed).join(', ');
  return all.length > mostMovesNamed ? `${named} and ${all.length - mostMovesNamed} more` : named;
}
