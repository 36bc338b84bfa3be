import type { Catalog } from '../catalog/catalog.ts';
import type { Edition, Factory, Hardware, Metric, Settings } from '../catalog/entries.ts';
import { Memo } from '../catalog/memo.ts';
import type { Key } from '../catalog/view.ts';
import { AcceleratorFigures } from '../estimate/accelerator.ts';
import type { Context, ListTime } from '../estimate/context.ts';
import { contextOf } from '../estimate/factory.ts';
import { listSpec, type ListOptions, type ListSpec } from './list-spec.ts';
import { LiveList } from './live-list.ts';
import { placingOf, summarize, type Placing, type Summary } from './summary.ts';

/** For one day and one way of counting. */
interface Figures {
  /** All figures of a factory: of those that somebody looks at. */
  readonly summaries: Memo<Summary | undefined>;
  /** By metric what decides the places of all. */
  readonly placings: Map<Metric, Memo<Placing | undefined>>;
}

interface KeptList {
  readonly list: LiveList;
  readonly figures: Figures;
  /** Whether somebody has asked for it since an edition last changed. */
  isAskedFor: boolean;
}

interface Accelerators {
  readonly settings: Settings;
  readonly reference: Hardware | undefined;
  readonly figures: AcceleratorFigures;
}

/** What computations ask of the lists of a catalog. */
export type RankingView = Pick<Rankings, 'list' | 'summary' | 'latestEdition'>;

/**
 * Every list of one catalog that somebody asked for, kept up to date with its edits. Lists of the same day and counts
 * share their figures. Of nearly all factories only those are computed that decide their places: the others when a row is
 * shown.
 */
export class Rankings {
  readonly #catalog: Catalog;
  readonly #figures = new Map<string, Figures>();
  readonly #lists = new Map<string, KeptList>();
  readonly #stop: () => void;
  #accelerators: Accelerators | undefined;
  /** How often the catalog has changed. */
  #changes = 0;
  /** The latest of these editions: the catalog keeps them until one changes. */
  #latest: { readonly of: readonly Edition[]; readonly edition: Edition | undefined } | undefined;

  constructor(catalog: Catalog) {
    this.#catalog = catalog;
    this.#stop = catalog.onChange(({ keys }) => this.#follow(keys));
  }

  dispose(): void {
    this.#stop();
  }

