import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { accuracyPage } from '../../scripts/accuracy/accuracy-page.ts';
import { accuracyOf } from '../../scripts/accuracy/all-comparisons.ts';
import { rangeText } from '../../scripts/accuracy/accuracy-text.ts';
import { compareClusters } from '../../scripts/accuracy/clusters.ts';
import {
  isInside,
  quantile,
  ratioOf,
  spreadOf,
  widthOf,
  worstOf,
  type Comparison,
} from '../../scripts/accuracy/comparison.ts';
import {
  discountOf,
  earlierPue,
  powerFactor,
  pueOf,
  recentPue,
} from '../../scripts/accuracy/constant-fit.ts';
import { coverageTable } from '../../scripts/accuracy/coverage-table.ts';
import { OurFigures } from '../../scripts/accuracy/our-figures.ts';
import { exactly } from '../../src/quantity/interval.ts';
import { shippedTexts, workedConstants } from '../support/shipped.ts';
import { clustersFile, epochFile, hubFiles } from '../importers/support/epoch.ts';

const comparison = (name: string, ours: number, theirs: number): Comparison => ({
  ...{ name, group: name, ours: exactly(ours), theirs },
  reason: () => name,
});

const newerHub = {
  dataCenters: epochFile('epoch-hub-2026-09/data_centers.csv'),
  timelines: epochFile('epoch-hub-2026-09/data_center_timelines.csv'),
  chipQuantities: epochFile('epoch-hub-2026-09/data_center_chip_quantities.csv'),
};
const readings = [
  { files: hubFiles(), readOn: '2026-07-06' },
  { files: newerHub, readOn: '2026-09-13' },
];

