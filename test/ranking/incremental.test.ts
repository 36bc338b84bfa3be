import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Catalog } from '../../src/catalog/catalog.ts';
import type { Edition } from '../../src/catalog/entries.ts';
import type { ListOptions } from '../../src/ranking/list-spec.ts';
import { listSpec } from '../../src/ranking/list-spec.ts';
import { rankEdition } from '../../src/ranking/ranking.ts';
import { Rankings } from '../../src/ranking/rankings.ts';
import { Checker } from '../../src/rules/checker.ts';
import { anyEdit, startingFiles, type Edit } from '../support/any-edit.ts';
import { plainRanking } from '../support/plain-ranking.ts';

const optionsAsked: readonly ListOptions[] = [
  {},
  { metric: 'power' },
  { metric: 'headline', counts: 'operational' },
];

/** A catalog that lives through edits, and the last text of each file that was good. */
class Life {
  readonly catalog = new Catalog();
  readonly rankings = new Rankings(this.catalog);
  readonly checker = new Checker(this.catalog, this.rankings);
  readonly #lastGood = new Map<string, string>();

  take(edits: readonly Edit[]): void {
    for (const { path, text, breaks } of edits) {
      if (text === undefined) this.#lastGood.delete(path);
      else if (!breaks) this.#lastGood.set(path, text);
    }
    this.catalog.update(edits);
  }

  /** The same catalog, read at once from what is good of each file. */
  anew(): Life {
    const life = new Life();
    life.take([...this.#lastGood].map(([path, text]) => ({ path, text, breaks: false })));
    return life;
  }

  /** Everything that anybody may ask of the lists of an edition. */
  listsOf(edition: Edition): unknown {
    return optionsAsked.map((options) => {
      const list = this.rankings.list(edition, options);
      const { rows, unranked, length, rankedCount } = rankEdition(
        this.catalog,
        this.rankings,
        edition,
        options,
        9,
      );
      const standings = this.catalog.allFactories().map(({ id }) => [id, list.standing(id)]);
      return { rows, unranked, length, rankedCount, standings };
    });
  }

  everything(): unknown {
    return this.catalog.allEditions().map((edition) => [edition.id, this.listsOf(edition)]);
  }

  problems(): unknown {
    return this.checker
      .paths()
      .map((path) => [
        path,
        this.checker.problemsOf(path).map((problem) => ({ ...problem, fix: problem.fix?.() })),
      ]);
  }
}

const starting: readonly Edit[] = Object.entries(startingFiles).map(([path, text]) => ({
  path,
  text,
  breaks: false,
}));
const edits = fc.array(fc.array(anyEdit, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 12 });

describe('a list that follows edits', () => {
  it('is at every moment the list that one computes from scratch', () => {
    fc.assert(
      fc.property(edits, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), (updates, asked) => {
        const life = new Life();
        life.take(starting);
        for (const [index, update] of updates.entries()) {
          life.take(update);
          // What nobody asks for at this moment is left as it is, and has more to catch up with later.
          if (asked[index] === true) assert.deepEqual(life.everything(), life.anew().everything());
        }
        assert.deepEqual(life.everything(), life.anew().everything());
      }),
      { numRuns: 60 },
    );
  });

  it('is what the rules say, when everything is looked at', () => {
    fc.assert(
      fc.property(edits, (updates) => {
        const life = new Life();
        life.take(starting);
        for (const update of updates) {
          life.take(update);
          for (const edition of life.catalog.allEditions()) {
            for (const options of optionsAsked) {
              const list = life.rankings.list(edition, options);
              const rows = list.ids(99).map((id) => {
                const standing = list.standing(id);
                assert.ok(standing?.ranked);
                assert.equal(standing.listed, standing.rank <= list.spec.size);
                return { id, rank: standing.rank, possible: standing.possible };
              });
              assert.deepEqual(rows, plainRanking(life.catalog, listSpec(edition, options)));
            }
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it('names everybody once, ranked or with a reason', () => {
    fc.assert(
      fc.property(edits, (updates) => {
        const life = new Life();
        life.take(starting);
        for (const update of updates) life.take(update);
        for (const edition of life.catalog.allEditions()) {
          const { rows, unranked, rankedCount } = rankEdition(life.catalog, life.rankings, edition, {}, 99);
          const ids = [...rows.map(({ id }) => id), ...unranked.map(({ id }) => id)].sort();
          assert.deepEqual(
            ids,
            life.catalog
              .allFactories()
              .map(({ id }) => id)
              .sort(),
          );
          assert.equal(rankedCount, rows.length);
          for (const { reason } of unranked) assert.ok(reason !== '' && reason !== 'not ranked', reason);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('finds the problems that one finds from scratch', () => {
    fc.assert(
      fc.property(edits, (updates) => {
        const life = new Life();
        life.take(starting);
        for (const update of updates) {
          life.take(update);
          life.problems();
        }
        const isStale = [...life.catalog.files()].some(({ stale }) => stale);
        if (!isStale) assert.deepEqual(life.problems(), life.anew().problems());
      }),
      { numRuns: 50 },
    );
  });

  it('says exactly which files may have other problems', () => {
    fc.assert(
      fc.property(edits, (updates) => {
        const life = new Life();
        life.take(starting);
        let before = new Map(life.checker.paths().map((path) => [path, life.checker.problemsOf(path)]));
        life.checker.takeStale();
        for (const update of updates) {
          life.take(update);
          const stale = life.checker.takeStale();
          const after = new Map(life.checker.paths().map((path) => [path, life.checker.problemsOf(path)]));
          for (const path of new Set([...before.keys(), ...after.keys()])) {
            if (!stale.has(path)) assert.deepEqual(after.get(path), before.get(path), path);
          }
          before = after;
        }
      }),
      { numRuns: 50 },
    );
  });
});
