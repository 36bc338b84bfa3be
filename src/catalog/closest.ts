import { distance } from 'fastest-levenshtein';

/** A word in small letters, and which letters it has. */
interface Plain {
  readonly word: string;
  readonly plain: string;
  readonly letters: number;
}

/** Words that may have been meant, made ready once for all that are held against them. */
export interface WordList {
  /**
   * The candidate nearest to `word` by edits of a letter (or a swap of two), where it is near enough to be what was meant:
   * at most a third of the longer word, case apart. An id that goes on where the word ends (`nvidia-h100` for
   * `nvidia-h100-sxm`) is as near as one edit. Ties go to the first in order. A word is never taken for its opposite.
   */
  closest(word: string): string | undefined;
  /**
   * Whether `word` is `meant` but for one slip of the hand, and is as near to no other of the candidates: then hardly
   * anything else can have been meant. Digits tell things apart, so that another digit is no slip.
   */
  isSlip(word: string, meant: string): boolean;
}

/** The candidate nearest to `word`: see `WordList.closest`. */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
  return wordList(candidates).closest(word);
}

/** Whether `word` is `meant` but for one slip of the hand: see `WordList.isSlip`. */
export function isSlip(word: string, meant: string, candidates: Iterable<string>): boolean {
  return wordList(candidates).isSlip(word, meant);
}

/** These words, in small letters and with which letters each has. */
export function wordList(candidates: Iterable<string>): WordList {
  const words = Array.from(candidates, (word): Plain => {
    const plain = word.toLowerCase();
    return { word, plain, letters: lettersOf(plain) };
  });
  return {
    closest: (word) => nearestOf(words, word),
    isSlip: (word, meant) => isSlipAmong(words, word, meant),
  };
}

function nearestOf(words: readonly Plain[], word: string): string | undefined {
  const wanted = word.toLowerCase();
  const letters = lettersOf(wanted);
  const start = `${wanted}-`;
  let best: string | undefined;
  let least = Infinity;
  for (const { word: candidate, plain: other, letters: others } of words) {
    const limit = Math.min(least - 1, Math.max(1, Math.floor(Math.max(other.length, wanted.length) / 3)));
    const isOneSlip = other.startsWith(start) || isSwap(wanted, other);
    if (!isOneSlip && isFurther(wanted, letters, other, others, limit)) continue;
    if (areOpposites(wanted, other)) continue;
    const edits = isOneSlip ? 1 : distance(wanted, other);
    if (edits <= limit) {
      best = candidate;
      least = edits;
    }
  }
  return best;
}

function isSlipAmong(words: readonly Plain[], word: string, meant: string): boolean {
  const wanted = word.toLowerCase();
  if (!isOneEdit(wanted, meant.toLowerCase()) || wanted.length < 4) return false;
  if (wanted.replace(/\D/g, '') !== meant.replace(/\D/g, '')) return false;
  const letters = lettersOf(wanted);
  for (const { word: other, plain, letters: others } of words) {
    if (other === meant || isFurther(wanted, letters, plain, others, 1)) continue;
    if (isOneEdit(wanted, plain)) return false;
  }
  return true;
}

/** Which letters a word has, as bits; letters that share one are taken for the same. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31);
  return letters;
}

/** Whether two words must be further apart than so many edits: by their lengths, or by the letters that one of them lacks. */
function isFurther(a: string, lettersOfA: number, b: string, lettersOfB: number, edits: number): boolean {
  if (Math.abs(a.length - b.length) > edits) return true;
  let lacking = 0;
  // An edit puts one letter in the place of another at most: in one of the two words no more are lacking than edits.
  for (let bits = lettersOfA & ~lettersOfB; bits !== 0; bits &= bits - 1) lacking += 1;
  return lacking > edits;
}

function isOneEdit(a: string, b: string): boolean {
  return Math.abs(a.length - b.length) <= 1 && (isSwap(a, b) || distance(a, b) <= 1);
}

/** Whether one of two words denies the other: `decommissioned` for `commissioned`. */
function areOpposites(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.endsWith(short) && /^(?:de|dis|un|in|im|non|anti)-?$/.test(long.slice(0, -short.length));
}

/** Whether two words differ by two neighbours that changed places: one slip of the hand, two edits of a letter. */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return a.slice(at + 2) === b.slice(at + 2) && a[at] === b[at + 1] && a[at + 1] === b[at] && a[at] !== b[at];
}
