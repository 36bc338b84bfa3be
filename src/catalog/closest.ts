import { distance } from 'fastest-levenshtein';

/**
 * The candidate nearest to `word` by edits of a letter (or a swap of two), where it is near enough to be what was meant:
 * at most a third of the longer word, case apart. An id that goes on where the word ends (`nvidia-h100` for
 * `nvidia-h100-sxm`) is as near as one edit. Ties go to the first in order. A word is never taken for its opposite.
 */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let least = Infinity;
  for (const candidate of candidates) {
    const other = candidate.toLowerCase();
    const limit = Math.max(1, Math.floor(Math.max(other.length, wanted.length) / 3));
    const isOneSlip = other.startsWith(`${wanted}-`) || isSwap(wanted, other);
    if (!isOneSlip && Math.abs(other.length - wanted.length) > limit) continue;
    if (areOpposites(wanted, other)) continue;
    const edits = isOneSlip ? 1 : distance(wanted, other);
    if (edits <= limit && edits < least) {
      best = candidate;
      least = edits;
    }
  }
  return best;
}

/**
 * Whether `word` is `meant` but for one slip of the hand, and is as near to no other of the candidates: then hardly
 * anything else can have been meant. Digits tell things apart, so that another digit is no slip.
 */
export function isSlip(word: string, meant: string, candidates: Iterable<string>): boolean {
  const wanted = word.toLowerCase();
  if (!isOneEdit(wanted, meant.toLowerCase()) || wanted.length < 4) return false;
  if (wanted.replace(/\D/g, '') !== meant.replace(/\D/g, '')) return false;
  for (const other of candidates) if (other !== meant && isOneEdit(wanted, other.toLowerCase())) return false;
  return true;
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
