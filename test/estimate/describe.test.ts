import assert from 'node:assert/strict';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { formula, legend, remarks, steps } from '../../src/estimate/describe.ts';
import type { Expression } from '../../src/estimate/expression.ts';
import { isAbsent } from '../../src/estimate/absent.ts';
import { measures, type Measure } from '../../src/estimate/figure.ts';
import { anyBatch } from '../support/any-batch.ts';
import { estimateIn, known, type World } from '../support/small-world.ts';

function expressionOf(batches: string | readonly string[], measure: Measure, world: World = {}): Expression {
  return known(estimateIn([batches].flat(), world).total[measure]).expression;
}

const system: World = { settings: (text) => text.replace('method: tdp', 'method: system') };
const mix = 'hardware: [ref, two, half], count: 100';
const three = ['hardware: ref, count: 100', 'hardware: two, count: 50', 'equivalents: 7'];

describe('formula and legend', () => {
  const cases: readonly (readonly [string | readonly string[], Measure, string, string, World?])[] = [
    ['hardware: two, count: ~100+', 'headline', '100', ''],
    ['hardware: two, count: 100', 'equivalents', '100 × 2.00', 'dense 8-bit peak over Ref’s 1,000 TFLOP/s'],
    ['hardware: ref, count: 100', 'equivalents', '100 × 1', 'the reference itself'],
    ['hardware: two, count: 100', 'itPower', '100 × 1,000 W × 2', 'TDP, server and network overhead'],
    [
      'hardware: ref, count: 100',
      'facilityPower',
      '100 × 500 W × 2 × 1.25',
      'TDP, server and network overhead, PUE 2025',
    ],
    [
      'hardware: ref, count: 100',
      'cost',
      '100 × $20,000 × 2 × 1.50 × 0.50',
      'price of 2025-06, server, interconnect, discount',
    ],
    [
      'hardware: old, count: 1234567',
      'cost',
      '1,234,567 × $1,000 × 2 × 1.50 × 0.50',
      'price, server, interconnect, discount',
    ],
    [
      'hardware: ref, count: 100',
      'energy',
      '100 × 500 W × 2 × 1.25 × 8,760 × 0.50',
      'TDP, server and network overhead, PUE 2025, hours of a year, load factor',
    ],
    [mix, 'equivalents', '100 × mean(1, 2.00, 0.500)', 'dense 8-bit peak over Ref’s 1,000 TFLOP/s'],
    [mix, 'itPower', '100 × mean(500 W, 1,000 W, 400 W) × 2', 'TDP, server and network overhead'],
    [
      'hardware: [ref, two, half, bare, old], count: 100',
      'equivalents',
      '100 × mean over 5 accelerators',
      'dense 8-bit peak over Ref’s 1,000 TFLOP/s',
    ],
    [
      'shares: {ref: 60%, two: 40%}, count: 100',
      'equivalents',
      '100 × (0.60 × 1 + 0.40 × 2.00)',
      'dense 8-bit peak over Ref’s 1,000 TFLOP/s',
    ],
    [
      'shares: {ref: 60%, two: 40%}, equivalents: 100',
      'itPower',
      '(100 / (0.60 × 1 + 0.40 × 2.00)) × (0.60 × 500 W + 0.40 × 1,000 W) × 2',
      'stated equivalents, dense 8-bit peak over Ref’s 1,000 TFLOP/s, TDP, server and network overhead',
    ],
    [
      'hardware: [ref, two], equivalents: 100',
      'itPower',
      '100 × mean(500 W / 1, 1,000 W / 2.00) × 2',
      'stated equivalents, TDP, dense 8-bit peak over Ref’s 1,000 TFLOP/s, server and network overhead',
    ],
    [
      'power: 1–1.5 GW, since: 2024',
      'equivalents',
      'median((1.25 GW / 1.50 / (500 W × 2)) × 1, (1.25 GW / 1.50 / (1,000 W × 2)) × 2.00)',
      'stated facility power (1.00–1.50 GW), PUE 2024, TDP, server and network overhead, dense 8-bit peak over Ref’s 1,000 TFLOP/s',
    ],
    [
      'cost: $400B, scope: total',
      'cost',
      '$400B × 0.667',
      'stated total cost, share of IT hardware ($20 of $30)',
    ],
    ['cost: $400B', 'facilityPower', '($400B / $20) × 1.25', 'stated cost, IT hardware per watt, PUE 2025'],
    [
      'hardware: ref, count: 100',
      'facilityPower',
      '100 × 500 W × 2 × 1.25',
      'TDP, server and network overhead (1.50–3), PUE 2025',
      { settings: (text) => text.replace('overhead: 2,', 'overhead: 2 (1.5–3),') },
    ],
    [
      'itPower: 1 MW',
      'equivalents',
      'median((1 MW / (400 W × 2)) × 0.500, (1 MW / (500 W × 2)) × 1, (1 MW / (1,000 W × 2)) × 2.00)',
      'stated IT power, TDP, server and network overhead at its mid, dense 16-bit peak over Ref’s 1,000 TFLOP/s',
      { settings: (text) => text.replace('overhead: 2,', 'overhead: 2 (1.5–3),') },
    ],
    [three, 'equivalents', '100 × 1 + 50 × 2.00 + 7', '3 batches'],
    [
      'hardware: [ref, two], count: 100',
      'itPower',
      '100 × mean((8,000 W / 8) × 1.50, 1,000 W × 2)',
      'power of DGX Ref, accelerators in it, network overhead',
      system,
    ],
  ];
  for (const [batches, measure, numbers, words, world] of cases) {
    it(`${measure} of ${[batches].flat().join(' | ')}`, () => {
      const expression = expressionOf(batches, measure, world);
      assert.equal(formula(expression), numbers);
      assert.equal(legend(expression), words);
    });
  }

  it('come to the figure when somebody computes them by hand', () => {
    fc.assert(
      fc.property(fc.array(anyBatch, { minLength: 1, maxLength: 2 }), (batches) => {
        const { total } = estimateIn(batches);
        for (const measure of measures) {
          const estimate = total[measure];
          if (isAbsent(estimate)) continue;
          const text = formula(estimate.expression);
          if (text.includes(' over ')) continue;
          const { mid } = estimate.value;
          assert.ok(Math.abs(calculate(text) - mid) <= 0.005 * mid, `${text} is not ${mid}`);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('remarks', () => {
  it('say once what understates, what is missing, and what became of that', () => {
    const all = 'hardware: [ref, half, bare], count: 100';
    assert.deepEqual(remarks(expressionOf(all, 'cost')), ['Half and Bare have no price: range widened']);
    assert.deepEqual(remarks(expressionOf([all, all], 'itPower')), ['Bare has no TDP: range widened']);
    assert.deepEqual(remarks(expressionOf(all, 'equivalents')), [
      'Half and Bare have no 8-bit peak: their 16-bit peaks understate them',
    ]);
    assert.deepEqual(remarks(expressionOf('hardware: [ref, bare], power: 1 MW', 'equivalents')), [
      'Bare has no TDP: left out',
    ]);
    assert.deepEqual(remarks(expressionOf('hardware: ref, count: 1', 'energy')), []);
  });

  it('say where a cost follows from the power, and over what equivalents are guessed', () => {
    assert.deepEqual(remarks(expressionOf('hardware: half, count: 1', 'cost')), [
      'Half has no price: the cost follows from the power',
    ]);
    assert.deepEqual(remarks(expressionOf('power: 1 MW', 'cost')), []);
    assert.deepEqual(remarks(expressionOf('power: 1 MW', 'equivalents')), [
      'no hardware named: median of 3 accelerators of its years, range from their lower to their upper decile',
      'Half has no 8-bit peak: its 16-bit peak understates it',
    ]);
  });

  it('do not speak of a 16-bit peak where that is what is compared', () => {
    const world = { settings: (text: string) => text.replace('8-bit', '16-bit') };
    assert.deepEqual(remarks(expressionOf('hardware: half, count: 1', 'equivalents', world)), []);
  });
});

describe('steps', () => {
  it('go from the figure down to what the catalog holds', () => {
    const lines = steps(expressionOf('hardware: [ref, two], count: 100, source: s', 'cost')).map(
      ({ depth, label, origin, source }) =>
        [`${'  '.repeat(depth)}${label}`, origin && `${origin.file} ${origin.path.join('.')}`, source].filter(
          Boolean,
        ),
    );
    assert.deepEqual(lines, [
      ['cost of IT hardware'],
      ['  count', 'factories/f.yaml compute.0.count', 's'],
      ['  price of 2025-06'],
      ['    Ref: price of 2025-06', 'hardware/ref.yaml prices.1.price'],
      ['    Two: price of 2025-01', 'hardware/two.yaml prices.0.price'],
      ['  server', 'catalog.yaml cost.server'],
      ['  interconnect', 'catalog.yaml cost.interconnect'],
      ['  discount', 'catalog.yaml cost.discount'],
    ]);
  });

  it('name each batch by its place in the file', () => {
    const batches = ['count: 1, until: 2020', ...three];
    const labels = steps(expressionOf(batches, 'headline')).map(({ label }) => label);
    assert.deepEqual(labels, ['published accelerators', 'batch 2', 'batch 3', 'batch 4']);
  });

  it('show the shares of a mix beside its members', () => {
    const labels = steps(expressionOf('shares: {ref: 60%, two: 40%}, count: 100', 'itPower')).map(
      ({ label }) => label,
    );
    assert.deepEqual(labels, [
      'IT power',
      'count',
      'TDP',
      'Ref: TDP',
      'share of Ref',
      'Two: TDP',
      'share of Two',
      'server and network overhead',
    ]);
  });
});

/** The value of a formula as somebody would compute it who reads it. */
function calculate(text: string): number {
  const prefixes: Readonly<Record<string, number>> = { '': 1, k: 1e3, M: 1e6, G: 1e9, T: 1e12, B: 1e9 };
  const numbers = text
    .replace(/(\d),(?=\d{3})/g, '$1')
    .replace(/\$?(\d+(?:\.\d+)?)(?: ?([kMGTB]?)W?(?![a-z]))?/g, (_, digits: string, prefix = '') =>
      String(Number(digits) * prefixes[String(prefix)]!),
    )
    .replaceAll('×', '*');
  const mean = (...values: number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
  const median = (...values: number[]): number => {
    const sorted = values.sort((a, b) => a - b);
    const half = (sorted.length - 1) / 2;
    return (sorted[Math.floor(half)]! + sorted[Math.ceil(half)]!) / 2;
  };
  return Number(runInNewContext(numbers, { mean, median }));
}
