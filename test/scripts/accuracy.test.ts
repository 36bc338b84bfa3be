import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { compareClusters } from '../../scripts/accuracy/clusters.ts';
import { quantile, ratioOf, spreadOf, worstOf, type Comparison } from '../../scripts/accuracy/comparison.ts';
import { compareHub } from '../../scripts/accuracy/hub.ts';
import { accuracyPage } from '../../scripts/accuracy/accuracy-page.ts';
import { Trial } from '../../scripts/accuracy/trial.ts';
import { shippedTexts, workedConstants } from '../support/shipped.ts';
import { clustersFile, hubFiles } from '../importers/support/epoch.ts';

const comparison = (name: string, ours: number, theirs: number): Comparison => ({
  name,
  ours,
  theirs,
  reason: () => name,
});

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

  describe('against the real data', () => {
    const trial = new Trial(shippedTexts());
    const clusters = compareClusters(clustersFile(), trial);
    const hub = compareHub(hubFiles(), trial);

    it('computes Epoch AI’s power of every cluster by its constants', () => {
      const texts = [...shippedTexts()].map(
        ([path, text]) => [path, text.replace(/^overhead: .*\n/m, '')] as const,
      );
      const theirs = new Trial(new Map([...texts, ['catalog.yaml', workedConstants()]]));
      const { power } = compareClusters(clustersFile(), theirs);
      assert.ok(power.length > 120);
      // Epoch AI takes the P100's PCIe card and what a Maia is provisioned with.
      assert.deepEqual(
        worstOf(power, 10).map(({ name }) => name),
        ['Meta 2017 P100 Cluster', 'Microsoft Ares/Maia'],
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
  });

  it('is what docs/accuracy.md says: else run npm run accuracy', () => {
    const page = readFileSync(new URL('../../docs/accuracy.md', import.meta.url), 'utf8');
    assert.equal(page, accuracyPage(hubFiles(), clustersFile(), shippedTexts()));
  });
});
