import assert from 'node:assert/strict';
import { formula, remarks } from '../../src/estimate/describe.ts';
import { contextOf, estimateFactory } from '../../src/estimate/factory.ts';
import { isAbsent } from '../../src/estimate/absent.ts';
import { ratiosOf, type Ratio, type RatioEstimate } from '../../src/estimate/ratios.ts';
import { factories, ListWorld } from '../support/list-world.ts';
import type { Day } from '../../src/catalog/day.ts';

function ratios(compute: string): Readonly<Record<Ratio, RatioEstimate>> {
  const { catalog } = new ListWorld(factories({ a: `status: operational\ncompute: ${compute}\n` }));
  const context = contextOf(catalog, { asOf: '2025-11-06' as Day, counts: 'announced' })!;
  return ratiosOf(context, estimateFactory(context, catalog.factory('a')!));
}

function valueOf({ estimate }: RatioEstimate): { low: number; mid: number; high: number } {
  assert.ok(!isAbsent(estimate), 'absent');
  const round = (n: number): number => Number(n.toPrecision(9));
  const { low, mid, high } = estimate.value;
  return { low: round(low), mid: round(mid), high: round(high) };
}

const at = (n: number): object => ({ low: n, mid: n, high: n });

describe('what a megawatt comes to', () => {
  it('is computed of one accelerator: how many there are changes nothing', () => {
    // 1 / (500 W × 2 × 1.25), and $20k × 2 × 1.5 × 0.5 over the same.
    for (const count of ['100', '~100,000+', '1–9']) {
      const { equivalentsPerMW, costPerMW } = ratios(`[{hardware: ref, count: '${count}'}]`);
      assert.deepEqual(valueOf(equivalentsPerMW), at(800));
      assert.deepEqual(valueOf(costPerMW), at(24e6));
      assert.deepEqual([equivalentsPerMW.restates, costPerMW.restates], [false, false]);
    }
  });

  it('has a formula that leaves out what stands in both', () => {
    const { estimate } = ratios('[{hardware: ref, count: ~100}]').equivalentsPerMW;
    assert.ok(!isAbsent(estimate));
    assert.equal(formula(estimate.expression), '(1 / (500 W × 2 × 1.25)) × 1 MW');
  });

  it('of several batches is that of their sums', () => {
    const { equivalentsPerMW } = ratios('[{hardware: ref, count: 100}, {hardware: two, count: 100}]');
    assert.deepEqual(valueOf(equivalentsPerMW), at(Number((300 / ((125e3 + 250e3) / 1e6)).toPrecision(9))));
  });

  it('is marked where it only restates constants of the catalog', () => {
    // $20 per IT watt over a PUE of 1.25, whatever the power.
    for (const compute of ['[{itPower: 80 MW}]', '[{power: 100 MW}, {itPower: 1–9 MW}]']) {
      const { costPerMW, equivalentsPerMW } = ratios(compute);
      assert.equal(valueOf(costPerMW).mid, 16e6);
      assert.deepEqual([costPerMW.restates, equivalentsPerMW.restates], [true, false]);
      assert.ok(!isAbsent(costPerMW.estimate));
      assert.match(remarks(costPerMW.estimate.expression).join(), /restates constants of the catalog/);
    }
  });

  it('is marked where a stated cost is the power at the catalog’s cost per watt', () => {
    // $20 for hardware and $10 for construction, as the small world has them.
    for (const [compute, isRestated] of [
      ['[{itPower: ~80 MW, cost: ~$1.6B}]', true],
      ['[{itPower: 80 MW, cost: $2.40B, scope: total}]', true],
      ['[{power: 100 MW, cost: $1.6B}]', true],
      ['[{itPower: 80 MW, cost: $1.61B}, {itPower: 8 MW}]', true],
      ['[{itPower: 80 MW, cost: $1.7B}]', false],
      ['[{itPower: 80 MW, cost: $1.6B}, {itPower: 80 MW, cost: $3B}]', false],
      ['[{itPower: 0 MW, cost: $0}]', false],
      ['[{hardware: ref, count: 100}]', false],
    ] as const) {
      const { costPerMW, equivalentsPerMW } = ratios(compute);
      assert.deepEqual([costPerMW.restates, equivalentsPerMW.restates], [isRestated, false], compute);
    }
  });

  it('is absent where one of both is, with the reason', () => {
    const { costPerMW, equivalentsPerMW } = ratios('[{hardware: bare, count: 5}]');
    assert.ok(isAbsent(costPerMW.estimate) && isAbsent(equivalentsPerMW.estimate));
    assert.notEqual(equivalentsPerMW.estimate.absent, '');
    assert.deepEqual([costPerMW.restates, equivalentsPerMW.restates], [false, false]);
  });

  it('is absent where the power is 0', () => {
    const { equivalentsPerMW } = ratios('[{power: 0 W, equivalents: 5}]');
    assert.ok(isAbsent(equivalentsPerMW.estimate));
  });
});
