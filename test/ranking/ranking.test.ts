import assert from 'node:assert/strict';
import type { FigureSummary } from '../../src/ranking/summary.ts';
import { edition, factories, ListWorld } from '../support/list-world.ts';

const running = (compute: string, rest = ''): string => `status: operational\ncompute: [${compute}]\n${rest}`;
const ids = (world: ListWorld, id = 'E'): readonly string[] =>
  world.rank(id, {}, 99).rows.map((row) => row.id);
const reasons = (world: ListWorld, id = 'E'): Readonly<Record<string, string>> =>
  Object.fromEntries(world.rank(id).unranked.map((each) => [each.id, each.reason]));

describe('a ranking', () => {
  it('is by the metric, descending, with ranks without gaps', () => {
    const world = new ListWorld({
      ...factories({
        a: running('{count: 10, power: 5 MW, cost: $1M}'),
        b: running('{count: 30, power: 1 MW, cost: $2M}'),
        c: running('{count: 20, power: 9 MW, cost: $3M}'),
      }),
      'editions/E.yaml': edition('2025-11-06'),
    });
    const of = (metric: 'headline' | 'power' | 'cost' | 'equivalents'): readonly string[] =>
      world.rank('E', { metric }).rows.map(({ rank, id }) => `${rank} ${id}`);
    assert.deepEqual(of('headline'), ['1 b', '2 c', '3 a']);
    assert.deepEqual(of('power'), ['1 c', '2 a', '3 b']);
    assert.deepEqual(of('cost'), ['1 c', '2 b', '3 a']);
    assert.deepEqual(of('equivalents'), ['1 c', '2 a', '3 b']);
  });

  it('breaks ties by the edition, then by equivalents, then by name', () => {
    const world = new ListWorld({
      ...factories({
        e: 10,
        d: running('{hardware: two, count: 10}'),
        c: running('{count: 10}'),
        b: 10,
        a: 10,
        z: running('{hardware: half, count: ~10+}'),
      }),
      'editions/E.yaml': edition('2025-11-06', 'ties: [[z, e], [c]]\n'),
    });
    assert.deepEqual(ids(world), ['z', 'e', 'c', 'd', 'a', 'b']);
  });

  it('has as many rows as its size, twenty where it does not say', () => {
    const many = Object.fromEntries(Array.from({ length: 25 }, (_, i) => [`f${i}`, 100 + i]));
    const world = new ListWorld({
      ...factories(many),
      'editions/E.yaml': edition('2025-11-06'),
      'editions/Small.yaml': edition('2025-11-06', 'size: 3\n'),
    });
    const { rows, length, rankedCount, unranked } = world.rank('E');
    assert.deepEqual([rows.length, length, rankedCount], [20, 20, 25]);
    assert.deepEqual(unranked, [], 'what falls below is ranked all the same');
    assert.equal(world.rank('Small').rows.length, 3);
    assert.equal(world.rank('E', { size: 5 }).rows.length, 5);
    assert.equal(world.rank('E', {}, 24).rows.length, 24);
    const last = world.rank('Small', {}, 99).rows.at(-1)!;
    assert.deepEqual([last.rank, last.move, last.previousRank], [25, null, null]);
  });

  it('leaves out other kinds, what is excluded and what lacks the metric, each with its reason', () => {
    const world = new ListWorld({
      ...factories({
        a: running('{count: 1}', 'kind: cluster\n'),
        b: running('{count: 2}', 'kind: programme\n'),
        c: running('{count: 3}'),
        d: running('{count: 4}', 'kind: cluster\n'),
        e: running('{power: 1 MW}', 'kind: cluster\n'),
        f: running('{count: 5, until: 2024}', 'kind: cluster\n'),
        g: 'status: planned\nkind: cluster\n',
        h: running('{count: 5}, {power: 1 MW}', 'kind: cluster\n'),
        i: running('{count: 9}', 'kind: cluster\n'),
        j: running('{count: 9}', 'kind: superfactory\n'),
        k: running('{count: 9}', 'kind: campus\n'),
      }),
      'editions/E.yaml': edition(
        '2025-11-06',
        'kinds: [cluster]\nexclude: [{factory: d, reason: not a factory}, {factory: i}]\n',
      ),
    });
    assert.deepEqual(ids(world), ['a']);
    assert.deepEqual(reasons(world), {
      b: 'this list has no programmes',
      c: 'its kind is not stated',
      d: 'not a factory',
      e: 'no accelerator count',
      f: 'nothing announced by 2025-11-06',
      g: 'no accelerator count',
      h: 'batch 2: no accelerator count',
      i: 'no reason given',
      j: 'this list has no superfactories',
      k: 'this list has no campuses',
    });
  });

  it('leaves out parts of what is ranked, and what that supersedes, at whatever rank', () => {
    const world = new ListWorld({
      ...factories({
        whole: 1,
        part: running('{count: 100}', 'partOf: whole\n'),
        partofpart: running('{count: 200}', 'partOf: [part]\n'),
        first: 400,
        former: running('{count: 300}', 'supersedes: [first]\n'),
        latter: running('{count: 2}', 'supersedes: former\n'),
        other: running('{count: 5}', 'partOf: latter\n'),
      }),
      'editions/E.yaml': edition('2025-11-06', 'size: 1\n'),
    });
    assert.deepEqual(ids(world), ['latter', 'whole']);
    assert.deepEqual(reasons(world), {
      part: 'part of whole',
      partofpart: 'part of whole',
      former: 'superseded by latter',
      first: 'superseded by latter',
      other: 'part of latter',
    });
  });

  it('keeps parts of what is not ranked', () => {
    const part = running('{count: 100}', 'kind: cluster\npartOf: whole\n');
    const cases: readonly (readonly [string, string])[] = [
      ['status: planned\n', ''],
      [running('{count: 500, until: 2020}'), ''],
      [running('{count: 500}', 'kind: programme\n'), 'kinds: [cluster]\n'],
      [running('{count: 500}'), 'exclude: [{factory: whole}]\n'],
    ];
    for (const [whole, rest] of cases) {
      const world = new ListWorld({
        ...factories({ part, whole }),
        'editions/E.yaml': edition('2025-11-06', rest),
      });
      assert.deepEqual(ids(world), ['part'], whole + rest);
    }
  });

  it('ranks everybody of a cycle: neither is above the other', () => {
    const world = new ListWorld({
      ...factories({
        a: running('{count: 1}', 'partOf: b\n'),
        b: running('{count: 2}', 'partOf: a\n'),
        c: running('{count: 3}', 'partOf: a\n'),
        d: running('{count: 4}', 'partOf: d\n'),
      }),
      'editions/E.yaml': edition('2025-11-06'),
    });
    assert.deepEqual(ids(world), ['d', 'b', 'a']);
    assert.deepEqual(reasons(world), { c: 'part of a' });
  });

  it('counts what runs, where it counts that', () => {
    const world = new ListWorld({
      ...factories({
        plans: running('{count: 100, status: planned}, {count: 5}'),
        soon: 'status: planned\ncompute: [{count: 50, since: 2026-05}]\n',
        runs: 10,
      }),
      'editions/E.yaml': edition('2025-11-06', 'counts: operational\n'),
    });
    assert.deepEqual(ids(world), ['runs', 'plans']);
    assert.equal(reasons(world).soon, 'nothing running on 2025-11-06');
    assert.deepEqual(
      world.rank('E', { counts: 'announced' }).rows.map(({ id }) => id),
      ['plans', 'soon', 'runs'],
    );
    assert.deepEqual(
      world.rank('E', { asOf: '2026-05-01' as never }).rows.map(({ id }) => id),
      ['soon', 'runs', 'plans'],
      'as of a day to come, what is due by then',
    );
  });

  it('tells what is possible within the intervals', () => {
    const world = new ListWorld({
      ...factories({
        a: running('{count: 100–200}'),
        b: running('{count: 140}'),
        c: running('{count: ~130}'),
        d: running('{count: 90}'),
        e: running('{count: 100}'),
      }),
      'editions/E.yaml': edition('2025-11-06', 'size: 2\n'),
    });
    assert.deepEqual(
      world.rank('E', {}, 9).rows.map(({ id, rank, possibleRanks }) => [id, rank, ...possibleRanks]),
      [['a', 1, 1, 4], ['b', 2, 1, 3], ['c', 3, 1, 3], ['e', 4, 2, 4].with(2, 3), ['d', 5, 5, 5]],
    );
  });

  it('shows all figures of a row, the status, and what the equivalents rest on', () => {
    const world = new ListWorld({
      ...factories({ a: running('{hardware: [ref, half], count: ~100}') }),
      'editions/E.yaml': edition('2025-11-06', '', 'cost'),
    });
    const [row] = world.rank('E').rows;
    const { figures, value, ...rest } = row!;
    assert.deepEqual(rest, {
      rank: 1,
      id: 'a',
      name: 'A',
      move: null,
      previousRank: null,
      possibleRanks: [1, 1],
      status: 'operational',
      basis: 'hardware',
      onList: 1,
      inTop10: 1,
      caveats: [],
    });
    assert.equal(value, figures.cost);
    const round = (figure: FigureSummary): string =>
      JSON.stringify(figure, (_, n: unknown) => (typeof n === 'number' ? Math.round(n) : n));
    assert.deepEqual(
      Object.entries(figures).map(([measure, figure]) => `${measure} ${round(figure)}`),
      [
        'headline {"low":90,"mid":100,"high":110,"missing":[]}',
        'equivalents {"low":45,"mid":75,"high":110,"missing":[]}',
        'itPower {"low":72000,"mid":90000,"high":110000,"missing":[]}',
        'facilityPower {"low":90000,"mid":112500,"high":137500,"missing":[]}',
        'cost {"low":2025000,"mid":3000000,"high":4125000,"missing":["half"]}',
        'energy {"low":394200000,"mid":492750000,"high":602250000,"missing":[]}',
      ],
    );
  });

  it('ranks nobody without a catalog.yaml', () => {
    const world = new ListWorld({ ...factories({ a: 1 }), 'editions/E.yaml': edition('2025-11-06') });
    world.write({ 'catalog.yaml': undefined });
    assert.deepEqual(ids(world), []);
    assert.deepEqual(reasons(world), { a: 'catalog.yaml cannot be used' });
  });
});
