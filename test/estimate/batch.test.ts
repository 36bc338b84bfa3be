import assert from 'node:assert/strict';
import type { Measure } from '../../src/estimate/figure.ts';
import { estimateIn, figuresOf, known, smallHardware, type World } from '../support/small-world.ts';

type Expected = Readonly<Partial<Record<Measure, string>>>;

function check(batch: string, expected: Expected, world: World = {}): void {
  const wanted = Object.keys(expected) as Measure[];
  assert.deepEqual(figuresOf(estimateIn([batch], world), wanted), expected);
}

function table(rows: readonly (readonly [string, Expected, World?])[]): void {
  for (const [batch, expected, world] of rows) {
    const changed = world ? ` (${Object.keys(world).join(', ')})` : '';
    it(`${batch}${changed}`, () => check(batch, expected, world));
  }
}

const system: World = { settings: (text) => text.replace('method: tdp', 'method: system') };
const perWatt: World = { settings: (text) => text.replace('method: accelerator', 'method: perWatt') };
const both: World = { settings: (text) => perWatt.settings!(system.settings!(text)) };
const halfPrecision: World = { settings: (text) => text.replace('8-bit', '16-bit') };

describe('a batch of hardware and count', () => {
  table([
    [
      'hardware: ref, count: 100',
      {
        headline: '100',
        equivalents: '100',
        itPower: '100000',
        facilityPower: '125000',
        cost: '3000000',
        energy: '547500000',
      },
    ],
    [
      'hardware: two, count: ~100+',
      {
        headline: '90 100 125',
        equivalents: '180 200 250',
        itPower: '180000 200000 250000',
        facilityPower: '225000 250000 312500',
        cost: '4050000 4500000 5625000',
        energy: '985500000 1095000000 1368750000',
      },
    ],
    ['hardware: ref, count: 100–200', { headline: '100 150 200', itPower: '100000 150000 200000' }],
    ['hardware: ref, count: up to 100', { equivalents: '75 100 100' }],
    ['hardware: half, count: 100', { equivalents: '50', itPower: '80000', cost: '1600000' }],
    [
      'hardware: bare, count: 100',
      { equivalents: '25', itPower: 'Bare has no TDP', facilityPower: 'Bare has no TDP' },
    ],
    [
      'hardware: two, count: 100',
      { equivalents: '200 200 237.5' },
      {
        files: {
          'hardware/two.yaml': smallHardware['hardware/two.yaml']!.replace('fp8: 1500', 'fp8: 1900+'),
        },
      },
    ],
    ['hardware: ref, count: 0', { headline: '0', equivalents: '0', itPower: '0', cost: '0', energy: '0' }],
    ['count: 100', { headline: '100', equivalents: 'no hardware stated', cost: 'no hardware stated' }],
    ['hardware: ref', { headline: 'no accelerator count', equivalents: 'no accelerator count' }],
    ['hardware: nope, count: 5', { headline: '5', equivalents: 'no hardware file “nope”' }],
    ['hardware: [ref, nope], count: 5', { equivalents: 'no hardware file “nope”' }],
  ]);
});

describe('the methods of a catalog', () => {
  table([
    ['hardware: ref, count: 100', { itPower: '150000', facilityPower: '187500', cost: '3000000' }, system],
    ['hardware: two, count: 100', { itPower: '200000' }, system],
    ['hardware: [ref, two], count: 100', { itPower: '150000 175000 200000' }, system],
    ['hardware: ref, count: 100', { itPower: '100000', cost: '2000000' }, perWatt],
    ['hardware: half, count: 100', { cost: '1600000' }, perWatt],
    ['hardware: bare, count: 100', { cost: 'Bare has no TDP' }, perWatt],
    ['hardware: ref, count: 100', { itPower: '150000', cost: '3000000' }, both],
    ['hardware: [ref, two], count: 100', { cost: '3000000 3500000 4000000' }, both],
    ['hardware: two, count: 100', { equivalents: '200' }, halfPrecision],
    ['hardware: half, count: 100', { equivalents: '100' }, halfPrecision],
    ['hardware: old, count: 100', { equivalents: 'Old has no peak' }, halfPrecision],
    ['hardware: [old, ref], count: 100', { equivalents: '75 100 125' }, halfPrecision],
  ]);

  it('take the tdp where the system states no power', () => {
    const files = {
      'hardware/odd.yaml':
        'name: Odd\nvendor: V\nkind: gpu\nreleased: 2024\npeak: {fp8: 1 TFLOP/s}\ntdp: 1 kW\nsystem: {name: Odd 8}\n',
    };
    check('hardware: odd, count: 100', { itPower: '200000' }, { ...system, files });
  });
});

