import assert from 'node:assert/strict';
import type { Day } from '../../src/catalog/day.ts';
import type { Batch } from '../../src/catalog/entries.ts';
import { isCounted, whyNotCounted } from '../../src/estimate/counted.ts';

const day = (text: string): Day => text as Day;
const asOf = day('2025-11-06');

function batch(fields: Partial<Batch>): Batch {
  return { status: 'planned', ...fields } as Batch;
}

describe('whyNotCounted', () => {
  const cases: readonly [
    string,
    Partial<Batch>,
    announced: string | undefined,
    operational: string | undefined,
  ][] = [
    ['an undated plan', {}, undefined, 'not running: planned'],
    [
      'what ended on the day',
      { until: asOf, since: day('2024-01-01') },
      'ended 2025-11-06',
      'ended 2025-11-06',
    ],
    ['what ends later', { until: day('2025-11-07'), since: day('2024-01-01') }, undefined, undefined],
    ['decommissioned, no day', { status: 'decommissioned' }, 'decommissioned', 'decommissioned'],
    ['announced later', { announced: day('2026-01-01') }, 'announced 2026-01-01', 'not running: planned'],
    ['due later', { since: day('2026-01-01') }, undefined, 'not running before 2026-01-01'],
    ['due by then, though planned', { since: asOf }, undefined, undefined],
    ['operational', { status: 'operational' }, undefined, undefined],
    ['expanding', { status: 'expansion' }, undefined, undefined],
  ];
  for (const [name, fields, announced, operational] of cases) {
    it(name, () => {
      assert.equal(whyNotCounted(batch(fields), { asOf, counts: 'announced' }), announced);
      assert.equal(whyNotCounted(batch(fields), { asOf, counts: 'operational' }), operational);
      assert.equal(isCounted(batch(fields), { asOf, counts: 'announced' }), announced === undefined);
    });
  }
});
