import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Day } from '../../src/catalog/day.ts';
import { isAbsent } from '../../src/estimate/absent.ts';
import { estimateBatch } from '../../src/estimate/batch.ts';
import { contextOf } from '../../src/estimate/factory.ts';
import { measures, type Measure } from '../../src/estimate/figure.ts';
import { anyBatch } from '../support/any-batch.ts';
import { plainEstimate } from '../support/plain-estimate.ts';
import {
  estimateIn,
  figuresOf,
  known,
  smallCatalog,
  smallHardware,
  type World,
} from '../support/small-world.ts';

/** The constants of the small world, each with a range. */
function ranged(text: string): string {
  return text
    .replace('overhead: 2,', 'overhead: 2 (1.5–3),')
    .replace('network: 1.5,', 'network: 1.5 (1–2),')
    .replace('2025: 1.25', '2025: 1.25 (1.1–1.5)')
    .replace('server: 2,', 'server: 2 (1.5–2.5),')
    .replace('interconnect: 1.5,', 'interconnect: 1.5 (1.2–1.8),')
    .replace('discount: 0.5,', 'discount: 0.5 (0.2–1),')
    .replace('compute: $20', 'compute: $20 ($15–$40)')
    .replace('construction: $10', 'construction: $10 ($5–$20)')
    .replace('loadFactor: 50%', 'loadFactor: 50% (40–80%)');
}

const head = (name: string, more: string): string =>
  `name: ${name}\nvendor: V\nkind: wafer-scale\nreleased: 2024\npeak: {fp8: 2000 TFLOP/s}\n${more}`;

/** Hardware of which only a whole system is known, and some that hold more than an accelerator. */
const odd: Readonly<Record<string, string>> = {
  'hardware/two.yaml': head(
    'Two',
    'tdp: 1 kW\noverhead: 1.2 (1.1–1.4)\nserver: 1.5\nprices: [{price: $30k}]\n',
  ),
  'hardware/half.yaml': head(
    'Half',
    'system: {name: Rack, accelerators: 4, power: 8 kW (6–10 kW), prices: [{since: 2024, price: $40k}]}\n',
  ),
};

const world: World = { settings: ranged, files: odd };

function check(batch: string, expected: Readonly<Partial<Record<Measure, string>>>, where = world): void {
  assert.deepEqual(figuresOf(estimateIn([batch], where), Object.keys(expected) as Measure[]), expected);
}

describe('the ranges of the constants', () => {
  it('widen power and cost, but not the equivalents of an exact count', () => {
    check(
      'hardware: ref, count: 100',
      {
        equivalents: '100',
        itPower: '75000 100000 150000',
        facilityPower: '82500 125000 225000',
        cost: '720000 3000000 9000000',
        energy: '289080000 547500000 1576800000',
      },
      { settings: ranged },
    );
  });

  it('hold each end of compute against the other end of construction', () => {
    // 15 / (15 + 20), 20 / 30, 40 / (40 + 5)
    check('cost: $63B, scope: total', { cost: '27000000000 42000000000 56000000000' }, { settings: ranged });
  });

  it('stand apart where a power is divided by one', () => {
    check('power: 1.65 GW', { itPower: '1100000000 1320000000 1500000000' }, { settings: ranged });
  });
});

describe('hardware that states its own', () => {
  it('takes its own overhead and server', () => {
    check('hardware: two, count: 100', { itPower: '110000 120000 140000', cost: '1080000 3375000 8100000' });
  });

  it('takes the power and the price of its system where it has none itself', () => {
    check('hardware: half, count: 100', { itPower: '150000 300000 500000', cost: '240000 750000 1800000' });
  });

  it('stands in a mix with what the others share beside it, and what they do not share within', () => {
    const { cost } = estimateIn(['hardware: [ref, two], count: 10'], world).total;
    const { expression } = known(cost);
    assert.deepEqual(expression.kind === 'product' && expression.factors.map(({ label }) => label), [
      'count',
      'cost of IT hardware',
      'interconnect',
      'discount',
    ]);
  });
});

