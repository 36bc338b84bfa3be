import assert from 'node:assert/strict';
import type { Day } from '../../src/catalog/day.ts';
import { lastDayOf } from '../../src/rules/latest.ts';
import { base, briefsOf, changed, messagesOf, worldOf, type Files } from './support/world.ts';

const path = 'factories/alpha.yaml';
const since = (text: string): Files => changed(path, ['since: 2024-10', `since: ${text}`]);
const edition = (from: string, to: string): Files => changed('editions/2026H1.yaml', [from, to]);

describe('date-order', () => {
  it('finds a batch that ends before or as it begins', () => {
    assert.deepEqual(messagesOf(path, since('2024-10\n    until: 2024-09')), [
      'Ends on 2024-09-01, before it begins, on 2024-10-01: no list counts this batch. A short date means its first day.',
    ]);
    assert.deepEqual(briefsOf(since('2024-10\n    until: 2024-10-01')), [`${path}: date-order “2024-10-01”`]);
    assert.deepEqual(briefsOf(since('2024-10\n    until: 2024-10-02')), []);
    assert.deepEqual(briefsOf(changed(path, ['since: 2024-10', 'until: 2020'])), []);
  });

  it('finds a previous edition that is not earlier', () => {
    assert.deepEqual(messagesOf('editions/2026H1.yaml', edition('asOf: 2026-06-30', 'asOf: 2025-11-06')), [
      'The previous edition must be of an earlier day than 2025-11-06, and 2025H2 speaks of 2025-11-06.',
    ]);
    assert.match(
      messagesOf('editions/2026H1.yaml', edition('previous: 2025H2', 'previous: 2026H1'))[0]!,
      /this is the edition itself/,
    );
  });

  it('waits while a date is being typed', () => {
    assert.deepEqual(briefsOf(since('2024-10\n    until: 2024-1')), [`${path}: date “2024-1”`]);
  });
});

describe('overdue', () => {
  it('finds what is planned for a day that the latest list has passed', () => {
    assert.deepEqual(messagesOf(path, since('2025-10\n    status: planned')), [
      'Due by 2025-10-01 and still planned, though the latest list is as of 2026-06-30. Say how it stands now, or give the new date.',
    ]);
    for (const status of ['announced', 'construction']) {
      assert.equal(briefsOf(since(`2025-10\n    status: ${status}`)).length, 1);
    }
    for (const status of ['operational', 'expansion', 'decommissioned']) {
      assert.deepEqual(briefsOf(since(`2025-10\n    status: ${status}`)), []);
    }
  });

  it('takes the status of the factory where the batch has none', () => {
    assert.deepEqual(briefsOf(changed(path, ['status: operational', 'status: planned'])), [
      `${path}: overdue “2024-10”`,
    ]);
  });

  it('gives a short date the benefit of its last day', () => {
    assert.deepEqual(briefsOf(since('2026\n    status: planned')), []);
    assert.deepEqual(briefsOf(since('2026-07\n    status: planned')), []);
    assert.deepEqual(briefsOf(since('2026-06\n    status: planned')), [`${path}: overdue “2026-06”`]);
    assert.deepEqual(briefsOf(since('2025\n    status: planned')), [`${path}: overdue “2025”`]);
    const days = [
      ['2024', '2024-12-31'],
      ['2024-02', '2024-02-29'],
      ['2025-12', '2025-12-31'],
      ['2025-06-17', '2025-06-17'],
    ];
    for (const [written = '', last] of days) assert.equal(lastDayOf(written, '2025-06-17' as Day), last);
  });

  it('asks the latest list and no clock, and follows it', () => {
    const { catalog, checker } = worldOf(since('2026-09\n    status: planned'));
    assert.deepEqual(checker.problemsOf(path), []);
    catalog.update([
      { path: 'editions/2030.yaml', text: base['editions/2026H1.yaml']!.replace('2026-06-30', '2030') },
    ]);
    assert.equal(checker.problemsOf(path)[0]!.code, 'overdue');
  });
});

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