  /** The list of an edition, with options in place of what the edition says. */
  list(edition: Edition, options: ListOptions = {}): LiveList {
    const spec = listSpec(edition, options);
    const key = JSON.stringify(spec);
    const kept = this.#lists.get(key);
    if (kept) {
      kept.isAskedFor = true;
      return kept.list;
    }
    const list = new LiveList(this.#catalog, spec, this.#placingFor(spec));
    this.#lists.set(key, { list, figures: this.#figuresFor(spec), isAskedFor: true });
    return list;
  }

  /**
   * Makes a list piece by piece, so that `list` has it at once afterwards: whoever goes through it may rest at each `yield`,
   * and the catalog may be edited meanwhile.
   */
  *making(edition: Edition, options: ListOptions = {}): Generator<undefined, void, undefined> {
    const spec = listSpec(edition, options);
    const key = JSON.stringify(spec);
    for (const { id } of this.#catalog.allFactories()) {
      this.#placingFor(spec)(id);
      yield;
    }
    // Where edits come between, it is made anew: the figures, which take longest, follow them.
    for (let tries = 0; tries < 3 && !this.#lists.has(key); tries++) {
      const before = this.#changes;
      const list = yield* LiveList.making(this.#catalog, spec, this.#placingFor(spec));
      if (this.#changes === before && !this.#lists.has(key))
        this.#lists.set(key, { list, figures: this.#figuresFor(spec), isAskedFor: true });
    }
  }

  /** The figures of a factory for a list; undefined where there is no such factory or no usable catalog.yaml. */
  summary(id: string, spec: Pick<ListSpec, 'asOf' | 'counts'>): Summary | undefined {
    return this.#figuresFor(spec).summaries.get(id);
  }

  /** The edition with the latest `asOf`, the last by id of several; undefined where there is none. */
  latestEdition(): Edition | undefined {
    const all = this.#catalog.allEditions();
    // It is asked with everything that an editor asks, and editions seldom change.
    if (this.#latest?.of !== all) this.#latest = { of: all, edition: editionsByDay(all).at(-1) };
    return this.#latest.edition;
  }

  #figuresFor(time: ListTime): Figures {
    const key = `${time.asOf} ${time.counts}`;
    const kept = this.#figures.get(key);
    if (kept) return kept;
    const figures: Figures = { summaries: this.#memoOf(time, summarize), placings: new Map() };
    this.#figures.set(key, figures);
    return figures;
  }

  #placingFor({ metric, asOf, counts }: ListSpec): (id: string) => Placing | undefined {
    const { placings } = this.#figuresFor({ asOf, counts });
    const kept = placings.get(metric);
    const memo =
      kept ??
      this.#memoOf({ asOf, counts }, (context, factory, accelerators) =>
        placingOf(context, factory, metric, accelerators),
      );
    if (!kept) placings.set(metric, memo);
    return (id) => memo.get(id);
  }

  #memoOf<T>(
    time: ListTime,
    compute: (context: Context, factory: Factory, accelerators: AcceleratorFigures) => T,
  ): Memo<T | undefined> {
    return new Memo(this.#catalog, (id, view) => {
      const context = contextOf(view, time);
      const factory = view.factory(id);
      return context && factory && compute(context, factory, this.#acceleratorsFor(context));
    });
  }

  /** The figures of single accelerators, computed for one factory and used for all, until what they rest on changes. */
  #acceleratorsFor(context: Context): AcceleratorFigures {
    const { settings, view } = context;
    const reference = view.hardware(settings.reference);
    const kept = this.#accelerators;
    if (kept?.settings === settings && kept.reference === reference) return kept.figures;
    // Its view is the catalog itself: whoever uses it has noted what it looks at, here and where the hardware is named.
    const figures = new AcceleratorFigures({ ...context, view: this.#catalog });
    this.#accelerators = { settings, reference, figures };
    return figures;
  }

  /**
   * An edition that now says something else is asked for by another key, and nobody asks for what it said before. Where
   * only its words changed, its list stays.
   */
  #forgetUnasked(): void {
    for (const [key, kept] of this.#lists) {
      if (!kept.isAskedFor) this.#lists.delete(key);
      kept.isAskedFor = false;
    }
    const lists = [...this.#lists.values()];
    for (const [key, figures] of this.#figures) {
      const own = lists.filter((kept) => kept.figures === figures);
      if (own.length === 0) this.#figures.delete(key);
      for (const metric of figures.placings.keys())
        if (!own.some(({ list }) => list.spec.metric === metric)) figures.placings.delete(metric);
    }
  }

  #follow(keys: ReadonlySet<Key>): void {
    this.#changes += 1;
    const edited = [...keys].flatMap((key) =>
      typeof key === 'string' && key.startsWith('factory:') ? [key.slice('factory:'.length)] : [],
    );
    const ids = edited.filter((id) => id !== '*');
    if (keys.has('edition:*')) this.#forgetUnasked();
    for (const figures of this.#figures.values()) {
      const { summaries, placings } = figures;
      const stale = new Set([...summaries.forget(keys), ...ids]);
      for (const memo of placings.values()) for (const id of memo.forget(keys)) stale.add(id);
      for (const kept of this.#lists.values()) if (kept.figures === figures) kept.list.refresh(stale);
    }
  }
}

/** Editions from the earliest `asOf` to the latest; by id where they speak of the same day. */
export function editionsByDay(editions: readonly Edition[]): readonly Edition[] {
  return [...editions].sort((a, b) =>
    a.asOf === b.asOf ? (a.id < b.id ? -1 : 1) : a.asOf < b.asOf ? -1 : 1,
  );
}
