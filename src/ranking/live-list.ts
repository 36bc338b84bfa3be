import type { Catalog } from '../catalog/catalog.ts';
import type { Factory, FactoryKind } from '../catalog/entries.ts';
import { TopChances } from './chances.ts';
import { Lineage } from './lineage.ts';
import { rankChances, type RankChances } from './rank-chances.ts';
import type { ListSpec } from './list-spec.ts';
import { compareContenders, Order, type Contender } from './order.ts';
import type { Placing } from './summary.ts';

/** Where a factory stands on a list. */
export type Standing =
  | {
      readonly ranked: true;
      readonly rank: number;
      readonly possible: readonly [number, number];
      /** Whether it is among the list's first rows. */
      readonly listed: boolean;
    }
  | { readonly ranked: false; readonly reason: string };

/** How likely a factory is on the list, and among the first ten, if the figures err independently of each other; 0 to 1. */
export interface Chances {
  readonly onList: number;
  readonly inTop10: number;
}

type Candidacy = { readonly contender: Contender } | { readonly reason: string };

const several: Readonly<Record<FactoryKind, string>> = {
  cluster: 'clusters',
  campus: 'campuses',
  superfactory: 'superfactories',
  programme: 'programmes',
};

/** From how many on factories are sorted at once, where they are a good part of all. */
const many = 100;

/**
 * One list that follows the catalog: after a change, only the factories that it touches, and those that hang from them,
 * find their place anew.
 */
export class LiveList {
  readonly spec: ListSpec;
  readonly #catalog: Catalog;
  readonly #placingOf: (id: string) => Placing | undefined;
  readonly #ties: ReadonlyMap<string, number>;
  readonly #excluded: ReadonlyMap<string, string>;
  readonly #candidacies = new Map<string, Candidacy>();
  readonly #lineage = new Lineage();
  #order: Order;
  /** Made when somebody asks, until the order changes. */
  #chances: TopChances | undefined;
  readonly #followers = new Set<(ids: ReadonlySet<string>) => void>();

