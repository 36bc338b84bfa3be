import assert from 'node:assert/strict';
import type { Day } from '../../src/catalog/day.ts';
import { contextOf } from '../../src/estimate/factory.ts';
import { measures } from '../../src/estimate/figure.ts';
import { estimateIn, figuresOf, known, shown, smallCatalog, type World } from '../support/small-world.ts';

const ref = (count: number, rest = ''): string => `hardware: ref, count: ${count}${rest}`;

describe('the figures of a factory', () => {
  it('are those of its only batch', () => {
    const { batches, total } = estimateIn([ref(100)]);
    assert.equal(batches.length, 1);
    for (const measure of measures) assert.equal(total[measure], batches[0]!.estimates[measure]);
  });

  it('are the sums over its batches', () => {
    assert.deepEqual(figuresOf(estimateIn([ref(100), 'hardware: two, count: ~100', 'equivalents: 5'])), {
      headline: '195 205 215',
      equivalents: '285 305 325',
      itPower: 'batch 3: no hardware stated',
      facilityPower: 'batch 3: no hardware stated',
      cost: 'batch 3: no hardware stated',
      energy: 'batch 3: no hardware stated',
    });
  });

  it('each say which batch has none, and why', () => {
    const estimate = estimateIn([ref(100), 'hardware: bare, count: 5', 'count: 5']);
    assert.equal(shown(estimate.total.cost), 'batch 2: Bare has no price');
    assert.equal(shown(estimate.total.equivalents), 'batch 3: no hardware stated');
    assert.equal(shown(estimate.total.headline), '110');
  });

  it('say no number of the batch where there is but one', () => {
    assert.equal(shown(estimateIn(['hardware: bare, count: 5']).total.cost), 'Bare has no price');
  });

  it('name a batch by its place in the file, whatever else counts', () => {
    const batches = [ref(1, ', until: 2024'), ref(2), 'count: 3'];
    assert.equal(shown(estimateIn(batches).total.cost), 'batch 3: no hardware stated');
  });

  it('name what is missing in any batch', () => {
    const mix = 'hardware: [ref, half], count: 5';
    const { total } = estimateIn([mix, 'hardware: [two, bare], count: 5', mix]);
    assert.deepEqual(known(total.cost).missing, ['half', 'bare']);
  });

  it('are never 0 for unknown', () => {
    for (const batches of [[], ['note: nothing'], [ref(5, ', announced: 2030')]]) {
      for (const [measure, value] of Object.entries(figuresOf(estimateIn(batches)))) {
        assert.doesNotMatch(value, /\d$(?<!2025-11-06)/, measure);
      }
    }
  });
});

describe('which batches count', () => {
  const operational: World = { counts: 'operational' };
  const rows: readonly (readonly [string, string, string])[] = [
    // written, announced, operational
    ['', '5', '5'],
    ['status: planned', '5', 'nothing running on 2025-11-06'],
    ['status: planned, since: 2025-11-06', '5', '5'],
    ['status: operational, since: 2025-11-07', '5', 'nothing running on 2025-11-06'],
    ['status: expansion', '5', '5'],
    ['status: construction', '5', 'nothing running on 2025-11-06'],
    ['status: decommissioned', 'nothing announced by 2025-11-06', 'nothing running on 2025-11-06'],
    ['status: decommissioned, since: 2020, until: 2026', '5', '5'],
    [
      'status: decommissioned, until: 2025',
      'nothing announced by 2025-11-06',
      'nothing running on 2025-11-06',
    ],
    ['until: 2025-11-06', 'nothing announced by 2025-11-06', 'nothing running on 2025-11-06'],
    ['until: 2025-11-07', '5', '5'],
    ['announced: 2025-11-06', '5', '5'],
    ['announced: 2025-11-07', 'nothing announced by 2025-11-06', '5'],
    ['since: 2027', '5', 'nothing running on 2025-11-06'],
  ];
  for (const [written, announced, running] of rows) {
    it(written || 'undated, of a factory that runs', () => {
      const batch = `count: 5${written && `, ${written}`}`;
      assert.equal(shown(estimateIn([batch]).total.headline), announced);
      assert.equal(shown(estimateIn([batch], operational).total.headline), running);
    });
  }

  it('by the status of the factory where a batch has none', () => {
    const files = {
      'factories/f.yaml': 'name: F\nowners: [O]\nlocation: {}\nstatus: planned\ncompute: [{count: 5}]\n',
    };
    assert.equal(
      shown(estimateIn([], { ...operational, files }).total.headline),
      'nothing running on 2025-11-06',
    );
  });

  it('as of a day to come, what is due by then', () => {
    const batches = [
      ref(5),
      ref(7, ', since: 2027, status: planned'),
      ref(11, ', since: 2029, announced: 2026'),
    ];
    const at = (asOf: string, counts: 'announced' | 'operational'): string =>
      shown(estimateIn(batches, { asOf, counts }).total.headline);
    assert.equal(at('2025-11-06', 'operational'), '5');
    assert.equal(at('2027-01-01', 'operational'), '12');
    assert.equal(at('2029-01-01', 'operational'), '23');
    assert.equal(at('2025-11-06', 'announced'), '12');
    assert.equal(at('2026-01-01', 'announced'), '23');
  });

  it('say that nothing is stated where there is no batch', () => {
    assert.equal(shown(estimateIn([]).total.headline), 'no accelerator count');
  });
});

