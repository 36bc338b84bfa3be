import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Catalog, Change } from '../../src/catalog/catalog.ts';
import { CatalogDesk } from '../../src/panel/answers/catalog-desk.ts';
import { PanelAnswers } from '../../src/panel/answers/panel-answers.ts';
import { PanelStore } from '../../src/panel/panel-store.ts';
import type { Choice, Show, ToPanel } from '../../src/panel/protocol.ts';
import { readFromPanel, readToPanel } from '../../src/panel/read-messages.ts';
import { columns } from '../../src/panel/rows/columns.ts';
import type { Filter } from '../../src/panel/rows/row-filter.ts';
import type { Sort } from '../../src/panel/rows/sort.ts';
import type { Rankings } from '../../src/ranking/rankings.ts';
import { anyChanges, CatalogLife } from './catalog-life.ts';
import { startingFiles } from './any-edit.ts';

/** Something that happens to a panel: edits of its catalog, or what its reader does. */
export type PanelStep =
  | { readonly do: 'edit'; readonly changes: readonly Change[]; readonly isShown: boolean }
  | { readonly do: 'choose'; readonly choice: Choice }
  | { readonly do: 'filter'; readonly filter: Filter; readonly filtering: boolean }
  | { readonly do: 'sort'; readonly sort: Sort | undefined }
  | { readonly do: 'show'; readonly show: Show }
  | { readonly do: 'unfold' | 'reveal' | 'focus'; readonly factory: string }
  | { readonly do: 'look'; readonly first: number }
  | { readonly do: 'unranked' }
  | { readonly do: 'sleep' };

const factory = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'A', 'crowd-7', 'crowd-200', '__proto__');
const texts = [
  'a',
  'b',
  'c',
  'ow',
  'crowd',
  'crowd 1',
  'crowd 12',
  'ref',
  'germany',
  'p',
  '',
  'zz',
  'operational',
];

const step: fc.Arbitrary<PanelStep> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('edit'), changes: anyChanges, isShown: fc.boolean() }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('choose'),
      choice: fc.record(
        {
          edition: fc.constantFrom('E1', 'E2', 'E3', 'gone'),
          metric: fc.constantFrom('headline', 'power', 'cost', 'equivalents'),
          counts: fc.constantFrom('announced', 'operational'),
          top: fc.constantFrom(1, 3, 100, 'all'),
        },
        { requiredKeys: [] },
      ),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('filter'),
      filter: fc.record({
        text: fc.constantFrom(...texts),
        country: fc.constantFrom('', '', '', 'US', 'DE'),
        owner: fc.constantFrom('', '', '', 'O'),
        status: fc.constantFrom('', '', '', 'planned'),
        hardware: fc.constantFrom('', '', '', 'Ref', 'Two'),
      }),
      filtering: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('sort'),
      sort: fc.option(
        fc.record({
          column: fc.constantFrom(...columns.map(({ id }) => id), 'move', 'move', 'possible'),
          descending: fc.boolean(),
        }),
        { nil: undefined },
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('show'),
      show: fc.constantFrom<Show>(
        { kind: 'table' },
        { kind: 'comparison' },
        { kind: 'comparison', against: 'E1' },
        { kind: 'totals', by: 'country', as: 'table' },
        { kind: 'totals', by: 'hardware', as: 'table' },
      ),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constantFrom('unfold', 'reveal', 'focus'), factory }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('look'), first: fc.nat(300) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('unranked', 'sleep') }) },
) as fc.Arbitrary<PanelStep>;

export const anyPanelSteps = fc.array(step, { maxLength: 14 });

/** What a page keeps over its own life. */
interface Kept {
  state: unknown;
}

/** A page and what answers it, each as it is in an editor; messages go between them as text. */
class Panel {
  readonly store: PanelStore;
  readonly #answers: PanelAnswers;
  readonly #desk: CatalogDesk;
  readonly #later: (() => void)[] = [];
  readonly #kept: Kept;
  #copied: string | undefined;
  readonly #stop: () => void;

  constructor(catalog: Catalog, rankings: Rankings, kept: Kept) {
    this.#kept = kept;
    const currentEdition = (): ReturnType<Rankings['latestEdition']> => rankings.latestEdition();
    this.#desk = new CatalogDesk(
      { catalog, rankings, isLoaded: true, currentEdition },
      () => import('../../src/pictures/pictures.ts'),
    );
    let listener: (message: ToPanel) => void = () => undefined;
    this.#answers = new PanelAnswers({
      post: (message) => listener(sentOver(message, readToPanel)),
      desk: () => ({ desk: this.#desk, catalog: 'file:///catalog' }),
      perform: () => undefined,
      copy: (text) => (this.#copied = text),
      start: (_what, task) => void task(),
      later: (_what, task) => this.#later.push(task),
    });
    this.store = new PanelStore(
      {
        post: (message) => {
          this.#answers.receive(sentOver(message, readFromPanel));
          if (message.type === 'ready') this.#answers.show();
        },
        listen: (each) => {
          listener = each;
          return () => (listener = () => undefined);
        },
        kept: () => structuredClone(kept.state),
        keep: (state) => (kept.state = structuredClone(state)),
      },
      20,
    );
    this.#stop = this.store.start(() => undefined);
  }

