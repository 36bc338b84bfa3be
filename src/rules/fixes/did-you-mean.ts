import { closest, isSlip } from '../../catalog/closest.ts';
import { replaceScalar } from '../../document/edits.ts';
import { nodeAt, pairOf, type Path } from '../../document/node.ts';
import { foreignSignIn, inOurSigns, isUnseen } from '../../quantity/signs.ts';
import type { Fix, FixedFile } from '../fix.ts';
import { makeFix } from './make-fix.ts';

/** What was probably meant by a word that means nothing. */
export interface Meant {
  readonly suggestion?: string | undefined;
  /** Whether hardly anything else can have been meant: another name or case of the same thing, or one slip of the hand. */
  readonly certain?: boolean;
}

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

/** That nothing goes by an id; and the sign in it that no id has, since it may look like another, or like nothing. */
export function nothingCalled(what: string, id: string): string {
  const sign = foreignSignIn(id);
  const unseen = sign && isUnseen(sign.text) ? ', which cannot be seen' : '';
  return sign ? `No ${what} “${id}”: it has ${sign.name}${unseen}.` : `No ${what} “${id}”.`;
}

/** The nearest word by spelling. */
export function suggestWord(word: string, all: Iterable<string>): Meant {
  const suggestion = closest(word, all);
  return { suggestion, certain: suggestion !== undefined && isCertain(word, suggestion, all) };
}

function isCertain(word: string, suggestion: string, all: Iterable<string>): boolean {
  return suggestion.toLowerCase() === word.toLowerCase() || isSlip(word, suggestion, all);
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
