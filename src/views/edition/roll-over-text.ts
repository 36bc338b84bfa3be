import type { Edition } from '../../catalog/entries.ts';
import { counted, listWords } from '../../words/list-words.ts';
import type { Publishing, RollOver } from './roll-over.ts';

/** What was done, a sentence each: what was published, then what was begun. `pathOf` names files as the reader does. */
export function rollOverSentences(
  { edition: { id, asOf, path }, from, published }: RollOver,
  begun: Pick<Edition, 'metric' | 'counts'>,
  pathOf: (file: string) => string = (file) => file,
): readonly string[] {
  const after = from ? `, after ${from.id}` : '';
  return [
    ...(published ? [publishedSentence(published, pathOf)] : []),
    `${id} begun in ${pathOf(path)}${after}: ${listWords({ ...begun, asOf })}.`,
  ];
}

function publishedSentence(
  { id, day, already, ranking }: Publishing,
  pathOf: (file: string) => string,
): string {
  const rows = `its ${counted(ranking.rows, 'row', 'rows')}`;
  const file =
    ranking.text === undefined
      ? `${pathOf(ranking.path)} stays as it is`
      : `${rows} in ${pathOf(ranking.path)}`;
  return already ? `${id} was published on ${day}; ${file}.` : `${id} published on ${day}; ${file}.`;
}
