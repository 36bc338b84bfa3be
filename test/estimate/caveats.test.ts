import assert from 'node:assert/strict';
import { isAbsent } from '../../src/estimate/absent.ts';
import { remarks } from '../../src/estimate/describe.ts';
import { measures } from '../../src/estimate/figure.ts';
import { estimateIn, known } from '../support/small-world.ts';

const doubt = 'Whether these are accelerators is not known.';

describe('a caveat of a batch', () => {
  it('is that of every figure computed from it, not of what a source states', () => {
    const { total } = estimateIn([`hardware: ref, count: 5, caveat: ${doubt}`, 'hardware: ref, count: 7']);
    assert.deepEqual(known(total.headline).caveats, []);
    for (const measure of measures.filter((each) => each !== 'headline')) {
      assert.deepEqual(known(total[measure]).caveats, [doubt], measure);
    }
  });

  it('is of what a stated power implies', () => {
    const { total } = estimateIn([`power: 1 MW, caveat: ${doubt}`]);
    assert.deepEqual(known(total.facilityPower).caveats, []);
    assert.deepEqual(known(total.itPower).caveats, [doubt]);
    assert.deepEqual(known(total.equivalents).caveats, [doubt]);
  });

  it('is told once, with what else there is to know', () => {
    const batch = `hardware: half, count: 5, caveat: ${doubt}`;
    const { total } = estimateIn([batch, batch]);
    assert.deepEqual(remarks(known(total.cost).expression), [
      doubt,
      'Half has no price: the cost follows from the power',
    ]);
    assert.deepEqual(remarks(known(total.headline).expression), []);
  });

  it('is none of a batch that does not count', () => {
    const { total } = estimateIn([
      `hardware: ref, count: 5, until: 2024, caveat: ${doubt}`,
      'hardware: ref, count: 7',
    ]);
    for (const measure of measures) {
      const estimate = total[measure];
      assert.ok(!isAbsent(estimate) && estimate.caveats.length === 0, measure);
    }
  });
});
