import assert from 'node:assert/strict';
import { asItems } from '../../src/document/odd-keys.ts';

describe('asItems', () => {
  const cases: readonly (readonly [words: string, items: string | undefined])[] = [
    ['– a\n• b c', '- a\n- b c'],
    ['-[alpha, beta]', '- [alpha, beta]'],
    ['-{factory: a, reason: b}', '- {factory: a, reason: b}'],
    ["-'it is'", "- 'it is'"],
    ['• a\nb', undefined],
    // What would be an alias, an anchor, a tag, a block, a comment, or open at its end.
    ['-*a [beta, alpha]', undefined],
    ['• &a b', undefined],
    ['• !a b', undefined],
    ['• | b', undefined],
    ['• #b', undefined],
    ['-[alpha, beta', undefined],
    ['-"a', undefined],
    ['• -', undefined],
  ];
  for (const [words, items] of cases)
    it(`${items === undefined ? 'leaves' : 'writes'} ${JSON.stringify(words)}`, () =>
      assert.equal(asItems(words), items));
});