describe('accuracy', () => {
  it('counts quantiles between the nearest two values', () => {
    assert.equal(quantile([1, 2, 3, 4], 0.5), 2.5);
    assert.equal(quantile([7], 0.9), 7);
    const spread = spreadOf([comparison('a', 1, 1), comparison('b', 1.05, 1), comparison('c', 3, 1)]);
    assert.deepEqual([spread.count, spread.median, spread.within1, spread.within10], [3, 1.05, 1, 2]);
  });

  it('takes half for as bad as twice, and passes over what agrees', () => {
    const all = [
      comparison('fine', 1.005, 1),
      comparison('low', 0.4, 1),
      comparison('high', 2, 1),
      comparison('half', 1, 2),
    ];
    assert.deepEqual(
      worstOf(all, 3).map(({ name }) => name),
      ['low', 'half', 'high'],
    );
  });

  it('says what is inside and how wide that is, the ends included', () => {
    const wide = { ...comparison('wide', 100, 80), ours: { low: 80, mid: 100, high: 160 } };
    assert.deepEqual([isInside(wide), widthOf(wide)], [true, 2]);
    assert.ok(!isInside({ ...wide, theirs: 79 }) && !isInside({ ...wide, theirs: 161 }));
    const text = coverageTable([
      { title: 'Power', all: [wide, { ...wide, theirs: 200 }], heldOut: 1 },
      { title: 'None', all: [] },
    ]);
    assert.match(text, /^\| Power \| 2 \| 1 \(50%\) \| 1 \(50%\) \| 2\.00 \| 2\.00 \| /m);
    assert.doesNotMatch(text, /None/);
  });

  it('fits a range to what is seen, outward to two decimals', () => {
    const states = [1.2, 1.3, 1.4].map((ratio, index) => ({ site: String(index), year: 2026, ratio }));
    assert.deepEqual(recentPue(states), { low: 1.2, mid: 1.3, high: 1.4 });
    const before = [{ site: 'a', year: 2024, ratio: 1.4 }];
    const ends = earlierPue(before, new Map([[2024, 1.12]]));
    assert.equal(rangeText(pueOf(1.12, ends)), '1.12 (1.06–1.40)');
    const { low, mid, high } = powerFactor(1.82, ends);
    assert.equal(mid, 1.82);
    assert.ok(Math.abs((high * ends.high) / (low * ends.low) - 1.86) < 0.02);
    const costs = [comparison('a', 100, 50), comparison('b', 100, 120)];
    assert.deepEqual(discountOf(costs, 0.9), { low: 0.45, mid: 0.9, high: 1.08 });
  });

  describe('against the real data', () => {
    const accuracy = accuracyOf(readings, clustersFile(), shippedTexts());
    const { clusters } = accuracy;
    const hub = accuracy.readings[0]!.hub;

    it('computes Epoch AI’s power of every cluster by its constants', () => {
      const texts = [...shippedTexts()].map(
        ([path, text]) => [path, text.replace(/^overhead: .*\n/m, '')] as const,
      );
      const theirs = new OurFigures(new Map([...texts, ['catalog.yaml', workedConstants()]]));
      const { power } = compareClusters(clustersFile(), theirs);
      assert.ok(power.length > 120);
      // Epoch AI takes the PCIe card of the P100.
      assert.deepEqual(
        worstOf(power, 10).map(({ name }) => name),
        ['Meta 2017 P100 Cluster'],
      );
    });

    it('gives a reason for each of the worst', () => {
      const ofClusters = [clusters.equivalents, clusters.cost, clusters.reportedPower, clusters.reportedCost];
      const ofHub = [
        hub.equivalents,
        hub.byImpliedPeaks,
        hub.itPower,
        hub.facilityPower,
        hub.impliedEquivalents,
      ];
      const all = [...ofClusters, ...ofHub];
      for (const comparisons of all) {
        for (const each of worstOf(comparisons, 10))
          assert.ok(each.reason().length > 20, `${each.name}: ${ratioOf(each)}`);
      }
    });

    it('finds the trap of the GB300, and the chips that are not counted', () => {
      const reason = (name: string) => clusters.equivalents.find((each) => each.name === name)!.reason();
      assert.match(
        reason('xAI Colossus 2 Memphis Phase 2'),
        /takes 165 TOP\/s for NVIDIA GB300 .* not that of its matrix engines/,
      );
      assert.match(reason('XTX Markets Cluster'), /counts NVIDIA A100 alone, without the 10,000 NVIDIA V100/);
    });

    it('finds which peak the hub takes', () => {
      const implied = (id: string) => hub.peaks.get(id)!.implied;
      assert.ok(Math.abs(implied('nvidia-b200') - 5000) < 20);
      assert.ok(Math.abs(implied('google-tpu-v6e') - 918) < 10);
      assert.ok(Math.abs(implied('amazon-trainium2') - 1299) < 2);
    });

    it('has the cost of the hub to the dollar per watt', () => {
      assert.equal(hub.cost.length, 245);
      assert.deepEqual(worstOf(hub.cost, 1), []);
    });

    it('ships the constants that the data give: else run npm run accuracy, and write what it prints', () => {
      const texts = (key: 'fitted' | 'shipped') =>
        accuracy.constants.map((each) => `${each.key} ${rangeText(each[key])}`);
      assert.deepEqual(texts('shipped'), texts('fitted'));
    });

    const holds = (
      all: readonly Comparison[],
      share: number,
      width: number,
      heldOut = all.filter(isInside).length,
    ) => {
      assert.ok(all.length > 0);
      assert.ok(heldOut >= share * all.length, `${heldOut} of ${all.length} inside`);
      const widths = all.map(widthOf).sort((a, b) => a - b);
      assert.ok(quantile(widths, 0.5) <= width, `${quantile(widths, 0.5)} wide`);
    };

    it('holds what owners report within ranges that still say something', () => {
      holds(clusters.standingPower, 0.75, 1.9);
      holds(clusters.paidCost, 0.65, 7, accuracy.heldOutCosts);
      for (const { hub: each, heldOut } of accuracy.readings) holds(each.facilityPower, 0.9, 1.6, heldOut);
      for (const { hub: each } of accuracy.readings) holds(each.impliedEquivalents, 0.8, 3.2);
    });
  });

  it('is what docs/accuracy.md says: else run npm run accuracy', () => {
    const page = readFileSync(new URL('../../docs/accuracy.md', import.meta.url), 'utf8');
    assert.equal(page, accuracyPage(accuracyOf(readings, clustersFile(), shippedTexts())));
  });
});
