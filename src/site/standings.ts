import type { Edition } from '../catalog/entries.ts';
import type { Chances, LiveList } from '../ranking/live-list.ts';
import { Moves } from '../ranking/moves.ts';
import { rowOf, type Row } from '../ranking/ranking.ts';
import type { Rankings } from '../ranking/rankings.ts';
import type { Catalog } from '../catalog/catalog.ts';

/** Where a factory stands on the list of an edition, or why it does not. */
export type Stood = { readonly edition: Edition } & (
  | ({
      readonly ranked: true;
      readonly row: Row;
      /** Whether it is among the list's rows, and how many those are. */
      readonly listed: boolean;
      readonly size: number;
      readonly chances: Chances;
    } & Published)
  | ({ readonly ranked: false; readonly reason: string } & Published)
);

interface Published {
  /** Its rank as it was published, where the list was and says another one; null where it was not on it. */
  readonly publishedRank?: number | null;
}

/** One list, with what is asked of it again and again made once. */
interface AskedList {
  readonly edition: Edition;
  readonly list: LiveList;
  readonly moves: Moves;
  /** Ranks as they were published. */
  readonly published: ReadonlyMap<string, number> | undefined;
}

/** Where factories stand on every list, each list by its own metric and counts. */
export class Standings {
  readonly #catalog: Catalog;
  readonly #rankings: Rankings;
  readonly #lists: readonly AskedList[];

  constructor(catalog: Catalog, rankings: Rankings, editions: readonly Edition[]) {
    this.#catalog = catalog;
    this.#rankings = rankings;
    this.#lists = editions.map((edition) => {
      const list = rankings.list(edition);
      const file = edition.published === undefined ? undefined : catalog.ranking(edition.id);
      return {
        edition,
        list,
        moves: new Moves(catalog, rankings, edition, list.spec),
        published: file && new Map(file.ids.map((id, at) => [id, at + 1])),
      };
    });
  }

  /** Where a factory stands on every list, the earliest first. */
  of(id: string): readonly Stood[] {
    return this.#lists.map((list) => this.#in(list, id));
  }

  /** Where it stands on the list of an edition. */
  on(edition: Edition, id: string): Stood | undefined {
    const list = this.#lists.find((each) => each.edition.id === edition.id);
    return list && this.#in(list, id);
  }

  #in({ edition, list, moves, published }: AskedList, id: string): Stood {
    const standing = list.standing(id);
    const row = rowOf(this.#catalog, this.#rankings, list, moves, id);
    const chances = list.chances(id);
    const rank = standing?.ranked === true && standing.listed ? standing.rank : null;
    const was = published?.get(id) ?? null;
    const differs = published !== undefined && was !== rank ? { publishedRank: was } : {};
    if (standing?.ranked !== true || !row || !chances) {
      const reason = standing?.ranked === false ? standing.reason : 'its file cannot be used';
      return { edition, ranked: false, reason, ...differs };
    }
    return { edition, ranked: true, row, listed: standing.listed, size: list.length, chances, ...differs };
  }
}
