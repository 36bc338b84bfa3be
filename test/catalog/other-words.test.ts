import assert from 'node:assert/strict';
import { otherWordFor } from '../../src/catalog/other-words.ts';

const statuses = ['announced', 'planned', 'construction', 'expansion', 'operational', 'decommissioned'];

describe('other words', () => {
  for (const [written, word] of [
    ['running', 'operational'],
    [' In-Service ', 'operational'],
    ['under_construction', 'construction'],
    ['expanding', 'expansion'],
    ['shut down', 'decommissioned'],
    ['commissioned', undefined],
    ['cancelled', undefined],
    ['constructor', undefined],
    ['', undefined],
  ] as const)
    it(`take “${written}” for ${word ?? 'none'}`, () => assert.equal(otherWordFor(written, statuses), word));

  it('are none where their word is not accepted', () =>
    assert.equal(otherWordFor('running', ['gpu']), undefined));
});
