import type { Day } from '../day.ts';

/** How many words and days of a catalog are kept: more are mistakes that were typed, and words that nothing shares. */
const mostWords = 20_000;

/** What the files of a catalog have in common: words of which memory then holds one, and what days are written as. */
export class Words {
  readonly #words = new Map<string, string>();
  readonly #days = new Map<string, Day>();
  readonly #lists = new Map<string, readonly string[]>();

  /** The text, or another that is the same and was given before. */
  one(text: string): string {
    const known = this.#words.get(text);
    if (known !== undefined) return known;
    if (this.#words.size >= mostWords) this.#words.clear();
    const word = apart(text);
    this.#words.set(word, word);
    return word;
  }

  /** The words as a list, which may have been given before. */
  list(texts: readonly string[]): readonly string[] {
    const key = texts.length === 1 ? this.one(texts[0] ?? '') : texts.join('\n');
    const known = this.#lists.get(key);
    // A word may have the sign in it that stands between them.
    if (known) return areSame(known, texts) ? known : texts.map((text) => this.one(text));
    if (this.#lists.size >= mostWords) this.#lists.clear();
    const list = texts.map((text) => this.one(text));
    this.#lists.set(key, list);
    return list;
  }

  /** The day that was kept under a text. */
  day(text: string): Day | undefined {
    return this.#days.get(text);
  }

  keepDay(text: string, day: Day): Day {
    if (this.#days.size >= mostWords) this.#days.clear();
    const kept = this.one(day) as Day;
    this.#days.set(this.one(text), kept);
    return kept;
  }
}

function areSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}

const nothing = {};

/**
 * The text as one of its own, that keeps no longer text alive of which it is a part: engines make one of each name by
 * which a property is asked for.
 */
function apart(text: string): string {
  Object.hasOwn(nothing, text);
  return text;
}