  take(step: Exclude<PanelStep, { do: 'edit' | 'sleep' }>): void {
    const { store } = this;
    this.#later.splice(0, 1).forEach((task) => task());
    switch (step.do) {
      case 'choose':
        store.choose(step.choice);
        return;
      case 'filter':
        store.set({ filter: step.filter, filtering: step.filtering });
        return;
      case 'sort':
        store.set({ sort: step.sort });
        return;
      case 'show':
        store.show(step.show);
        return;
      case 'unfold':
        store.unfold(step.factory);
        return;
      case 'focus':
        store.set({ active: step.factory });
        return;
      case 'reveal':
        this.#answers.reveal(step.factory, true);
        return;
      case 'look':
        store.look(step.first, step.first + 20);
        return;
      case 'unranked':
        store.lookAtUnranked(500);
        return;
    }
  }

  /** An edit was made. */
  show(): void {
    this.#answers.show();
  }

  /** What is on the screen, with the same rows in view. */
  seen(): unknown {
    this.store.look(1e6, 1e6 + 20);
    this.store.look(0, 20);
    // Of a row that it has, the page does not say that it has the focus, until it asks for something else.
    for (let twice = 0; twice < 2; twice++)
      this.store.set({ filtering: !this.store.snapshot.state.filtering });
    this.store.copy(
      'csv',
      columns.map(({ id }) => id),
    );
    const { view, state, details, totals, compared, choices, unranked } = this.store.snapshot;
    const { show, open, filtering } = state;
    const isList = view.kind === 'list';
    return {
      view,
      copied: isList && this.#copied,
      details: isList && Object.keys(open).map((id) => [id, details.get(id)]),
      totals: isList && show.kind === 'totals' && totals,
      compared: isList && show.kind === 'comparison' && compared,
      choices: isList && filtering && choices,
      // Whoever was looked for stands first.
      unranked: isList && unranked?.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    };
  }

  close(): Kept {
    this.#stop();
    this.#desk.dispose();
    return this.#kept;
  }
}

/** A message as it arrives: a copy, and only where it is one that is understood. */
function sentOver<T>(message: T, read: (message: unknown) => T | undefined): T {
  const arrived = read(JSON.parse(JSON.stringify(message)));
  assert.ok(arrived !== undefined, JSON.stringify(message).slice(0, 300));
  return arrived;
}

const someFactories = Object.fromEntries(
  ['a', 'b', 'c', 'd', 'e'].map((id, at) => [
    `factories/${id}.yaml`,
    `name: ${id.toUpperCase()}\nowners: [O]\nlocation: {}\nstatus: planned\ncompute: [{hardware: ref, count: ${10 * at + 5}}]\n`,
  ]),
);

/** The small world with some factories, and so many more. */
function filesOf(crowd: number): Readonly<Record<string, string>> {
  const more = Array.from({ length: crowd }, (_, at) => {
    const batch = `{hardware: [${at % 3 === 0 ? 'ref' : 'two, ref'}], count: ${5 + ((at * 7919) % 97)}}`;
    const head = `name: Crowd ${at}\nowners: [Q${at % 9}]\nlocation: {}\nstatus: operational\n`;
    return [`factories/crowd-${at}.yaml`, `${head}compute: [${batch}]\n`] as const;
  });
  return { ...startingFiles, ...someFactories, ...Object.fromEntries(more) };
}

/** Whatever a panel went through, it shows what one shows that is opened when all is over. */
export function assertPanelFollows(steps: readonly PanelStep[], crowd: number): void {
  const life = new CatalogLife(filesOf(crowd));
  let panel = new Panel(life.catalog, life.rankings, { state: undefined });
  let unranked = false;
  for (const step of steps) {
    if (step.do === 'edit') {
      life.take(step.changes);
      if (step.isShown) panel.show();
    } else if (step.do === 'sleep') {
      panel = new Panel(life.catalog, life.rankings, panel.close());
      unranked = false;
    } else {
      unranked ||= step.do === 'unranked';
      panel.take(step);
    }
  }
  panel.show();
  const seen = panel.seen();
  const kept = panel.close();
  for (const { catalog, rankings } of [life, life.anew()]) {
    const other = new Panel(catalog, rankings, { state: structuredClone(kept.state) });
    if (unranked) other.take({ do: 'unranked' });
    assert.deepEqual(other.seen(), seen);
    other.close();
  }
}
