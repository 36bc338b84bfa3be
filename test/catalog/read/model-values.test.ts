import assert from 'node:assert/strict';
import type { EntryKind } from '../../../src/catalog/entries.ts';
import { fullTexts, minimalTexts } from '../../support/full-texts.ts';
import { problemsIn } from '../../support/problems.ts';

/** What is wrong with a file in which one thing stands otherwise. */
function problems(kind: EntryKind, from: string | undefined, to: string): readonly string[] {
  if (from !== undefined) assert.ok(fullTexts[kind].includes(from), from);
  const text = from === undefined ? minimalTexts[kind] + to : fullTexts[kind].replace(from, to);
  return problemsIn(kind, text).map(({ message }) => message);
}

const notAboveZero = (written: string): string =>
  `“${written}” is not above 0: nothing can be computed with it. Write a figure above 0.`;

describe('a constant that nothing can be computed with', () => {
  const constants: readonly (readonly [EntryKind, string | undefined, string, string])[] = [
    ['catalog', 'overhead: 1.82 (1.46–2.37)', 'overhead: 0', '0'],
    ['catalog', 'overhead: 1.82 (1.46–2.37)', 'overhead: 1.82 (0–2)', '1.82 (0–2)'],
    ['catalog', 'network: 1.14', 'network: 0%', '0%'],
    ['catalog', '2024: 1.12', '2024: 0', '0'],
    ['catalog', 'server: 1.64', 'server: 0.0', '0.0'],
    ['catalog', 'interconnect: 1.23', 'interconnect: "0"', '0'],
    ['catalog', 'discount: 0.90', 'discount: ~0', '~0'],
    ['catalog', 'compute: $26.11', 'compute: $0', '$0'],
    ['catalog', 'construction: $11.77', 'construction: $0.00', '$0.00'],
    ['catalog', 'homePower: 1 kW', 'homePower: 0 kW', '0 kW'],
    ['catalog', 'loadFactor: 80%', 'loadFactor: 0+', '0+'],
    ['hardware', 'overhead: 1.46', 'overhead: 0', '0'],
    ['hardware', 'server: 1.2', 'server: 0', '0'],
    ['hardware', 'tdp: 700 W', 'tdp: 0 W', '0 W'],
    ['hardware', 'accelerators: 8', 'accelerators: 0', '0'],
    ['hardware', 'price: $300k', 'price: $0', '$0'],
    ['factory', 'pue: 1.10', 'pue: 0', '0'],
  ];
  for (const [kind, from, to, written] of constants) {
    it(`is one problem: ${to} in a file of kind ${kind}`, () =>
      assert.deepEqual(problems(kind, from, to), [notAboveZero(written)]));
  }

  it('is one problem with its range upside down, or outside of it', () => {
    const overhead = 'overhead: 1.82 (1.46–2.37)';
    assert.deepEqual(problems('catalog', overhead, 'overhead: 1.82 (2.37–1.46)'), [
      '“1.82 (2.37–1.46)” runs from 2.37 down to 1.46. Write the lower figure first.',
    ]);
    assert.deepEqual(problems('catalog', overhead, 'overhead: 1.82 (1.90–2.37)'), [
      '“1.82 (1.90–2.37)” has 1.82 outside its own range, 1.90 to 2.37. Write a range that holds the figure before it.',
    ]);
  });
});

describe('a system', () => {
  it('that draws or costs something is told to say how many accelerators it holds', () => {
    const message = (key: string): string =>
      `“accelerators” is missing, and without it “${key}” says nothing. How many accelerators it holds. For example: 8`;
    assert.deepEqual(problems('hardware', undefined, 'system: {power: 23 kW}\n'), [message('power')]);
    assert.deepEqual(problems('hardware', undefined, 'system: {prices: [{price: $3M}]}\n'), [
      message('prices'),
    ]);
    assert.deepEqual(problems('hardware', undefined, 'system: {power: 23 kW, prices: [{price: $3M}]}\n'), [
      message('power'),
    ]);
  });

  it('may have a name alone, and one accelerator', () => {
    assert.deepEqual(problems('hardware', undefined, 'system: {name: CS-3}\n'), []);
    assert.deepEqual(problems('hardware', undefined, 'system: {accelerators: 1, power: 23 kW}\n'), []);
  });
});

describe('a claim', () => {
  it('takes one of four words for how its source knows, and an investment as its scope', () => {
    assert.deepEqual(problems('factory', 'scope: total\n    of', 'scope: investment\n    of'), []);
    const [message = ''] = problems('factory', 'basis: reported', 'basis: site with other loads');
    assert.equal(
      message,
      '“site with other loads” is not one of disclosed, reported, estimated, calculated.',
    );
  });
});
