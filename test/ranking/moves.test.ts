import assert from 'node:assert/strict';
import { previousEdition } from '../../src/ranking/moves.ts';
import type { ListOptions } from '../../src/ranking/list-spec.ts';
import { edition, factories, ListWorld } from '../support/list-world.ts';

/** A factory with a count in each of the years 2023, 2024 and 2025; 0 where it was not there. */
function over(...counts: readonly [number, number, number]): string {
  const batches = counts.flatMap((count, i) =>
    count === 0 ? [] : [`{hardware: ref, count: ${count}, announced: ${2023 + i}, until: ${2024 + i}}`],
  );
  return `status: operational\ncompute: [${batches.join(', ')}]\n`;
}

const editions = {
  'editions/E23.yaml': edition('2023-06-30', 'size: 3\n'),
  'editions/E24.yaml': edition('2024-06-30', 'size: 3\n'),
  'editions/E25.yaml': edition('2025-06-30', 'size: 3\n'),
};

const history = {
  up: over(3, 3, 9),
  same: over(0, 8, 8),
  down: over(0, 9, 7),
  new: over(0, 0, 6),
  returns: over(9, 0, 5),
  fell: over(9, 2, 4),
};

/** The moves of a list: `1 up (3)`. */
function movesOf(world: ListWorld, id: string, options: ListOptions = {}, top?: number): readonly string[] {
  return world
    .rank(id, options, top)
    .rows.map(({ id: factory, move, previousRank }) => `${factory}: ${String(move)} ${String(previousRank)}`);
}

describe('moves', () => {
  it('are against the previous list, which is as of its own day', () => {
    const world = new ListWorld({
      ...factories(history),
      ...editions,
      'editions/E25.yaml': edition('2025-06-30', 'size: 5\n'),
    });
    assert.deepEqual(movesOf(world, 'E24'), ['down: new null', 'same: new null', 'up: same 3']);
    assert.deepEqual(movesOf(world, 'E25'), [
      'up: up 3',
      'same: same 2',
      'down: down 1',
      'new: new null',
      'returns: return null',
    ]);
  });

  it('are none where no earlier edition exists', () => {
    const world = new ListWorld({ ...factories(history), ...editions });
    for (const { move, previousRank } of world.rank('E23').rows)
      assert.deepEqual([move, previousRank], [null, null]);
    world.write({ 'editions/Same.yaml': edition('2023-06-30') });
    for (const { move } of world.rank('Same').rows) assert.equal(move, null);
  });

  it('are new against a list that was empty', () => {
    const world = new ListWorld({ ...factories({ a: over(0, 1, 0) }), ...editions });
    assert.deepEqual(movesOf(world, 'E24'), ['a: new null']);
  });

  it('come back to any earlier list, not only to the one before the previous', () => {
    const world = new ListWorld({
      ...factories({ a: over(5, 0, 5), b: over(1, 1, 1) }),
      ...editions,
      'editions/E24b.yaml': edition('2024-12-31'),
    });
    assert.deepEqual(movesOf(world, 'E25'), ['a: return null', 'b: down 1']);
  });

  it('are against the edition that is named as the previous', () => {
    const world = new ListWorld({
      ...factories({ a: over(9, 0, 5), b: over(1, 1, 1) }),
      ...editions,
      'editions/E25.yaml': edition('2025-06-30', 'previous: E23\n'),
    });
    assert.deepEqual(movesOf(world, 'E25'), ['a: same 1', 'b: same 2']);
    assert.equal(previousEdition(world.catalog, world.edition('E25'))?.id, 'E23');
    world.write({ 'editions/E25.yaml': edition('2025-06-30') });
    assert.equal(previousEdition(world.catalog, world.edition('E25'))?.id, 'E24');
    world.write({ 'editions/E24.yaml': undefined });
    assert.equal(previousEdition(world.catalog, world.edition('E25'))?.id, 'E23');
  });

  it('are the edition’s own as of another day', () => {
    const world = new ListWorld({ ...factories(history), ...editions });
    const moves = movesOf(world, 'E25', { asOf: '2024-01-02' as never });
    assert.deepEqual(moves, ['down: same 1', 'same: same 2', 'up: same 3']);
  });

  it('take the size, the kinds, the exclusions and the ties of the list before', () => {
    const flat = { a: over(0, 5, 5), b: over(0, 5, 5), c: over(0, 5, 5), d: over(0, 5, 5) };
    const world = new ListWorld({
      ...factories(flat),
      'editions/E24.yaml': edition('2024-06-30', 'size: 2\nexclude: [{factory: a}]\nties: [[d]]\n'),
      'editions/E25.yaml': edition('2025-06-30'),
    });
    assert.deepEqual(movesOf(world, 'E25'), ['a: new null', 'b: same 2', 'c: new null', 'd: down 1']);
  });

  it('are of the metric that is asked for, on both lists', () => {
    const both = (count: number, power: number): string =>
      `status: operational\ncompute: [{count: ${count}, power: ${power} MW}]\n`;
    const world = new ListWorld({
      ...factories({ a: both(1, 2), b: both(2, 1) }),
      'editions/E24.yaml': edition('2024-06-30'),
      'editions/E25.yaml': edition('2025-06-30', '', 'power'),
    });
    assert.deepEqual(movesOf(world, 'E25'), ['a: same 1', 'b: same 2']);
    assert.deepEqual(movesOf(world, 'E25', { metric: 'headline' }), ['b: same 1', 'a: same 2']);
    assert.deepEqual(movesOf(world, 'E25', { counts: 'operational' }), ['a: same 1', 'b: same 2']);
  });
});

