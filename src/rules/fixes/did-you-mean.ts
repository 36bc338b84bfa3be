import { replaceScalar } from '../../document/edits.ts';
import { locate } from '../../document/locate.ts';
import { nodeAt, pairOf } from '../../document/node.ts';
import type { Fix, FixContext } from '../fix.ts';
import { dataOf, documentOf, makeFix } from './make-fix.ts';

/** What a rule knows of a word that means nothing: what was probably meant. */
export interface Meant {
  readonly suggestion: string | undefined;
  /** Whether nothing else can have been meant: another name, or another case, of the same thing. */
  readonly certain?: boolean;
}

/** Puts what was meant in the place of the word or the key that is underlined. */
export function didYouMean(context: FixContext): readonly Fix[] {
  const { suggestion, certain } = dataOf<Meant>(context);
  const document = documentOf(context);
  const place = locate(document.root, context.problem.start);
  if (suggestion === undefined || !place) return [];
  const onKey = place.on === 'key';
  // A key that is there already would stand twice.
  if (onKey && pairOf(nodeAt(document.root, place.path.slice(0, -1)), suggestion)) return [];
  const edit = replaceScalar(document, place.path, suggestion, onKey);
  return makeFix(context, `Change to ${suggestion}`, [edit], { preferred: true, safe: certain === true });
}
