import assert from 'node:assert/strict';
import { base, briefsOf, changed, messagesOf, worldOf, type Files } from './support/world.ts';

const path = 'factories/alpha.yaml';
const since = (text: string): Files => changed(path, ['since: 2024-10', `since: ${text}`]);

describe('before-release', () => {
  it('finds hardware that runs before it could be had', () => {
    assert.deepEqual(messagesOf(path, since('2021-05')), [
      'Begins on 2021-05-01, before H100 was released, on 2022-09-20. Check the date and the hardware.',
    ]);
    assert.deepEqual(briefsOf(changed('factories/beta.yaml', ['since: 2025', 'since: 2023'])), [
      'factories/beta.yaml: before-release “2023”',
    ]);
  });

  it('lets makers have it 90 days earlier, and a short date be its last day', () => {
    assert.deepEqual(briefsOf(since('2022-06-22')), []);
    assert.deepEqual(briefsOf(since('2022-06-21')), [`${path}: before-release “2022-06-21”`]);
    assert.deepEqual(briefsOf(since('2022')), []);
    assert.deepEqual(briefsOf(since('2022-06')), []);
    assert.deepEqual(briefsOf(since('2022-05')), [`${path}: before-release “2022-05”`]);
  });

  it('follows the hardware file', () => {
    const { catalog, checker } = worldOf();
    const hardware = 'hardware/nvidia-h100-sxm.yaml';
    catalog.update([{ path: hardware, text: base[hardware]!.replace('2022-09-20', '2025-09-20') }]);
    assert.deepEqual(
      checker.problemsOf(path).map(({ code }) => code),
      ['before-release'],
    );
  });
});