describe('cost that follows from power', () => {
  it('is that of accelerators that nobody sells, and says so', () => {
    check('hardware: half, count: 100', { itPower: '80000', cost: '1600000' }, {});
    check('hardware: half, equivalents: 50', { itPower: '80000', cost: '1600000' }, {});
    check('shares: {ref: 60%, half: 40%}, count: 100', { itPower: '92000', cost: '1840000' }, {});
  });

  it('is not where some of a mix are sold', () => {
    check('hardware: [ref, half], count: 100', { cost: '2250000 3000000 3750000' }, {});
  });
});

describe('equivalents that a power implies', () => {
  const many: World = {
    files: Object.fromEntries(
      Array.from({ length: 11 }, (_, n) => [
        `hardware/h${n}.yaml`,
        `name: H${n}\nvendor: V\nkind: gpu\nreleased: 2029\npeak: {fp8: ${1000 * (n + 1)} TFLOP/s}\ntdp: 500 W\n`,
      ]),
    ),
  };

  it('lie between the lower and the upper decile of all candidates', () => {
    check('itPower: 1 kW, since: 2029', { equivalents: '2 6 10' }, many);
    check('itPower: 1–3 kW, since: 2029', { equivalents: '2 12 30' }, many);
  });

  it('lie between the least and the greatest of those named', () => {
    const all = Array.from({ length: 11 }, (_, n) => `h${n}`).join(', ');
    check(`hardware: [${all}], itPower: 1 kW, since: 2029`, { equivalents: '1 6 11' }, many);
  });

  it('take the overhead at its mid where none is named, in full where one is', () => {
    const wide = { ...many, settings: ranged };
    check('itPower: 1 kW, since: 2029', { equivalents: '2 6 10' }, wide);
    check(
      'hardware: h0, itPower: 1 kW, since: 2029',
      { equivalents: '0.666666666667 1 1.33333333333' },
      wide,
    );
  });
});

describe('every figure of a batch', () => {
  const anySettings = fc
    .tuple(fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean())
    .map(([bySystem, perWatt, halfPrecision, wide]) => (text: string) => {
      const constants = wide ? ranged(text) : text;
      const power = bySystem ? constants.replace('method: tdp', 'method: system') : constants;
      const cost = perWatt ? power.replace('method: accelerator', 'method: perWatt') : power;
      return halfPrecision ? cost.replace('8-bit', '16-bit') : cost;
    });
  const anyFiles = fc.constantFrom(odd, {}, { 'hardware/two.yaml': odd['hardware/two.yaml']! });
  const anyFactory = fc.constantFrom('', 'facility: {pue: 1.3 (1.2–1.6)}\n');

  it('is what the formulas of the design give, one after the other', () => {
    fc.assert(
      fc.property(anyBatch, anySettings, anyFiles, anyFactory, (text, settings, files, factory) => {
        const catalog = smallCatalog([text], { settings, files: { ...smallHardware, ...files }, factory });
        const asOf = '2025-11-06' as Day;
        const context = contextOf(catalog, { asOf, counts: 'announced' })!;
        const f = catalog.factory('f')!;
        const estimates = estimateBatch(context, f, f.batches[0]!);
        const plain = plainEstimate(catalog, f, f.batches[0]!, asOf);
        for (const measure of measures) {
          const ours = estimates[measure];
          const theirs = plain[measure];
          assert.equal(isAbsent(ours), theirs === undefined, `${measure}: ${JSON.stringify(ours)}`);
          if (isAbsent(ours) || !theirs) continue;
          for (const end of ['low', 'mid', 'high'] as const) {
            const difference = Math.abs(ours.value[end] - theirs[end]);
            assert.ok(
              difference <= 1e-9 * theirs[end],
              `${measure} ${end}: ${ours.value[end]}, ${theirs[end]}`,
            );
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
