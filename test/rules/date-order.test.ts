import assert from 'node:assert/strict';
import { briefsOf, changed, messagesOf, type Files } from './support/world.ts';

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
