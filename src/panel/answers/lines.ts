import type { Catalog } from '../../catalog/catalog.ts';
import type { Edition } from '../../catalog/entries.ts';
import type { Rankings } from '../../ranking/rankings.ts';
import type { LiveList } from '../../ranking/live-list.ts';
import { Moves } from '../../ranking/moves.ts';
import { rowOf } from '../../ranking/ranking.ts';
import type { Summary } from '../../ranking/summary.ts';
import { factoryWords, type FactoryWords } from '../../views/list/factory-line.ts';
import { listRow, type KeptLines, type ListRow } from '../../views/list/list-view.ts';
import type { SortableRow } from '../rows/sort.ts';

/** All rows of a list in the order of their ranks: what is shown of it is cut from them. */
export interface Lines {
  /** How many factories are ranked, and how many of those the list itself holds. */
  readonly rankedCount: number;
  readonly length: number;
  /** The factories from place `from`, counted from 0, to before `to`. */
  slice(from: number, to: number): readonly string[];
  rankOf(id: string): number | undefined;
  /** What a factory is found by; undefined where it is gone. */
  words(id: string): FactoryWords | undefined;
  figures(id: string): Summary['figures'] | undefined;
  /** What a row is sorted by: what takes long to know of it is looked up when it is asked for. */
  sortable(id: string): SortableRow | undefined;
  /** A row as it is shown: the same object for its factory as long as that says the same. */
  row(id: string): ListRow | undefined;
  /** Whose words, figures or place may be others than when this was last asked. */
  takeTouched(): ReadonlySet<string>;
  /** Whether any row may have moved otherwise than when this was last asked: the list before may say something else. */
  takeMoved(): boolean;
}

/** The rows of a list that follows the edits of its catalog: each is made when it is asked for. */
export class LiveLines implements Lines {
  readonly list: LiveList;
  readonly #catalog: Catalog;
  readonly #rankings: Rankings;
  readonly #edition: Edition;
  readonly #kept: KeptLines;
  readonly #words = new Map<string, FactoryWords>();
  readonly #stop: () => void;
  #touched = new Set<string>();
  #haveMoved = false;
  #moves: Moves | undefined;

  constructor(catalog: Catalog, rankings: Rankings, edition: Edition, list: LiveList, kept: KeptLines) {
    this.list = list;
    this.#catalog = catalog;
    this.#rankings = rankings;
    this.#edition = edition;
    this.#kept = kept;
    const stops = [
      // Another list may be the one that moves are counted from.
      catalog.onChange(() => {
        this.#moves = undefined;
        this.#haveMoved = true;
      }),
      list.follow((ids) => {
        for (const id of ids) {
          this.#words.delete(id);
          this.#touched.add(id);
        }
      }),
    ];
    this.#stop = () => stops.forEach((stop) => stop());
  }

  dispose(): void {
    this.#stop();
  }

  get rankedCount(): number {
    return this.list.rankedCount;
  }

  get length(): number {
    return this.list.length;
  }

  slice(from: number, to: number): readonly string[] {
    return this.list.slice(from, to);
  }

  rankOf(id: string): number | undefined {
    return this.list.rankOf(id);
  }

  words(id: string): FactoryWords | undefined {
    const kept = this.#words.get(id);
    if (kept) return kept;
    const factory = this.#catalog.factory(id);
    if (!factory) return undefined;
    const words = factoryWords(this.#catalog, factory, this.list.spec);
    this.#words.set(id, words);
    return words;
  }

  figures(id: string): Summary['figures'] | undefined {
    return this.#rankings.summary(id, this.list.spec)?.figures;
  }

  sortable(id: string): SortableRow | undefined {
    const [rank, figures] = [this.rankOf(id), this.figures(id)];
    const standing = (): ReturnType<typeof rowOf> => this.#rowOf(id);
    const known = this.words(id);
    if (rank === undefined || !figures || !known) return undefined;
    return {
      rank,
      get previousRank() {
        return standing()?.previousRank ?? null;
      },
      get possibleRanks() {
        return standing()?.possibleRanks ?? [rank, rank];
      },
      get factory() {
        return { ...known, figures };
      },
    };
  }

  row(id: string): ListRow | undefined {
    const row = this.#rowOf(id);
    // How likely it is there is told where it is opened: that takes long among very many.
    return row && listRow(this.#catalog, row, this.list.spec, this.#kept);
  }

  takeTouched(): ReadonlySet<string> {
    const touched = this.#touched;
    this.#touched = new Set();
    return touched;
  }

  takeMoved(): boolean {
    const haveMoved = this.#haveMoved;
    this.#haveMoved = false;
    return haveMoved;
  }

  #rowOf(id: string): ReturnType<typeof rowOf> {
    this.#moves ??= new Moves(this.#catalog, this.#rankings, this.#edition, this.list.spec);
    return rowOf(this.#catalog, this.#rankings, this.list, this.#moves, id);
  }
}
