import { inOurSigns } from '../quantity/signs.ts';
import { wordList, type WordList } from './closest.ts';

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

/** The ids, names and aliases of all entries of a kind, gathered once for all that is misspelt. */
export class Spelling {
  /** By each name in small letters the first two ids that go by it. */
  readonly #named = new Map<string, readonly string[]>();
  readonly #ids: WordList;
  readonly #kept = new Map<string, Meant>();

  constructor(all: readonly Named[]) {
    for (const { id, name, aliases } of all) {
      for (const each of [id, name, ...aliases]) {
        const ids = this.#named.get(each.toLowerCase()) ?? [];
        if (ids.length < 2 && !ids.includes(id)) this.#named.set(each.toLowerCase(), [...ids, id]);
      }
    }
    this.#ids = wordList(all.map(({ id }) => id));
  }

  /** The id that was meant: whose name or alias this is, or else the nearest by spelling. */
  meant(word: string): Meant {
    const kept = this.#kept.get(word) ?? this.#find(word);
    this.#kept.set(word, kept);
    return kept;
  }

  #find(word: string): Meant {
    const [only, other] = this.#named.get(inOurSigns(word).trim().toLowerCase()) ?? [];
    return only === undefined ? nearest(word, this.#ids) : { suggestion: only, certain: other === undefined };
  }
}

/** The nearest word by spelling. */
export function nearest(word: string, all: WordList): Meant {
  const suggestion = all.closest(word);
  if (suggestion === undefined) return { suggestion, certain: false };
  const isSame = suggestion.toLowerCase() === word.toLowerCase();
  return { suggestion, certain: isSame || all.isSlip(word, suggestion) };
}
