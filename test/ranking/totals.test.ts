import assert from 'node:assert/strict';
import { measures } from '../../src/estimate/figure.ts';
import { groupings, seriesOf, totalsOf, type Grouping, type Totals } from '../../src/ranking/totals.ts';
import { Catalog } from '../../src/catalog/catalog.ts';
import { Rankings } from '../../src/ranking/rankings.ts';
import { shippedTexts } from '../support/shipped.ts';
import { edition, factories, ListWorld } from '../support/list-world.ts';

const of = (world: ListWorld, by: Grouping, id = 'E'): Totals =>
  totalsOf(world.catalog, world.rankings, world.edition(id), by);

/** Groups with their published accelerators, split evenly and in whole. */
function counts({ rows }: Totals): readonly (readonly [string, number | undefined, number | undefined])[] {
  return rows.map(({ key, sums, whole }) => [
    key.join('|'),
    sums.headline.value?.mid,
    whole.headline.value?.mid,
  ]);
}

const body = (count: number | string, more: string): string =>
  `status: operational\ncompute: [{hardware: ref, count: ${count}}]\n${more}`;

function entry(count: number | string, { owners = '[O]', location = '{}', more = '' }): string {
  return `name: N\nowners: ${owners}\nlocation: ${location}\n${body(count, more)}`;
}

function worldOf(entries: Readonly<Record<string, string>>, list = ''): ListWorld {
  return new ListWorld({
    ...Object.fromEntries(Object.entries(entries).map(([id, text]) => [`factories/${id}.yaml`, text])),
    'editions/E.yaml': edition('2025-11-06', list),
  });
}