describe('the list before', () => {
  const ranking = (metric: string, counts: string, ids: readonly string[]): string =>
    `edition: E24\nasOf: 2024-06-30\nmetric: ${metric}\ncounts: ${counts}\nrows:\n${ids.map((id, i) => `  - {rank: ${i + 1}, id: ${id}}\n`).join('')}`;
  const files = {
    ...factories({ a: over(0, 2, 2), b: over(0, 1, 1) }),
    'editions/E24.yaml': edition('2024-06-30'),
    'editions/E25.yaml': edition('2025-06-30'),
  };
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'is read from its file, where that has this metric and these counts',
      ranking('headline', 'announced', ['b', 'x', 'a']),
      ['a: up 3', 'b: down 1'],
    ],
    [
      'is computed where its file is of another metric',
      ranking('power', 'announced', ['b', 'a']),
      ['a: same 1', 'b: same 2'],
    ],
    [
      'is computed where its file is of other counts',
      ranking('headline', 'operational', ['b', 'a']),
      ['a: same 1', 'b: same 2'],
    ],
    ['is computed where its file cannot be read', 'rows: [\n', ['a: same 1', 'b: same 2']],
  ];
  for (const [name, text, moves] of cases) {
    it(name, () => {
      const world = new ListWorld({ ...files, 'editions/E24.ranking.yaml': text });
      assert.deepEqual(movesOf(world, 'E25'), moves);
    });
  }

  it('is another when its file comes, changes or goes', () => {
    const world = new ListWorld(files);
    const now = (): readonly string[] => movesOf(world, 'E25');
    assert.deepEqual(now(), ['a: same 1', 'b: same 2']);
    world.write({ 'editions/E24.ranking.yaml': ranking('headline', 'announced', ['b', 'a']) });
    assert.deepEqual(now(), ['a: up 2', 'b: down 1']);
    world.write({ 'editions/E24.ranking.yaml': ranking('headline', 'announced', ['b']) });
    assert.deepEqual(now(), ['a: new null', 'b: down 1']);
    world.write({ 'editions/E24.ranking.yaml': undefined });
    assert.deepEqual(now(), ['a: same 1', 'b: same 2']);
  });

  it('says where somebody was, though they are in no catalog any more', () => {
    const world = new ListWorld({
      ...files,
      'editions/E24.ranking.yaml': ranking('headline', 'announced', ['gone', 'a']),
    });
    assert.deepEqual(movesOf(world, 'E25'), ['a: up 2', 'b: new null']);
  });

  it('of an earlier edition, too, is read from its file for who returns', () => {
    const world = new ListWorld({
      ...files,
      'editions/E23.yaml': edition('2023-06-30'),
      'editions/E23.ranking.yaml': ranking('headline', 'announced', ['c', 'b']).replace('E24', 'E23'),
      'editions/E24.ranking.yaml': ranking('headline', 'announced', ['a']),
    });
    assert.deepEqual(movesOf(world, 'E25'), ['a: same 1', 'b: return null']);
  });
});
