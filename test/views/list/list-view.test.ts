import assert from 'node:assert/strict';
import { KeptLines, listView, type ListChoice, type ListView } from '../../../src/views/list/list-view.ts';
import { isAbsent } from '../../../src/estimate/absent.ts';
import { factoryText, TestCatalog } from '../../publish/support/catalog.ts';

const three = {
  'factories/alpha.yaml': factoryText('Alpha', '100,000'),
  'factories/beta.yaml': factoryText('Beta', '~60,000', '[h100, b100]'),
  'factories/gamma.yaml': factoryText('Gamma', '10,000'),
};

function view(test: TestCatalog, choice?: ListChoice, kept?: KeptLines): ListView {
  return listView(test.catalog, test.rankings, test.edition(), choice, kept);
}

describe('listView', () => {
  it('holds the rows of the list, each figure as text and as an interval', () => {
    const { rows, ...list } = view(new TestCatalog(three));
    assert.deepEqual(
      rows.map(({ rank, factory }) => [rank, factory.name]),
      [
        [1, 'Alpha'],
        [2, 'Beta'],
      ],
    );
    assert.deepEqual(
      [
        list.catalog,
        list.title,
        list.asOf,
        list.metric,
        list.counts,
        list.length,
        list.rankedCount,
        list.unit,
      ],
      ['Some Factories', 'First Half of 2025', '2025-06-30', 'equivalents', 'announced', 2, 3, 'H100e'],
    );
    const { equivalents, facilityPower, cost } = rows[1]!.factory.figures;
    assert.deepEqual(equivalents, {
      low: 54_000,
      mid: 90_000,
      high: 132_000,
      text: '90.0k',
      range: '54.0k–132k',
      missing: [],
    });
    assert.deepEqual(facilityPower, {
      low: 60_000 * 0.9 * 700 * 1.5 * 1.1,
      mid: 60_000 * 700 * 1.5 * 1.1,
      high: 60_000 * 1.1 * 700 * 1.5 * 1.1,
      text: '69.3 MW',
      range: '62.4–76.2 MW',
      missing: [],
    });
    assert.ok(!isAbsent(cost));
    assert.deepEqual(cost.missing, ['B100']);
  });

  it('says why a figure is absent', () => {
    const text = factoryText('Alpha', '100', 'x').replace('hardware: x', 'note: of some kind');
    const [row] = view(new TestCatalog({ 'factories/alpha.yaml': text }), { metric: 'headline' }).rows;
    assert.deepEqual(row?.factory.figures.cost, { absent: 'no hardware stated' });
  });

  it('shows as many of the ranked as is chosen, by the metric that is chosen', () => {
    const test = new TestCatalog(three);
    assert.equal(view(test, { top: 'all' }).rows.length, 3);
    assert.equal(view(test, { top: 1 }).rows.length, 1);
    assert.equal(view(test, { metric: 'power' }).metric, 'power');
    assert.equal(view(test, { counts: 'operational' }).counts, 'operational');
  });

  it('names the editions, the latest first', () => {
    const test = new TestCatalog({
      ...three,
      'editions/2024H2.yaml': 'title: Before\nasOf: 2024-12-31\nmetric: equivalents\n',
    });
    assert.deepEqual(
      view(test).editions.map(({ id }) => id),
      ['2025H1', '2024H2'],
    );
  });

  it('counts moves from the list before, and possible ranks from the intervals', () => {
    const test = new TestCatalog({
      ...three,
      'editions/2024H2.yaml':
        'title: Before\nasOf: 2024-12-31\nmetric: equivalents\nexclude: [{factory: alpha}]\n',
    });
    assert.deepEqual(
      view(test).rows.map(({ move, previousRank, possibleRanks }) => [move, previousRank, possibleRanks]),
      [
        ['new', null, [1, 2]],
        ['down', 1, [1, 2]],
      ],
    );
  });

  it('names who is not ranked, with the reason and the file', () => {
    const test = new TestCatalog({
      ...three,
      'factories/delta.yaml': factoryText('Delta', '5', '[h100]', 'partOf: alpha\n'),
      'factories/broken.yaml': 'name: [\n',
    });
    const { unranked } = view(test);
    assert.deepEqual(unranked[0], {
      id: 'delta',
      file: 'factories/delta.yaml',
      name: 'Delta',
      reason: 'part of alpha',
    });
    assert.equal(unranked[1]?.id, 'broken');
    assert.match(unranked[1].reason, /^line \d: /);
  });

  describe('while a file is broken', () => {
    it('keeps the last good version of a factory, and says so', () => {
      const test = new TestCatalog(three);
      test.write({ 'factories/alpha.yaml': factoryText('Alpha', '1.2 TW') });
      const [alpha, beta] = view(test).rows;
      assert.match(alpha?.factory.stale ?? '', /^line 7: “1.2 TW” is not a count/);
      assert.equal(beta?.factory.stale, undefined);
    });

    it('says so of catalog.yaml and hardware, too', () => {
      const test = new TestCatalog(three);
      test.write({ 'hardware/h100.yaml': 'name: [\n', 'catalog.yaml': 'format: ai-factories/1\n' });
      const list = view(test);
      assert.deepEqual(list.stale.map(({ file }) => file).sort(), ['catalog.yaml', 'hardware/h100.yaml']);
      assert.equal(list.rows.length, 2);
    });
  });

  describe('from one view to the next', () => {
    it('keeps the lines that an edit does not change', () => {
      const test = new TestCatalog(three);
      const kept = new KeptLines();
      const before = view(test, {}, kept);
      test.write({ 'factories/alpha.yaml': factoryText('Alpha', '200,000') });
      const after = view(test, {}, kept);
      assert.notEqual(after.rows[0]?.factory, before.rows[0]?.factory);
      assert.equal(after.rows[1]?.factory, before.rows[1]?.factory);
    });

    it('makes lines anew when a constant or an accelerator changes', () => {
      const test = new TestCatalog(three);
      const kept = new KeptLines();
      const before = view(test, {}, kept);
      test.write({
        'hardware/h100.yaml': 'name: H\nvendor: N\nkind: gpu\nreleased: 2023\npeak: {fp8: 1 PFLOP/s}\n',
      });
      const after = view(test, {}, kept);
      const hardware = ({ rows }: ListView): unknown =>
        rows.find(({ factory }) => factory.id === 'alpha')?.factory.hardware;
      assert.deepEqual(hardware(before), ['H100']);
      assert.deepEqual(hardware(after), ['H']);
    });

    it('is plain data: it survives being sent', () => {
      const list = view(new TestCatalog(three));
      assert.deepEqual(structuredClone(list), list);
    });
  });
});
