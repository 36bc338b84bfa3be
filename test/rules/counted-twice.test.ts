import assert from 'node:assert/strict';
import { processorTime } from '../support/growth.ts';
import { base, briefsOf, messagesOf, type Files } from './support/world.ts';

const path = 'factories/alpha.yaml';
const withBatches = (...batches: readonly string[]): Files => {
  const head = base[path]!.slice(0, base[path]!.indexOf('compute:'));
  return {
    [path]: `${head}compute:\n${batches.map((batch) => `  - {${batch}, source: survey}\n`).join('')}`,
  };
};

describe('counted-twice', () => {
  it('finds the same batch twice', () => {
    const batch = 'hardware: nvidia-h100-sxm, count: 1000';
    assert.deepEqual(messagesOf(path, withBatches(batch, batch)), [
      'Batch 2 says the same as batch 1, and both are counted. Delete one, or tell them apart with a note.',
    ]);
    assert.deepEqual(briefsOf(withBatches(batch, `${batch}, note: the second hall`)), []);
    assert.deepEqual(briefsOf(withBatches(batch, `${batch}, since: 2025`)), []);
    assert.deepEqual(briefsOf(withBatches('power: 1 MW', 'power: 1 MW')).length, 1);
  });

  it('finds states of a timeline that overlap', () => {
    const first = 'hardware: nvidia-h100-sxm, count: 1000, since: 2024';
    const next = 'hardware: nvidia-h100-sxm, count: 2000, since: 2025';
    assert.deepEqual(briefsOf(withBatches(`${first}, until: 2025-06`, next)), [
      `${path}: counted-twice “2025-06”`,
    ]);
    assert.deepEqual(briefsOf(withBatches(next, `${first}, until: 2025-06`)), [
      `${path}: counted-twice “2025-06”`,
    ]);
    assert.deepEqual(briefsOf(withBatches(`${first}, until: 2025`, next)), []);
    assert.deepEqual(briefsOf(withBatches(first, next)), [], 'what comes on top');
    assert.deepEqual(
      briefsOf(withBatches(`${first}, until: 2026`, next.replace('h100-sxm', 'b200'))),
      [],
      'other hardware',
    );
  });

  it('finds hardware that stands twice in a mix', () => {
    assert.deepEqual(
      briefsOf(withBatches('hardware: [nvidia-b200, nvidia-h100-sxm, nvidia-b200], count: 1000')),
      [`${path}: counted-twice “nvidia-b200”`],
    );
  });

  it('stays quick on a very long timeline', () => {
    const batches = Array.from(
      { length: 3000 },
      (_, index) => `hardware: nvidia-h100-sxm, count: ${index}, since: 2025`,
    );
    const time = processorTime(() => assert.deepEqual(briefsOf(withBatches(...batches)), []));
    assert.ok(time < 20_000, `${time} ms`);
  });
});
