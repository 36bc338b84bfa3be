import assert from 'node:assert/strict';
import { base, briefsOf, messagesOf, worldOf, type Files } from './support/world.ts';

const path = 'factories/alpha.yaml';
const batch = (figures: string): Files => ({
  [path]: `${(base[path] ?? '').split('compute:')[0] ?? ''}compute:\n  - {${figures}, source: survey}\n`,
});
const rates = (files: Files): readonly string[] =>
  briefsOf(files).filter((brief) => brief.includes('implausible-rate'));

describe('implausible-rate', () => {
  it('finds power, cost and equivalents that go with no accelerator', () => {
    for (const figures of [
      'count: "100,000", power: 5 MW',
      'count: "100,000", itPower: 20 GW',
      'equivalents: "100,000", power: 1.5 MW',
      'equivalents: "100,000", power: 4 GW',
      'cost: $4M, power: 150 MW',
      'cost: $400B, itPower: 150 MW',
    ]) {
      assert.equal(rates(batch(figures)).length, 1, figures);
    }
    assert.match(
      messagesOf(path, batch('count: "100,000", itPower: 20 GW'))[0] ?? '',
      /^100,000 with 20 GW is 200 kW an accelerator, and the catalog’s accelerators come to 1\.27 kW–1\.82 kW\. Check/,
    );
  });

  it('lets be what its own hardware gives, and a little beyond', () => {
    for (const figures of [
      'count: "100,000", power: 140 MW',
      'equivalents: "100,000", power: 150 MW',
      'cost: $4B, itPower: 130 MW',
      'cost: $40B, scope: total, itPower: 130 MW',
      'power: 1 W',
      'count: "100,000", itPower: 20 GW, caveat: It holds more',
    ]) {
      assert.deepEqual(rates(batch(figures)), [], figures);
    }
  });

  it('asks claims, and goes by the hardware of the catalog', () => {
    const files = {
      [path]: `${base[path] ?? ''}claims:\n  - {count: "100,000", itPower: 500 MW, basis: estimated, source: survey}\n`,
    };
    assert.equal(rates(files).length, 1);
    const large = (base['hardware/nvidia-b200.yaml'] ?? '').replace('1000 W', '15 kW').replace('B200', 'WSE');
    const { checker } = worldOf({ ...files, 'hardware/wafer.yaml': large.replace('[B200]', '[Wafer]') });
    assert.ok(!checker.problemsOf(path).some(({ code }) => code === 'implausible-rate'));
  });
});
