import assert from 'node:assert/strict';
import { briefsOf, changed, messagesOf } from './support/world.ts';

const path = 'factories/beta.yaml';
const withShares = (shares: string): Parameters<typeof briefsOf>[0] =>
  changed(path, ['hardware: [nvidia-h100-sxm, nvidia-b200]', shares]);

describe('shares-sum', () => {
  it('wants shares to add up to 100%', () => {
    assert.deepEqual(briefsOf(withShares('shares: {nvidia-h100-sxm: 60%, nvidia-b200: 30%}')), [
      `${path}: shares-sum “shares”`,
    ]);
    assert.deepEqual(messagesOf(path, withShares('shares: {nvidia-h100-sxm: 0.6, nvidia-b200: 50%}')), [
      'The shares add up to 110%, not to 100%: the figures of this batch would be off by as much.',
    ]);
    assert.deepEqual(briefsOf(withShares('shares: {nvidia-h100-sxm: 60%, nvidia-b200: 40%}')), []);
    assert.deepEqual(briefsOf(withShares('shares: {nvidia-h100-sxm: 0.1, nvidia-b200: 0.9}')), []);
  });

  it('lets each share be off by half a point, as published ones are', () => {
    assert.deepEqual(briefsOf(withShares('shares: {nvidia-h100-sxm: 67%, nvidia-b200: 34%}')), []);
    assert.equal(briefsOf(withShares('shares: {nvidia-h100-sxm: 67%, nvidia-b200: 35%}')).length, 1);
  });

  it('finds hardware that is named beside the shares but has none', () => {
    const files = withShares('hardware: [nvidia-h100-sxm, nvidia-b200]\n    shares: {nvidia-h100-sxm: 100%}');
    assert.deepEqual(briefsOf(files), [`${path}: shares-sum “nvidia-b200”`]);
    const same = withShares('hardware: nvidia-h100-sxm\n    shares: {nvidia-h100-sxm: 100%}');
    assert.deepEqual(briefsOf(same), []);
  });

  it('waits while a share is being typed', () => {
    assert.deepEqual(
      briefsOf(withShares('shares: {nvidia-h100-sxm: 60%, nvidia-b200: 3'))
        .map((brief) => brief.includes('shares-sum'))
        .includes(true),
      false,
    );
  });
});