describe('totals', () => {
  it('add up whatever is ranked, on the list and below it, by the list’s metric', () => {
    const world = worldOf(
      {
        a: entry(100, { location: '{country: US}' }),
        b: entry(40, { location: '{country: DE}' }),
        c: entry('50 (30–90)', { location: '{country: DE}' }),
        d: entry(5, {}),
      },
      'size: 1\n',
    );
    const totals = of(world, 'country');
    assert.deepEqual(counts(totals), [
      ['US', 100, 100],
      ['DE', 90, 90],
      ['', 5, 5],
    ]);
    assert.deepEqual(totals.rows[1]?.sums.headline.value, { low: 70, mid: 90, high: 130 });
    assert.deepEqual([totals.factories, totals.total.headline.value?.mid], [4, 195]);
    assert.deepEqual(
      totals.rows.map(({ share }) => share),
      [100 / 195, 90 / 195, 5 / 195],
    );
  });

  it('count nothing twice, and honour kinds and exclude', () => {
    const world = worldOf(
      {
        whole: entry(100, { more: 'kind: programme\n' }),
        part: entry(60, { more: 'kind: campus\npartOf: whole\n' }),
        former: entry(30, { more: 'kind: campus\n' }),
        latter: entry(40, { more: 'kind: campus\nsupersedes: former\n' }),
        out: entry(9, { more: 'kind: campus\n' }),
      },
      'exclude: [{factory: out, reason: R}]\n',
    );
    assert.deepEqual(counts(of(world, 'kind')), [
      ['programme', 100, 100],
      ['campus', 40, 40],
    ]);
    assert.deepEqual(of(world, 'kind').programmes, ['whole']);
    world.write({ 'editions/E.yaml': edition('2025-11-06', 'kinds: [programme]\n') });
    assert.deepEqual(of(world, 'kind').programmes, []);
    world.write({ 'editions/E.yaml': edition('2025-11-06', 'kinds: [campus]\n') });
    assert.deepEqual(counts(of(world, 'kind')), [['campus', 60 + 40 + 9, 109]]);
  });

  it('split joint owners and several countries evenly, with the whole beside it', () => {
    const world = worldOf({
      a: entry(90, { owners: '[A, B, C]', location: '{countries: [US, DE]}' }),
      b: entry(10, { owners: '[A]', location: '{country: US}' }),
    });
    const owners = of(world, 'owner');
    assert.deepEqual(counts(owners), [
      ['A', 40, 100],
      ['B', 30, 90],
      ['C', 30, 90],
    ]);
    const [first] = owners.rows;
    assert.deepEqual([first?.joint, first?.factories], [['a'], ['a', 'b']]);
    assert.deepEqual(counts(of(world, 'country')), [
      ['US', 55, 100],
      ['DE', 45, 90],
    ]);
  });

  it('take an owner for the same however it is written', () => {
    const world = worldOf({ a: entry(9, { owners: '[Meta, meta]' }), b: entry(1, { owners: '[META]' }) });
    assert.deepEqual(counts(of(world, 'owner')), [['Meta', 10, 10]]);
    assert.deepEqual(of(world, 'owner').rows[0]?.joint, []);
  });

  it('name who has no figure, and never take it for nothing', () => {
    const world = new ListWorld({
      ...factories({
        known: 10,
        unknown: 'status: operational\ncompute: [{hardware: bare, count: 20}]\n',
        mixed: `status: operational
compute:
  - {hardware: ref, count: 1}
  - {hardware: bare, count: 2}
`,
      }),
      'editions/E.yaml': edition('2025-11-06'),
    });
    const { total, rows } = of(world, 'hardware');
    assert.deepEqual(total.facilityPower.without, ['unknown', 'mixed']);
    const byKey = new Map(rows.map((row) => [row.key.join(), row.sums.facilityPower]));
    assert.equal(byKey.get('bare')?.value, undefined);
    assert.deepEqual(byKey.get('ref')?.value, total.facilityPower.value);
    assert.deepEqual(byKey.get('ref')?.without, ['mixed']);
  });

  it('tell hardware and status apart batch by batch, and the shares of a mix where they are stated', () => {
    const world = new ListWorld({
      ...factories({
        a: `status: planned
compute:
  - {hardware: ref, count: 10, status: operational}
  - {shares: {ref: 75%, two: 25%}, count: 100}
  - {hardware: [two, ref], count: 7}
`,
      }),
      'editions/E.yaml': edition('2025-11-06'),
    });
    assert.deepEqual(counts(of(world, 'status')), [
      ['planned', 107, 107],
      ['operational', 10, 10],
    ]);
    const hardware = of(world, 'hardware');
    assert.deepEqual(counts(hardware), [
      ['ref', 85, 85],
      ['two', 25, 25],
      ['ref|two', 7, 7],
    ]);
    // Of twice the peak, a quarter of the accelerators has two fifths of the equivalents.
    const [ref, two] = hardware.rows.map(({ sums }) => sums.equivalents.value?.mid);
    assert.deepEqual([ref, two], [10 + 75, 50]);
  });

  it('are nothing where nothing is ranked', () => {
    const { rows, total, factories: count } = of(worldOf({}), 'country');
    assert.deepEqual([rows, count, total.cost.value], [[], 0, undefined]);
  });

  it('of the shipped catalog add up to the total, end by end, whatever they are told apart by', () => {
    const catalog = new Catalog();
    catalog.update([...shippedTexts()].map(([path, text]) => ({ path, text })));
    const rankings = new Rankings(catalog);
    for (const list of catalog.allEditions()) {
      for (const by of groupings) {
        const { rows, total, factories: count } = totalsOf(catalog, rankings, list, by);
        assert.ok(count >= rankings.list(list).length);
        for (const measure of measures) {
          for (const end of ['low', 'mid', 'high'] as const) {
            const sum = rows.reduce((all, { sums }) => all + (sums[measure].value?.[end] ?? 0), 0);
            const all = total[measure].value?.[end] ?? NaN;
            assert.ok(
              Math.abs(sum / all - 1) < 1e-9,
              `${list.id} ${by} ${measure} ${end}: ${sum}, not ${all}`,
            );
          }
        }
        for (const { sums, whole } of rows) {
          assert.ok((whole.equivalents.value?.mid ?? 0) >= (sums.equivalents.value?.mid ?? 0) * (1 - 1e-12));
        }
      }
    }
  });
});

describe('a series of editions', () => {
  it('has the same metric and counts, the earliest first', () => {
    const world = new ListWorld({
      'editions/C.yaml': edition('2026-01-01'),
      'editions/B.yaml': edition('2025-01-01'),
      'editions/A.yaml': edition('2025-06-01', '', 'power'),
      'editions/D.yaml': edition('2025-06-01', 'counts: operational\n'),
    });
    const { editions, others } = seriesOf(world.catalog, world.edition('C'));
    assert.deepEqual(
      [editions, others].map((each) => each.map(({ id }) => id)),
      [
        ['B', 'C'],
        ['A', 'D'],
      ],
    );
  });
});
