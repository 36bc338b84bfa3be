import assert from 'node:assert/strict';
import { distance } from 'fastest-levenshtein';
import fc from 'fast-check';
import { closest, isSlip } from '../../src/catalog/closest.ts';

describe('closest', () => {
  const ids = [
    'nvidia-h100-sxm',
    'nvidia-h100-pcie',
    'nvidia-h200-sxm',
    'nvidia-b200',
    'amd-mi300x',
    'amd-mi300a',
  ];
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['nvidia-h100-sxm', 'nvidia-h100-sxm'],
    ['nvidia-h100-smx', 'nvidia-h100-sxm'],
    ['NVIDIA-B200', 'nvidia-b200'],
    ['nvidia-h100', 'nvidia-h100-sxm'],
    ['nvidia-b20', 'nvidia-b200'],
    ['nvdia-b200', 'nvidia-b200'],
    ['amd-mi300', 'amd-mi300x'],
    ['amd-mi300b', 'amd-mi300x'],
    ['google-tpu-v5e', undefined],
    ['x', undefined],
    ['', undefined],
  ];
  for (const [word, best] of cases) {
    it(`finds ${best ?? 'nothing'} for ${word || 'nothing'}`, () => assert.equal(closest(word, ids), best));
  }

  it('takes two neighbours that changed places for one slip, even in a short word', () => {
    assert.equal(closest('nmae', ['notes', 'name']), 'name');
    assert.equal(closest('cuont', ['cost', 'count']), 'count');
    assert.equal(closest('emna', ['name']), undefined);
  });

  it('is the first of the nearest, as if all were held against it', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'A', '1'), maxLength: 9 });
    fc.assert(
      fc.property(words, fc.array(words, { maxLength: 12 }), (word, candidates) => {
        const near = candidates.filter((each) => {
          const limit = Math.max(1, Math.floor(Math.max(each.length, word.length) / 3));
          return edits(word, each) <= limit;
        });
        const least = Math.min(...near.map((each) => edits(word, each)));
        const best = near.find((each) => edits(word, each) === least);
        assert.equal(closest(word, candidates), best);
      }),
      { numRuns: 2000 },
    );
  });

  it('has nothing to choose from nothing', () => assert.equal(closest('a', []), undefined));

  it('takes no word for its opposite', () => {
    const statuses = ['operational', 'decommissioned', 'construction'];
    assert.equal(closest('commissioned', statuses), undefined);
    assert.equal(closest('inoperational', statuses), undefined);
    assert.equal(closest('decomissioned', statuses), 'decommissioned');
  });
});

describe('one slip of the hand', () => {
  const ids = ['nvidia-b200', 'nvidia-b300', 'survey', 'us-east', 'us-west'];
  const cases: readonly (readonly [string, string, boolean])[] = [
    ['survy', 'survey', true],
    ['suvrey', 'survey', true],
    ['surveys', 'survey', true],
    ['survay', 'survey', true],
    ['suvay', 'survey', false],
    ['nvidia-b100', 'nvidia-b200', false],
    ['nvidia-b20', 'nvidia-b200', false],
    ['nvida-b200', 'nvidia-b200', true],
    ['us-est', 'us-east', false],
    ['tpd', 'tdp', false],
  ];
  for (const [word, meant, is] of cases) {
    it(`${word} is ${is ? '' : 'not '}surely ${meant}`, () => assert.equal(isSlip(word, meant, ids), is));
  }
});

/** The edits between two words, case apart; of a swap of two neighbours one. */
function edits(a: string, b: string): number {
  const [from, to] = [a.toLowerCase(), b.toLowerCase()];
  const swaps = Array.from(
    from,
    (_, i) => from.slice(0, i) + (from[i + 1] ?? '') + (from[i] ?? '') + from.slice(i + 2),
  );
  return swaps.includes(to) && from !== to ? 1 : distance(from, to);
}
