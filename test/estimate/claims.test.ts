import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Catalog } from '../../src/catalog/catalog.ts';
import type { Day } from '../../src/catalog/day.ts';
import { compareClaim } from '../../src/estimate/claims.ts';
import { constructionOf } from '../../src/estimate/construction.ts';
import { contextOf, estimateFactory } from '../../src/estimate/factory.ts';
import { isAbsent } from '../../src/estimate/absent.ts';
import type { Estimate } from '../../src/estimate/figure.ts';
import { homesOf } from '../../src/estimate/energy.ts';

const read = (path: string): string =>
  readFileSync(new URL(`../../catalog/${path}`, import.meta.url), 'utf8');

const factory = `name: Site
owners: [Owner]
location: {text: Somewhere}
status: operational
compute:
  - {hardware: nvidia-h100-sxm, count: "100,000", since: 2024-10}
  - {hardware: nvidia-b200, count: "10,000", since: 2025-01}
claims:
  - {power: 300 MW}
  - {cost: $8B, scope: total}
  - {cost: $8B}
  - {count: "120,000", hardware: nvidia-h100-sxm}
  - {count: "110,000"}
  - {cost: $100B, scope: total, of: programme}
  - {count: 5, hardware: nvidia-a100-sxm-80gb}
`;

describe('compareClaim', () => {
  const catalog = new Catalog();
  const files = ['catalog.yaml', 'hardware/nvidia-h100-sxm.yaml', 'hardware/nvidia-b200.yaml'];
  catalog.update([
    ...files.map((path) => ({ path, text: read(path) })),
    { path: 'factories/site.yaml', text: factory },
  ]);
  const context = contextOf(catalog, { asOf: '2025-11-06' as Day, counts: 'announced' })!;
  const site = catalog.factory('site')!;
  const estimate = estimateFactory(context, site);
  const comparisonOf = (index: number) => compareClaim(context, site, site.claims[index]!, estimate)[0]!;
  const mid = (figure: Estimate): number => (isAbsent(figure) ? NaN : figure.value.mid);

  it('holds a facility power against the computed one', () => {
    const { computed, ratio, text } = comparisonOf(0);
    assert.equal(text, '300 MW');
    assert.equal(mid(computed), mid(estimate.total.facilityPower));
    assert.equal(ratio, 300e6 / mid(computed));
  });

  it('holds a total cost against IT hardware with land and buildings, and any other against IT hardware', () => {
    const construction = mid(constructionOf(context, estimate.total));
    assert.equal(construction, mid(estimate.total.itPower) * 11.77);
    assert.equal(mid(comparisonOf(1).computed), mid(estimate.total.cost) + construction);
    assert.equal(mid(comparisonOf(2).computed), mid(estimate.total.cost));
  });

  it('holds a count of some hardware against the batches of that hardware', () => {
    assert.equal(comparisonOf(3).ratio, 1.2);
    assert.equal(comparisonOf(4).ratio, 1);
    assert.deepEqual(comparisonOf(6).computed, { absent: 'no batch of that hardware alone', missing: [] });
  });

  it('has no ratio where the claim is of more than this factory', () => {
    assert.equal(comparisonOf(5).ratio, undefined);
    assert.ok(!isAbsent(comparisonOf(5).computed));
  });

  it('says how many homes use as much electricity', () => {
    const homes = mid(homesOf(context, estimate.total.energy));
    assert.ok(Math.abs(homes - mid(estimate.total.facilityPower) * 0.8e-3) < 1);
  });
});
