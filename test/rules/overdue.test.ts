import assert from 'node:assert/strict';
import type { Day } from '../../src/catalog/day.ts';
import { lastDayOf } from '../../src/rules/latest-day.ts';
import { base, briefsOf, changed, messagesOf, worldOf, type Files } from './support/world.ts';

const path = 'factories/alpha.yaml';
const since = (text: string): Files => changed(path, ['since: 2024-10', `since: ${text}`]);

describe('overdue', () => {
  it('finds what is planned for a day that the latest list has passed', () => {
    assert.deepEqual(messagesOf(path, since('2025-10\n    status: planned')), [
      'Due by 2025-10-01 and still planned, though the latest list is as of 2026-06-30. Say how it stands now, or give the new date.',
    ]);
    for (const status of ['announced', 'construction']) {
      assert.equal(briefsOf(since(`2025-10\n    status: ${status}`)).length, 1);
    }
    for (const status of ['operational', 'expansion', 'decommissioned\n    until: 2026']) {
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

  it('finds a factory whose words name years that are past, unless more is to come or another took its place', () => {
    const noted = (note: string, ...more: readonly (readonly [string, string])[]): Files =>
      changed(
        path,
        ['status: operational', `status: planned\nstatusNote: ${note}`],
        ['    since: 2024-10\n', '    status: operational\n'],
        ...more,
      );
    const found = [`${path}: overdue “Building (2025)”`];
    assert.deepEqual(briefsOf(noted('Building (2025)')), found);
    assert.match(
      messagesOf(path, noted('Planned for 2024 or 2025'))[0]!,
      /^“Planned for 2024 or 2025”, and still planned, though the latest list is as of 2026-06-30\. /,
    );
    for (const note of ['Building (2026)', 'Announced 2024, due 2027', 'Building', 'Phase 20255'])
      assert.deepEqual(briefsOf(noted(note)), [], note);
    assert.deepEqual(
      briefsOf(noted('Building (2025)', ['    status: operational\n', '    since: 2027\n'])),
      [],
    );
    const successor = base['factories/beta.yaml']!.replace('status:', 'supersedes: alpha\nstatus:');
    assert.deepEqual(
      briefsOf({ ...noted('Building (2025)'), 'factories/beta.yaml': successor }).filter((brief) =>
        brief.includes('overdue'),
      ),
      [],
    );
  });
});