describe('a mix of unknown shares', () => {
  table([
    [
      'hardware: [ref, two], count: 100',
      { equivalents: '100 150 200', itPower: '100000 150000 200000', cost: '3000000 3750000 4500000' },
    ],
    ['hardware: [ref, two], count: ~100', { equivalents: '90 150 220' }],
    ['hardware: [ref, two, half], count: 100', { equivalents: '50 116.666666667 200' }],
    ['hardware: [ref, half], count: 100', { equivalents: '50 75 100', cost: '2250000 3000000 3750000' }],
    [
      'hardware: [ref, bare], count: 100',
      { itPower: '75000 100000 125000', facilityPower: '93750 125000 156250' },
    ],
    ['hardware: [ref, half, bare], count: 100', { cost: '2250000 3000000 3750000' }],
    ['hardware: [half, bare], count: 100', { cost: '1200000 1600000 2000000' }],
    ['hardware: [ref], count: 100', { equivalents: '100' }],
  ]);

  it('names the members that lack the input', () => {
    const { total } = estimateIn(['hardware: [ref, half, bare], count: 100']);
    assert.deepEqual(known(total.cost).missing, ['half', 'bare']);
    assert.deepEqual(known(total.itPower).missing, ['bare']);
    assert.deepEqual(known(total.energy).missing, ['bare']);
    assert.deepEqual(known(total.equivalents).missing, []);
  });

  it('names them too where all of them lack it', () => {
    const { total } = estimateIn(['hardware: bare, count: 100']);
    assert.deepEqual(total.cost, { absent: 'Bare has no price', missing: ['bare'] });
    assert.deepEqual(total.itPower, { absent: 'Bare has no TDP', missing: ['bare'] });
  });

  it('says once what all of them lack', () => {
    const world = { settings: (text: string) => text.replace('reference: ref', 'reference: gone') };
    check('hardware: [ref, two], count: 5', { equivalents: 'no hardware “gone”, the reference' }, world);
  });

  it('is never widened to less than nothing', () => {
    const world = { settings: (text: string) => text.replace('openEnded: 25%', 'openEnded: 150%') };
    check('hardware: [ref, half], count: 100', { cost: '0 3000000 7500000' }, world);
  });
});

describe('a mix of known shares', () => {
  table([
    [
      'shares: {ref: 60%, two: 40%}, count: 100',
      { headline: '100', equivalents: '140', itPower: '140000', cost: '3600000' },
    ],
    ['shares: {ref: ~60%, two: 40%}, count: 100', { equivalents: '134 140 146' }],
    ['shares: {ref: 100%}, count: 100', { equivalents: '100' }],
    ['shares: {ref: 60%, half: 40%}, count: 100', { equivalents: '80', itPower: '92000', cost: '1840000' }],
    ['shares: {ref: 60%, half: 40%}, equivalents: 80', { itPower: '92000', cost: '1840000' }],
  ]);
});

describe('what a source states', () => {
  table([
    [
      'equivalents: 100',
      {
        headline: '100',
        equivalents: '100',
        itPower: 'no hardware stated',
        facilityPower: 'no hardware stated',
        cost: 'no hardware stated',
        energy: 'no hardware stated',
      },
    ],
    ['count: 10, equivalents: 100', { headline: '10', equivalents: '100' }],
    ['hardware: ref, count: 10, equivalents: 100', { equivalents: '10' }],
    [
      'hardware: bare, count: 10, itPower: 5 kW',
      { equivalents: '2.5', itPower: '5000', facilityPower: '6250' },
    ],
    ['hardware: bare, count: 10, power: 5 kW', { itPower: '4000', facilityPower: '5000' }],
    ['hardware: half, count: 10, cost: $5k', { itPower: '8000', cost: '5000' }],
    [
      'hardware: ref, count: 10, power: 1 GW, cost: $1B',
      { itPower: '10000', facilityPower: '12500', cost: '300000' },
    ],
    [
      'power: 1 GW, itPower: 700 MW, cost: $9B',
      { itPower: '700000000', facilityPower: '1000000000', cost: '9000000000' },
    ],
    ['cost: $30B, scope: total', { cost: '20000000000' }],
    ['cost: $30B, scope: hardware', { cost: '30000000000' }],
    ['cost: $500–600B', { cost: '500000000000 550000000000 600000000000' }],
  ]);
});

