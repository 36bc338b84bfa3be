import assert from 'node:assert/strict';
import { edition, factories, ListWorld } from '../support/list-world.ts';
import { smallHardware } from '../support/small-world.ts';

const path = 'editions/E.yaml';
const worldOf = (): ListWorld =>
  new ListWorld({
    ...factories({ a: 1, b: 2 }),
    [path]: edition('2025-11-06'),
    'editions/F.yaml': edition('2025-01-01'),
  });

describe('the lists of a catalog', () => {
  it('are each made once', () => {
    const { rankings, ...world } = worldOf();
    const list = rankings.list(world.catalog.edition('E')!);
    assert.equal(rankings.list(world.catalog.edition('E')!), list);
    assert.equal(rankings.list(world.catalog.edition('E')!, { metric: 'headline' }), list);
    assert.notEqual(rankings.list(world.catalog.edition('E')!, { metric: 'power' }), list);
    assert.notEqual(rankings.list(world.catalog.edition('F')!), list);
  });

  it('stay when an edition changes in its words alone', () => {
    const world = worldOf();
    const list = world.rankings.list(world.edition('E'));
    world.write({ [path]: edition('2025-11-06', 'intro: Typed into.\n') });
    assert.equal(world.rankings.list(world.edition('E')), list);
    world.write({ 'factories/c.yaml': factories({ c: 3 })['factories/c.yaml'] });
    assert.deepEqual(list.ids(), ['c', 'b', 'a']);
  });

  it('are others when the day, the size or who takes part changes', () => {
    const world = worldOf();
    for (const rest of ['size: 1\n', 'exclude: [{factory: b}]\n', 'ties: [[b, a]]\n', 'kinds: [cluster]\n']) {
      const list = world.rankings.list(world.edition('E'));
      world.write({ [path]: edition('2025-11-06', rest) });
      assert.notEqual(world.rankings.list(world.edition('E')), list, rest);
    }
  });

  it('are forgotten when nobody asks for them any more, and follow no longer', () => {
    const world = worldOf();
    const former = world.rankings.list(world.edition('E'));
    for (const day of ['2025-10', '2025-09', '2025-08']) {
      world.write({ [path]: edition(day) });
      world.rankings.list(world.edition('E'));
    }
    world.write({ 'factories/c.yaml': factories({ c: 3 })['factories/c.yaml'] });
    assert.deepEqual(former.ids(), ['b', 'a']);
    assert.deepEqual(world.rankings.list(world.edition('E')).ids(), ['c', 'b', 'a']);
  });

  it('tell of a figure that is shown and does not order them', () => {
    const stated = 'status: operational\ncompute: [{hardware: two, equivalents: 10}]\n';
    const world = new ListWorld({ ...factories({ a: stated }), [path]: edition('2025-11-06') });
    const list = world.rankings.list(world.edition('E'));
    const before = world.rankings.summary('a', list.spec);
    const told: string[] = [];
    list.follow((ids) => told.push(...ids));
    world.write({ 'hardware/two.yaml': smallHardware['hardware/two.yaml']!.replace('1 kW', '2 kW') });
    assert.deepEqual(told, ['a']);
    assert.notDeepEqual(world.rankings.summary('a', list.spec), before);
  });

  it('follow no longer once they are left', () => {
    const world = worldOf();
    const list = world.rankings.list(world.edition('E'));
    world.rankings.dispose();
    world.write({ 'factories/c.yaml': factories({ c: 3 })['factories/c.yaml'] });
    assert.deepEqual(list.ids(), ['b', 'a']);
  });

  it('have the latest edition, the last by id of one day', () => {
    const world = worldOf();
    assert.equal(world.rankings.latestEdition()?.id, 'E');
    world.write({ 'editions/A.yaml': edition('2025-11-06'), 'editions/G.yaml': edition('2025-11-06') });
    assert.equal(world.rankings.latestEdition()?.id, 'G');
    assert.equal(new ListWorld().rankings.latestEdition(), undefined);
  });
});
