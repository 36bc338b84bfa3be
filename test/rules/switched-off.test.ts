import assert from 'node:assert/strict';
import { rankEdition } from '../../src/ranking/ranking.ts';
import { briefsOf, changed, messagesOf, worldOf, type Files } from './support/world.ts';

const path = 'factories/alpha.yaml';
const after = (text: string): Files => changed(path, ['since: 2024-10', `since: 2024-10${text}`]);

describe('switched-off', () => {
  it('finds a batch that is decommissioned, and nobody says when', () => {
    assert.deepEqual(messagesOf(path, after('\n    status: decommissioned')), [
      'Switched off, but not when: no list counts this batch, not even those of days on which it ran. Write until, the day from which it did not run.',
    ]);
    assert.deepEqual(briefsOf(after('\n    status: decommissioned')), [`${path}: switched-off “hardware”`]);
  });

  it('takes the status of the factory where the batch has none', () => {
    const off = changed(path, ['status: operational', 'status: decommissioned']);
    assert.deepEqual(briefsOf(off), [`${path}: switched-off “hardware”`]);
  });

  it('is content with a day, by which earlier lists still count it', () => {
    const files = after('\n    status: decommissioned\n    until: 2026-01');
    assert.deepEqual(briefsOf(files), []);
    const { catalog, rankings } = worldOf(files);
    const listed = (id: string): readonly string[] =>
      rankEdition(catalog, rankings, catalog.edition(id)!).rows.map((row) => row.id);
    assert.deepEqual([listed('2025H2'), listed('2026H1')], [['beta', 'alpha'], ['beta']]);
  });
});