describe('what follows from a stated power', () => {
  table([
    [
      'power: 1 GW',
      {
        headline: 'no accelerator count',
        equivalents: '560000 800000 800000',
        itPower: '800000000',
        facilityPower: '1000000000',
        cost: '16000000000',
        energy: '4380000000000',
      },
    ],
    [
      'itPower: 800 MW',
      { facilityPower: '1000000000', cost: '16000000000', equivalents: '560000 800000 800000' },
    ],
    ['power: 1 GW+', { itPower: '800000000 800000000 1000000000', equivalents: '560000 800000 1000000' }],
    ['hardware: two, power: 1 GW', { equivalents: '800000' }],
    ['hardware: [two, half], power: 1 GW', { equivalents: '500000 650000 800000' }],
    ['hardware: [ref, bare], power: 1 GW', { equivalents: '800000' }],
    ['hardware: bare, power: 1 GW', { equivalents: 'Bare has no TDP' }],
    ['power: 1 GW, since: 2024-05', { itPower: '666666666.667', equivalents: '666666.666667' }],
    ['power: 1 GW, since: 2026', { equivalents: '530000 650000 770000' }],
    [
      'power: 1 GW, since: 2029',
      { equivalents: 'no hardware of 2027 to 2029 has a peak and a power to go by' },
    ],
    ['itPower: 800 MW', { equivalents: '506666.666667 533333.333333 746666.666667' }, system],
    ['power: 1 GW', { cost: '16000000000' }, perWatt],
  ]);

  it('names the hardware of the batch that cannot be used', () => {
    const { total } = estimateIn(['hardware: [ref, bare], power: 1 GW']);
    assert.deepEqual(known(total.equivalents).missing, ['bare']);
  });
});

describe('what follows from a stated cost', () => {
  table([
    [
      'cost: $20B',
      {
        headline: 'no accelerator count',
        equivalents: '700000 1000000 1000000',
        itPower: '1000000000',
        facilityPower: '1250000000',
        cost: '20000000000',
        energy: '5475000000000',
      },
    ],
    ['cost: $30B, scope: total', { itPower: '1000000000', equivalents: '700000 1000000 1000000' }],
    ['cost: $20B, power: 1 GW', { itPower: '800000000', facilityPower: '1000000000', cost: '20000000000' }],
    ['cost: $20B, itPower: 1 MW', { equivalents: '700 1000 1000' }],
    ['hardware: half, cost: $20B', { equivalents: '625000' }],
    ['equivalents: 5, cost: $20B', { equivalents: '5', itPower: '1000000000', cost: '20000000000' }],
  ]);
});

describe('what follows from stated equivalents with named hardware', () => {
  table([
    [
      'hardware: [ref, two], equivalents: 100',
      {
        headline: '100',
        equivalents: '100',
        itPower: '100000',
        facilityPower: '125000',
        cost: '2250000 2625000 3000000',
      },
    ],
    ['hardware: half, equivalents: 100', { itPower: '160000', cost: '3200000' }],
    ['hardware: half, equivalents: ~100', { itPower: '144000 160000 176000' }],
    ['hardware: [ref, half], equivalents: 100', { cost: '2250000 3000000 3750000' }],
    ['hardware: [half, bare], equivalents: 100', { itPower: '120000 160000 200000' }],
    ['shares: {ref: 60%, two: 40%}, equivalents: 140', { itPower: '140000', cost: '3600000' }],
    [
      'hardware: ref, equivalents: 100, power: 1 MW',
      { itPower: '800000', facilityPower: '1000000', cost: '3000000' },
    ],
    ['hardware: half, equivalents: 100, power: 1 MW', { cost: '16000000' }],
    ['hardware: ref, equivalents: 100, cost: $1', { itPower: '100000', cost: '1' }],
  ]);
});

describe('the day of a batch', () => {
  const ref = 'hardware: ref, count: 100';
  table([
    [`${ref}, since: 2024-10`, { facilityPower: '150000', cost: '1500000' }],
    [`${ref}, since: 2020`, { facilityPower: '160000', cost: '1500000' }],
    [`${ref}, since: 2040`, { facilityPower: '125000', cost: '3000000' }],
    [`${ref}, since: 2025-05-31`, { cost: '1500000' }],
    [`${ref}, since: 2025-06`, { cost: '3000000' }],
    [ref, { facilityPower: '150000', cost: '1500000' }, { asOf: '2024-12-31' }],
    [ref, { facilityPower: '125000', cost: '1500000' }, { asOf: '2025-01-01' }],
    [ref, { cost: '3000000' }, { asOf: '2025-06-01' }],
    [`${ref}, since: 2024-10`, { facilityPower: '150000', cost: '1500000' }, { asOf: '2024-01-01' }],
    ['hardware: old, count: 100', { cost: '150000' }, { asOf: '2020-01-01' }],
    ['hardware: two, count: 100', { cost: '4500000' }, { asOf: '2024-01-01' }],
  ]);
  table([
    [ref, { facilityPower: '110000' }, { factory: 'facility: {pue: 1.1}\n' }],
    ['power: 1 GW', { itPower: '500000000' }, { factory: 'facility: {pue: 2}\n' }],
    ['itPower: 1 GW, since: 2020', { facilityPower: '1100000000' }, { factory: 'facility: {pue: 1.1}\n' }],
  ]);

  it('takes the year before where the table of PUE has a gap', () => {
    const settings = (text: string): string => text.replace('2024: 1.5, ', '');
    check(`${ref}, since: 2024-10`, { facilityPower: '160000' }, { settings });
  });
});
