import { lineBreakOf, type TextEdit } from '../parts.ts';
import { keyText, type MapNode, type Pair, type Span } from '../node.ts';
import { flowPair } from '../scalar-text.ts';

/** How many characters of what is to be written a message quotes. */
const mostQuoted = 80;

/** What a message says that is to be written: the text, where it is short. */
export function quotedOr(text: string | undefined, otherwise: string): string {
  return text === undefined || text.length > mostQuoted ? otherwise : text;
}

/**
 * The edit that puts the pairs of maps in the place of a merge key: each that the map does not have itself, of the first
 * that has it. `own` are the keys of the map, `place` is the pair of the merge key. Undefined where there are none.
 */
export function mergedPairs(
  maps: readonly MapNode[],
  own: ReadonlySet<string>,
  { text, place, flow }: { readonly text: string; readonly place: Span; readonly flow: boolean },
): TextEdit | undefined {
  const taken = new Map<string, Pair>();
  for (const pair of maps.flatMap(({ pairs }) => pairs)) {
    const key = keyText(pair);
    if (!own.has(key) && !taken.has(key)) taken.set(key, pair);
  }
  const pairs = [...taken.values()].map((pair) => flowPair(pair, text, flow));
  if (pairs.length === 0) return undefined;
  const column = place.start - (text.lastIndexOf('\n', place.start - 1) + 1);
  const between = flow ? ', ' : `${lineBreakOf(text)}${' '.repeat(column)}`;
  return { ...place, text: pairs.join(between) };
}
