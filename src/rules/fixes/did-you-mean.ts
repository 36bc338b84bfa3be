import { wordList } from '../../catalog/closest.ts';
import { nearest, type Meant } from '../../catalog/spelling.ts';
import { replaceScalar } from '../../document/edits.ts';
import { nodeAt, pairOf, type Path } from '../../document/node.ts';
import { foreignSignIn, isUnseen } from '../../quantity/signs.ts';
import type { Fix, FixedFile } from '../fix.ts';
import { makeFix } from './make-fix.ts';

/** That nothing goes by an id; and the sign in it that no id has, since it may look like another, or like nothing. */
export function nothingCalled(what: string, id: string): string {
  const sign = foreignSignIn(id);
  const unseen = sign && isUnseen(sign.text) ? ', which cannot be seen' : '';
  return sign ? `No ${what} “${id}”: it has ${sign.name}${unseen}.` : `No ${what} “${id}”.`;
}

/** The nearest word by spelling. */
export function suggestWord(word: string, all: Iterable<string>): Meant {
  return nearest(word, wordList(all));
}

/** Puts what was meant in the place of the word at a path, or of the key there: preferred only where it is certain. */
export function didYouMean(
  context: FixedFile,
  path: Path,
  { suggestion, certain = false }: Meant,
  onKey = false,
): readonly Fix[] {
  if (suggestion === undefined) return [];
  const document = context.document();
  // A key that is there already would stand twice.
  if (onKey && pairOf(nodeAt(document.root, path.slice(0, -1)), suggestion)) return [];
  const edit = replaceScalar(document, path, suggestion, onKey);
  return makeFix(context, `Change to ${suggestion}`, [edit], { preferred: certain, safe: certain });
}
