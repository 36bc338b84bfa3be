import { plainLetters } from './plain-letters.ts';

/**
 * What two files may have in common, as a number of 53 bits: a million marks have one chance in 18,000 that two of them
 * are the same and mean something else.
 */
export type Mark = number;

/**
 * Makes a mark of what is put in, one after the other: two halves of 32 bits, for that is how wide engines multiply. No
 * text is put together, since each file has some ten marks, and its rules ask for as many again.
 */
export class MarkHash {
  #low: number;
  #high: number;

  /** Marks of different kinds are not the same, whatever is put in. */
  constructor(kind: number) {
    this.#low = mixed(kind, 0x1b873593, lowFactor);
    this.#high = mixed(kind, 0x38b34ae5, highFactor);
  }

  number(n: number): this {
    this.#low = mixed(n, this.#low, lowFactor);
    this.#high = mixed(n, this.#high, highFactor);
    return this;
  }

  text(text: string): this {
    for (let at = 0; at < text.length; at++) this.number(text.charCodeAt(at));
    return this.number(endOfText);
  }

  /** A name without case, accents and punctuation. */
  name(name: string): this {
    if (!isOfAscii(name)) return this.text(plainName(name));
    let isBegun = false;
    let isBetween = false;
    for (let at = 0; at < name.length; at++) {
      const c = plainAscii(name.charCodeAt(at));
      if (c === space) {
        isBetween = isBegun;
        continue;
      }
      if (isBetween) this.number(space);
      this.number(c);
      isBegun = true;
      isBetween = false;
    }
    return this.number(endOfText);
  }

  /** The mark of what was put in. */
  mark(): Mark {
    return markOf(this.#low, this.#high);
  }

  /** The mark of what was put in and of two more numbers, which are not put in. */
  markWith(first: number, second: number): Mark {
    return markOf(
      mixed(second, mixed(first, this.#low, lowFactor), lowFactor),
      mixed(second, mixed(first, this.#high, highFactor), highFactor),
    );
  }
}

/** A name without case, accents and punctuation. */
export function plainName(name: string): string {
  const plain = plainLetters(name);
  if (/^[a-z0-9]+(?: [a-z0-9]+)*$/.test(plain)) return plain;
  // No sign of the general punctuation is a letter: only what is left needs the tables of Unicode, which take long to load.
  const between = /^[\x20-\x7e\u2000-\u206f]*$/.test(plain) ? /[^a-z0-9]+/g : /[^\p{L}\p{N}]+/gu;
  return plain.replace(between, ' ').trim();
}

const lowFactor = 0x9e3779b1;
const highFactor = 0x5f356495;

/** No sign of a text has this number. */
const endOfText = 0x10000;

const space = 0x20;

/** A half with a number mixed into all of its bits; a half and a result tell the number. */
function mixed(n: number, half: number, factor: number): number {
  const product = Math.imul(half ^ n, factor);
  return product ^ (product >>> 15);
}

function markOf(low: number, high: number): Mark {
  const [first, second] = [finished(low ^ (high >>> 11)), finished(high)];
  return (second >>> 11) * 2 ** 32 + (first >>> 0);
}

/** Each bit of the result depends on all (the last step of MurmurHash3). */
function finished(half: number): number {
  let h = half ^ (half >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

function isOfAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const c = text.charCodeAt(at);
    if (c < 0x20 || c > 0x7e) return false;
  }
  return true;
}

/** A small letter or a digit; a blank for whatever is neither. */
function plainAscii(c: number): number {
  if ((c >= 0x61 && c <= 0x7a) || (c >= 0x30 && c <= 0x39)) return c;
  return c >= 0x41 && c <= 0x5a ? c + 0x20 : space;
}
