import assert from 'node:assert/strict';
import { Catalog } from '../../src/catalog/catalog.ts';
import type { Day } from '../../src/catalog/day.ts';
import { contextOf, estimateFactory } from '../../src/estimate/factory.ts';
import type { Measure } from '../../src/estimate/figure.ts';
import { known } from '../support/small-world.ts';
import { shippedTexts, workedConstants } from '../support/shipped.ts';

/** The figures of a factory of these batches with the hardware that we ship and the constants of the design. */
function totalOf(batches: readonly string[], asOf: string) {
  const catalog = new Catalog();
  const text = `name: F\nowners: [O]\nlocation: {}\nstatus: operational\ncompute: [${batches.join(', ')}]\n`;
  catalog.update([...shippedTexts()].map(([path, each]) => ({ path, text: each })));
  catalog.update([
    { path: 'catalog.yaml', text: workedConstants() },
    { path: 'factories/f.yaml', text },
  ]);
  const context = contextOf(catalog, { asOf: asOf as Day, counts: 'announced' })!;
  return estimateFactory(context, catalog.factory('f')!).total;
}

/** The worked values of the design: each as it is written there, in units of `unit`. */
const cases: readonly {
  readonly name: string;
  readonly batches: readonly string[];
  readonly asOf: string;
  readonly values: readonly (readonly [Measure, string, number])[];
}[] = [
  {
    name: '100,000 H100 since 2024-10',
    batches: ['{hardware: nvidia-h100-sxm, count: 100000, since: 2024-10}'],
    asOf: '2025-11-06',
    values: [
      ['equivalents', '100000', 1],
      ['facilityPower', '142.688', 1e6],
      ['cost', '3.807', 1e9],
    ],
  },
  {
    name: '100,000 GB200, as of 2025',
    batches: ['{hardware: nvidia-gb200, count: 100000}'],
    asOf: '2025-01-01',
    values: [
      ['equivalents', '252653', 1],
      ['facilityPower', '240.24', 1e6],
    ],
  },
  {
    name: '100,000 GB200, as of later',
    batches: ['{hardware: nvidia-gb200, count: 100000}'],
    asOf: '2031-06-30',
    values: [
      ['equivalents', '252653', 1],
      ['facilityPower', '240.24', 1e6],
    ],
  },
  {
    name: '44,544 MI300A',
    batches: ['{hardware: amd-mi300a, count: 44544}'],
    asOf: '2025-11-06',
    values: [['equivalents', '44143', 1]],
  },
  {
    name: '16,384 MI300X since 2024',
    batches: ['{hardware: amd-mi300x, count: 16384, since: 2024}'],
    asOf: '2025-11-06',
    values: [
      ['equivalents', '21649', 1],
      ['facilityPower', '25.05', 1e6],
      ['cost', '446', 1e6],
    ],
  },
  {
    name: '150k H100 + 50k H200 + 30k GB200',
    batches: [
      '{hardware: nvidia-h100-sxm, count: 150k}',
      '{hardware: nvidia-h200-sxm, count: 50k}',
      '{hardware: nvidia-gb200, count: 30k}',
    ],
    asOf: '2025-11-06',
    values: [['equivalents', '275796', 1]],
  },
];

describe('the worked values of the design', () => {
  for (const { name, batches, asOf, values } of cases) {
    const total = totalOf(batches, asOf);
    for (const [measure, written, unit] of values) {
      it(`${name}: ${measure} ${written}`, () => {
        const decimals = written.split('.')[1]?.length ?? 0;
        const { low, mid, high } = known(total[measure]).value;
        assert.equal((mid / unit).toFixed(decimals), written);
        // A price may be a range: what people paid.
        if (measure === 'cost') assert.ok(low <= mid && mid <= high);
        else assert.deepEqual([low, high], [mid, mid]);
      });
    }
  }

  it('10 GW through a year are 10 million homes at full load', () => {
    const energy = known(totalOf(['{power: 10 GW}'], '2025-11-06').energy).value.mid;
    assert.equal(energy / 0.8 / (1000 * 8760), 10e6);
  });
});
