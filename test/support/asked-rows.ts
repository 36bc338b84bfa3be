import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Catalog } from '../../src/catalog/catalog.ts';
import type { Edition } from '../../src/catalog/entries.ts';
import { contextOf, estimateFactory, estimateOne } from '../../src/estimate/factory.ts';
import { measures } from '../../src/estimate/figure.ts';
import type { ListOptions } from '../../src/ranking/list-spec.ts';
import { Moves } from '../../src/ranking/moves.ts';
import { rankEdition, rowOf, type RankedRow } from '../../src/ranking/ranking.ts';
import { Rankings } from '../../src/ranking/rankings.ts';
import { summarize, type Summary } from '../../src/ranking/summary.ts';
import { anyEdit, startingFiles, type Edit } from './any-edit.ts';

const optionsAsked: readonly ListOptions[] = [
  {},
  { metric: 'power' },
  { metric: 'cost', counts: 'announced' },
  { metric: 'headline', counts: 'operational' },
];

/** What somebody looks at between edits: of which lists which rows, in which order. */
interface Looking {
  readonly edits: readonly Edit[];
  readonly lists: readonly number[];
  readonly rows: readonly number[];
  readonly withChances: boolean;
}

/** A catalog that is edited and looked at in turn. */
export const anyLooking: fc.Arbitrary<readonly Looking[]> = fc.array(
  fc.record({
    edits: fc.array(anyEdit, { minLength: 1, maxLength: 4 }),
    lists: fc.uniqueArray(fc.nat(99), { maxLength: 2 }),
    rows: fc.uniqueArray(fc.nat(5), { maxLength: 4 }),
    withChances: fc.boolean(),
  }),
  { minLength: 1, maxLength: 10 },
);

/**
 * That a list of which single rows are looked at, in any order and between edits, says of each what the same list says that
 * is made whole from the same files, with every figure computed.
 */
export function assertAskedRows(steps: readonly Looking[]): void {
  const catalog = new Catalog();
  const rankings = new Rankings(catalog);
  const lastGood = new Map(Object.entries(startingFiles));
  let shown = new Shown();
  catalog.update([...lastGood].map(([path, text]) => ({ path, text })));
  for (const { edits, lists, rows, withChances } of steps) {
    for (const { path, text, breaks } of edits) {
      if (text === undefined) lastGood.delete(path);
      else if (!breaks) lastGood.set(path, text);
    }
    catalog.update(edits);
    // Whose edition says something else is not followed by a list that nobody asks for any more.
    if (edits.some(({ path }) => path.startsWith('editions/'))) shown = new Shown();
    const editions = catalog.allEditions();
    for (const which of lists) {
      const edition = editions[which % editions.length];
      const options = optionsAsked[which % optionsAsked.length];
      if (!edition || !options) continue;
      const whole = wholeList(lastGood, edition, options);
      const list = rankings.list(edition, options);
      const moves = new Moves(catalog, rankings, edition, list.spec);
      assert.deepEqual(list.ids(Infinity), [...whole.keys()]);
      for (const row of rows) {
        const id = [...whole.keys()][row];
        if (id === undefined) continue;
        const { onList, inTop10, ...expected } = whole.get(id)!;
        assert.deepEqual(rowOf(catalog, rankings, list, moves, id), expected);
        if (withChances) assert.deepEqual(list.chances(id), { onList, inTop10 });
        shown.show(list, id, expected.figures);
      }
    }
    shown.assertFollows((list, id) => rankings.summary(id, list.spec)?.figures);
  }
  assertWhole(catalog, rankings);
}

type List = ReturnType<Rankings['list']>;

/** What is on the screen: a row is drawn anew only where its list says that it may be another. */
class Shown {
  readonly #figures = new Map<List, Map<string, Summary['figures']>>();

  show(list: List, id: string, figures: Summary['figures']): void {
    const kept = this.#figures.get(list) ?? new Map<string, Summary['figures']>();
    if (!this.#figures.has(list)) list.follow((ids) => ids.forEach((each) => kept.delete(each)));
    this.#figures.set(list, kept.set(id, figures));
  }

  /** That no row on the screen should say something else. */
  assertFollows(figuresOf: (list: List, id: string) => Summary['figures'] | undefined): void {
    for (const [list, kept] of this.#figures)
      for (const [id, figures] of kept)
        if (list.rankOf(id) !== undefined) assert.deepEqual(figuresOf(list, id), figures);
  }
}

/** The rows of a list made from these files at once. */
function wholeList(
  files: ReadonlyMap<string, string>,
  { id }: Edition,
  options: ListOptions,
): ReadonlyMap<string, RankedRow> {
  const catalog = new Catalog();
  catalog.update([...files].map(([path, text]) => ({ path, text })));
  const rankings = new Rankings(catalog);
  const edition = catalog.edition(id)!;
  const ranking = rankEdition(catalog, rankings, edition, options, Infinity);
  return new Map(ranking.rows.map((row) => [row.id, row]));
}

/** That each figure by itself is the one that is computed with all others. */
function assertWhole(catalog: Catalog, rankings: Rankings): void {
  for (const edition of catalog.allEditions()) {
    const context = contextOf(catalog, edition);
    if (!context) return;
    for (const factory of catalog.allFactories()) {
      assert.deepEqual(rankings.summary(factory.id, edition), summarize(context, factory));
      const { total } = estimateFactory(context, factory);
      for (const measure of measures) {
        assert.deepEqual(estimateOne(context, factory, measure), total[measure]);
      }
    }
  }
}