  /** The list of `factories`: of all in the catalog, where it is not made piece by piece. */
  constructor(
    catalog: Catalog,
    spec: ListSpec,
    placingOf: (id: string) => Placing | undefined,
    factories = catalog.allFactories(),
  ) {
    this.spec = spec;
    this.#catalog = catalog;
    this.#placingOf = placingOf;
    this.#ties = new Map(spec.ties.flat().map((id, index) => [id, index]));
    this.#excluded = new Map(
      spec.exclude.map(({ factory, reason }) => [factory, reason ?? 'no reason given']),
    );
    for (const factory of factories) this.#add(factory);
    this.#order = Order.of(factories.flatMap(({ id }) => this.#contenderIn(id) ?? []));
  }

  /**
   * The list of all in the catalog, piece by piece: whoever goes through it may rest at each `yield`. It does not follow
   * what is edited meanwhile.
   */
  static *making(
    catalog: Catalog,
    spec: ListSpec,
    placingOf: (id: string) => Placing | undefined,
  ): Generator<undefined, LiveList, undefined> {
    const list = new LiveList(catalog, spec, placingOf, []);
    const factories = catalog.allFactories();
    for (const factory of factories) {
      list.#add(factory);
      yield;
    }
    for (const { id } of factories) {
      list.#order.set(id, list.#contenderIn(id));
      yield;
    }
    return list;
  }

  /** Takes over what has changed in the files or figures of these factories. */
  refresh(ids: ReadonlySet<string>): void {
    const affected = new Set<string>();
    for (const id of ids) {
      const factory = this.#catalog.factory(id);
      if (factory) this.#candidacies.set(id, this.#candidacyOf(factory));
      else this.#candidacies.delete(id);
      for (const each of this.#lineage.set(id, factory)) affected.add(each);
    }
    if (affected.size > many && affected.size > this.#order.size / 4) {
      this.#order = Order.of([...this.#candidacies.keys()].flatMap((id) => this.#contenderIn(id) ?? []));
      this.#chances = undefined;
    } else {
      for (const id of affected) {
        const contender = this.#contenderIn(id);
        const before = this.#order.get(id);
        if (before === contender || (before && contender && isSamePlace(before, contender))) continue;
        this.#order.set(id, contender);
        this.#chances = undefined;
      }
    }
    const touched = new Set([...ids, ...affected]);
    if (touched.size > 0) for (const follower of this.#followers) follower(touched);
  }

  /** Calls `follower` after each change with those whose words, figures or place may be others; returns how to stop. */
  follow(follower: (ids: ReadonlySet<string>) => void): () => void {
    this.#followers.add(follower);
    return () => this.#followers.delete(follower);
  }

  /** How many factories are ranked, listed or not. */
  get rankedCount(): number {
    return this.#order.size;
  }

  /** How many rows the list has. */
  get length(): number {
    return Math.min(this.spec.size, this.#order.size);
  }

  /** How many factories are not ranked. */
  get unrankedCount(): number {
    return this.#candidacies.size - this.#order.size;
  }

  /** The ids of those from place `from`, counted from 0, to before `to`. */
  slice(from: number, to: number): readonly string[] {
    return this.#order.slice(from, to).map(({ id }) => id);
  }

  /** The rank of a factory; undefined where it has none. */
  rankOf(id: string): number | undefined {
    return this.#order.rankOf(id);
  }

  /** The ids of the first `count` ranked factories; the list's rows where absent. */
  ids(count = this.length): readonly string[] {
    return this.#order.slice(0, count).map(({ id }) => id);
  }

  /** Where a factory stands; undefined where the catalog has none of that id. */
  standing(id: string): Standing | undefined {
    const candidacy = this.#candidacies.get(id);
    if (!candidacy) return undefined;
    const rank = this.#order.rankOf(id);
    const possible = this.#order.possibleRanks(id);
    if (rank === undefined || possible === undefined)
      return { ranked: false, reason: this.#reason(id, candidacy) };
    return { ranked: true, rank, possible, listed: rank <= this.spec.size };
  }

  /** How likely a factory is among the first; undefined where it is not ranked. */
  chances(id: string): Chances | undefined {
    const rank = this.#order.rankOf(id);
    if (rank === undefined) return undefined;
    const chances = this.#chancesNow();
    return { onList: chances.among(this.spec.size, rank - 1), inTop10: chances.among(10, rank - 1) };
  }

  /**
   * How likely each of the first `count` ranked factories is among the first, by its place from 0: of the list as it is
   * now, whenever that is asked.
   */
  firstChances(count: number): (place: number) => Chances {
    const chances = this.#chancesNow();
    const end = Math.min(count, this.#order.size);
    const { size } = this.spec;
    return (place) => ({
      get onList() {
        return chances.among(size, place, 0, end);
      },
      get inTop10() {
        return chances.among(10, place, 0, end);
      },
    });
  }

  /** How likely a factory takes each rank; undefined where it has none, or where very many could be in its place. */
  rankChances(id: string): RankChances | undefined {
    const rank = this.#order.rankOf(id);
    return rank === undefined ? undefined : rankChances(this.#order.figures(), rank - 1);
  }

  /** Who is not ranked, with the reason, by id. */
  unranked(): readonly { readonly id: string; readonly reason: string }[] {
    const out: { id: string; reason: string }[] = [];
    for (const [id, candidacy] of this.#candidacies) {
      if (!this.#order.get(id)) out.push({ id, reason: this.#reason(id, candidacy) });
    }
    return out.sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  #add(factory: Factory): void {
    this.#candidacies.set(factory.id, this.#candidacyOf(factory));
    this.#lineage.set(factory.id, factory);
  }

  #chancesNow(): TopChances {
    return (this.#chances ??= new TopChances(this.#order.figures()));
  }

  /** Whether the factory takes part by itself, whatever stands above it. */
  #candidacyOf(factory: Factory): Candidacy {
    const { kinds } = this.spec;
    const excluded = this.#excluded.get(factory.id);
    if (excluded !== undefined) return { reason: excluded };
    if (kinds && !(factory.kind && kinds.includes(factory.kind))) {
      return {
        reason: factory.kind ? `this list has no ${several[factory.kind]}` : 'its kind is not stated',
      };
    }
    const placing = this.#placingOf(factory.id);
    if (!placing) return { reason: 'catalog.yaml cannot be used' };
    const { value, reason, equivalents } = placing;
    if (!value) return { reason };
    const tie = this.#ties.get(factory.id) ?? Infinity;
    return { contender: { id: factory.id, name: factory.name, value, tie, equivalents } };
  }

  /** The contender, unless it has no candidacy or something above it has one. */
  #contenderIn(id: string): Contender | undefined {
    const candidacy = this.#candidacies.get(id);
    if (!candidacy || !('contender' in candidacy)) return undefined;
    return this.#isBelowCandidate(id) ? undefined : candidacy.contender;
  }

  /**
   * Whether a candidate stands above `id`. That it is a candidate is enough: either it is ranked, or something above it
   * is, which then stands above `id` too.
   */
  #isBelowCandidate(id: string): boolean {
    return this.#lineage.ancestors(id).some((above) => {
      const candidacy = this.#candidacies.get(above.id);
      return candidacy !== undefined && 'contender' in candidacy;
    });
  }

  /** The nearest that stands above a candidate and is ranked: there is one, else it would be ranked itself. */
  #reason(id: string, candidacy: Candidacy): string {
    if ('reason' in candidacy) return candidacy.reason;
    const above = this.#lineage.ancestors(id).find((each) => this.#order.get(each.id));
    if (!above) return 'not ranked';
    return above.bond === 'part' ? `part of ${above.id}` : `superseded by ${above.id}`;
  }
}

/** Whether an edit leaves a contender where it stands, with the range that it had. */
function isSamePlace(before: Contender, after: Contender): boolean {
  const { low, high } = before.value;
  return compareContenders(before, after) === 0 && low === after.value.low && high === after.value.high;
}
