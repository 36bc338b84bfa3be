import assert from 'node:assert/strict';
import { firstOf, rankingChanges } from '../../../src/views/rerank/rerank-changes.ts';

const head = 'edition: X\nasOf: 2026-01-01\nmetric: headline\ncounts: announced\n';

describe('rankingChanges', () => {
  it('names the list, then who moved, then figures', () => {
    const before = `${head}rows:\n  - {rank: 1, id: a, value: 9000, headline: 9000, cost: null, move: new}\n  - {rank: 2, id: b, value: 5}\n`;
    const after = `${head.replace('headline', 'power')}rows:\n  - {rank: 1, id: c}\n  - {rank: 2, id: a, value: 12000, headline: 12000, cost: 7, move: down}\n`;
    assert.deepEqual(rankingChanges(before, after), [
      'metric headline → power',
      'b left (was 2)',
      'c new at 1',
      'a 1 → 2',
      'a: accelerators 9.00k → 12.0k, cost — → $7',
    ]);
  });

  it('shows all digits where three do not tell, and other fields where no figure changed', () => {
    const row = (more: string): string => `${head}rows:\n  - {rank: 1, id: a, ${more}}\n`;
    assert.deepEqual(rankingChanges(row('equivalents: 20001'), row('equivalents: 20002')), [
      'a: equivalents 20,001 → 20,002',
    ]);
    assert.deepEqual(rankingChanges(row('possibleRanks: [1, 2]'), row('possibleRanks: [1, 3]')), [
      'a: possible ranks 1–2 → 1–3',
    ]);
  });

  it('finds nothing where only the writing differs', () => {
    const rows = 'rows:\n  - {rank: 1, id: a, possibleRanks: [1, 2]}\n';
    const other = '# mine\nrows:\n  - rank: 1\n    id: "a"\n    possibleRanks:\n      - 1\n      - 2\n';
    assert.deepEqual(rankingChanges(head + rows, head + other), []);
  });

  it('survives a file that is none', () => {
    for (const text of ['', '[', '5', 'rows: 5\n', 'rows: [1, [2], {id: 3}]\n']) {
      assert.ok(rankingChanges(text, `${head}rows: []\n`).length > 0, text);
    }
  });

  it('counts what it does not name', () => {
    assert.equal(firstOf(['a', 'b', 'c'], 2), 'a, b and 1 more');
    assert.equal(firstOf(['a', 'b'], 2), 'a, b');
  });
});