describe('the basis of a factory', () => {
  const rows: readonly (readonly [readonly string[], string | undefined])[] = [
    [[ref(5)], 'hardware'],
    [['equivalents: 5'], 'stated'],
    [['power: 1 MW'], 'power'],
    [['itPower: 1 MW'], 'power'],
    [['cost: $1M'], 'cost'],
    [['cost: $1M, power: 1 MW'], 'power'],
    [[ref(5), 'equivalents: 5'], 'stated'],
    [['power: 1 MW', ref(5)], 'power'],
    [['cost: $1M', 'power: 1 MW', 'equivalents: 5', ref(5)], 'cost'],
    [[ref(5), 'cost: $1M, until: 2024'], 'hardware'],
    [[ref(5), 'count: 5'], undefined],
    [[], undefined],
  ];
  for (const [batches, basis] of rows) {
    it(`is ${basis} for ${batches.join(' | ') || 'nothing'}`, () =>
      assert.equal(estimateIn(batches).basis, basis));
  }
});

describe('a catalog that cannot compute', () => {
  it('has no context without a catalog.yaml', () => {
    const catalog = smallCatalog([]);
    catalog.update([{ path: 'catalog.yaml', text: undefined }]);
    assert.equal(contextOf(catalog, { asOf: '2025-01-01' as Day, counts: 'announced' }), undefined);
  });

  const zeros: readonly (readonly [string, string, World])[] = [
    ['a PUE of 0', 'power: 1 MW', { factory: 'facility: {pue: 0}\n' }],
    ['a price per watt of 0', 'cost: $1M', { settings: (text) => text.replace('$20', '$0') }],
    [
      'prices per watt of 0',
      'cost: $1M, scope: total',
      { settings: (text) => text.replace('$20', '$0').replace('$10', '$0') },
    ],
    [
      'a reference without a peak',
      'hardware: two, count: 5',
      { files: { 'hardware/ref.yaml': zero('fp8', 'ref') } },
    ],
    ['a peak of 0', 'hardware: z, equivalents: 5', { files: { 'hardware/z.yaml': zero('fp8', 'z') } }],
    ['a TDP of 0', 'hardware: z, power: 1 MW', { files: { 'hardware/z.yaml': zero('tdp', 'z') } }],
    [
      'a system of no accelerators',
      'hardware: z, count: 5',
      {
        settings: (text) => text.replace('method: tdp', 'method: system'),
        files: { 'hardware/z.yaml': zero('accelerators', 'z') },
      },
    ],
  ];
  for (const [name, batch, world] of zeros) {
    it(`is told of ${name} when it is read`, () => {
      assert.throws(() => estimateIn([batch], world), /“\S+(?: \S+)?” is not above 0/);
    });
  }

  const all = (text: string): string => text.replace('approximate: 10%', 'approximate: 100%');
  const nearly: readonly (readonly [string, string, World])[] = [
    ['shares of 0', 'shares: {ref: 0%}, equivalents: 5', {}],
    ['a PUE that may be 0', 'power: 1 MW', { settings: all, factory: 'facility: {pue: ~1.1}\n' }],
  ];
  for (const [name, batch, world] of nearly) {
    it(`never gives an endless figure: ${name}`, () => {
      const { total } = estimateIn([batch], world);
      for (const measure of measures) {
        assert.doesNotMatch(shown(total[measure]), /Infinity|NaN/, measure);
      }
    });
  }

  it('says that something is divided by 0', () => {
    const { total } = estimateIn(['power: 1 MW'], { settings: all, factory: 'facility: {pue: ~1.1}\n' });
    assert.equal(shown(total.itPower), 'IT power would be a figure divided by 0');
    assert.equal(shown(total.facilityPower), '1000000');
  });
});

/** A hardware file with one figure of 0. */
function zero(which: 'fp8' | 'tdp' | 'accelerators', name: string): string {
  const of = (key: string, value: string): string => (key === which ? '0' : value);
  return `name: ${name}
vendor: V
kind: gpu
released: 2024
peak: {fp8: ${of('fp8', '1')} TFLOP/s}
tdp: ${of('tdp', '500')} W
system: {accelerators: ${of('accelerators', '8')}, power: 8 kW}
prices: [{price: $1k}]
`;
}
