import { distance } from 'fastest-levenshtein';

/**
 * The candidate nearest to `word` by edits of a letter (or a swap of two), where it is near enough to be what was meant:
 * at most a third of the longer word, case apart. An id that goes on where the word ends (`nvidia-h100` for
 * `nvidia-h100-sxm`) is as near as one edit. Ties go to the first in order.
 */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let least = Infinity;
  for (const candidate of candidates) {
    const other = candidate.toLowerCase();
    const limit = Math.max(1, Math.floor(Math.max(other.length, wanted.length) / 3));
    const isOneSlip = other.startsWith(`${wanted}-`) || isSwap(wanted, other);
    if (isOpposite(wanted, other)) continue;
    if (!isOneSlip && Math.abs(other.length - wanted.length) > limit) continue;
    const edits = isOneSlip ? 1 : distance(wanted, other);
    if (edits <= limit && edits < least) {
      best = candidate;
      least = edits;
    }
  }
  return best;
}

/** Whether one word says the opposite of the other: `commissioned`, `decommissioned`. */
function isOpposite(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return (
    short.length > 3 &&
    long.endsWith(short) &&
    /^(?:de|dis|un|in|im|non-?|not )$/.test(long.slice(0, -short.length))
  );
}

/** Whether two words differ by two neighbours that changed places: one slip of the hand, two edits of a letter. */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return a.slice(at + 2) === b.slice(at + 2) && a[at] === b[at + 1] && a[at + 1] === b[at] && a[at] !== b[at];
}
