import assert from 'node:assert/strict';
import fc from 'fast-check';
import { measures } from '../../src/estimate/figure.ts';
import { intervalOf } from '../../src/ranking/summary.ts';
import { groupings, totalsOf } from '../../src/ranking/totals.ts';
import { edition, ListWorld } from '../support/list-world.ts';

/** A batch in any of the ways in which one may be written. */
const anyBatch = fc
  .record({
    what: fc.constantFrom(
      'hardware: ref',
      'hardware: two',
      'hardware: half',
      'hardware: bare',
      'hardware: [ref, two]',
      'hardware: [two, bare]',
      'shares: {ref: 30%, two: 70%}',
    ),
    count: fc.constantFrom('1', '10', '~25', '100+', '7–90', '40 (10–60)'),
    status: fc.constantFrom('operational', 'planned', 'construction'),
  })
  .map(({ what, count, status }) => `{${what}, count: ${count}, status: ${status}}`);

const anyFactory = fc
  .record({
    owners: fc.uniqueArray(fc.constantFrom('A', 'B', 'C', 'a'), { minLength: 1, maxLength: 3 }),
    countries: fc.uniqueArray(fc.constantFrom('US', 'DE', 'FR'), { maxLength: 3 }),
    kind: fc.constantFrom('', 'kind: campus\n', 'kind: cluster\n', 'kind: programme\n'),
    batches: fc.array(anyBatch, { minLength: 1, maxLength: 3 }),
    // Of an earlier one, so that none is a part of itself.
    above: fc.constantFrom('', 'partOf', 'supersedes'),
    which: fc.nat(),
  })
  .map(({ owners, countries, kind, batches, above, which }) => (at: number): string => {
    const location = countries.length === 0 ? '{}' : `{countries: [${countries.join(', ')}]}`;
    const other = above === '' || at === 0 ? '' : `${above}: f${which % at}\n`;
    return `name: F${at}\nowners: [${owners.join(', ')}]\nlocation: ${location}\nstatus: planned\n${kind}${other}compute:\n${batches.map((batch) => `  - ${batch}\n`).join('')}`;
  });

const anyWorld = fc
  .record({
    factories: fc.array(anyFactory, { minLength: 1, maxLength: 9 }),
    metric: fc.constantFrom('headline', 'equivalents', 'power', 'cost'),
    more: fc.constantFrom('', 'size: 2\n', 'kinds: [campus, cluster]\n', 'counts: operational\n'),
  })
  .map(
    ({ factories, metric, more }) =>
      new ListWorld({
        ...Object.fromEntries(factories.map((textAt, at) => [`factories/f${at}.yaml`, textAt(at)])),
        'editions/E.yaml': edition('2025-11-06', more, metric),
      }),
  );

function assertNear(one: number, other: number, what: string): void {
  assert.ok(
    Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other)),
    `${what}: ${one}, not ${other}`,
  );
}

describe('totals of any catalog', () => {
  it('are the sum of what is ranked, each once, and their rows add up to them end by end', () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        const { rows: ranked } = world.rank('E', {}, Infinity);
        for (const by of groupings) {
          const { rows, total, factories } = totalsOf(world.catalog, world.rankings, world.edition('E'), by);
          assert.equal(factories, ranked.length);
          const named = new Set(rows.flatMap((row) => row.factories));
          assert.deepEqual([...named].sort(), ranked.map(({ id }) => id).sort());
          for (const measure of measures) {
            for (const end of ['low', 'mid', 'high'] as const) {
              const what = `${by} ${measure} ${end}`;
              const sum = rows.reduce((all, { sums }) => all + (sums[measure].value?.[end] ?? 0), 0);
              assertNear(sum, total[measure].value?.[end] ?? 0, what);
              const listed = ranked.reduce(
                (all, { figures }) => all + (intervalOf(figures[measure])?.[end] ?? 0),
                0,
              );
              assertNear(listed, total[measure].value?.[end] ?? 0, what);
            }
            const without = ranked.filter(({ figures }) => !intervalOf(figures[measure])).map(({ id }) => id);
            assert.deepEqual([...total[measure].without].sort(), without.sort());
          }
          for (const { sums, whole, joint } of rows) {
            for (const measure of measures) {
              const [even, all] = [sums[measure].value?.mid ?? 0, whole[measure].value?.mid ?? 0];
              assert.ok(all >= even * (1 - 1e-12));
              if (joint.length === 0) assertNear(all, even, `${by} ${measure} in whole`);
            }
          }
          const shares = rows.reduce((all, { share }) => all + (share ?? 0), 0);
          if (rows.some(({ share }) => share !== undefined)) assertNear(shares, 1, `${by}, shares`);
        }
      }),
      { numRuns: 150 },
    );
  });
});
