import assert from 'node:assert/strict';
import fc from 'fast-check';
import { MarkHash, plainName, type Mark } from '../../src/catalog/mark-hash.ts';

const markOf = (name: string): Mark => new MarkHash(1).name(name).mark();

/** Names as people and programs write them: of few letters, so that two are often the same but for case and signs. */
const names = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'A', 'b', '1', ' ', '-', '.', '“', 'é', 'É', 'ß'), maxLength: 6 }),
  fc.string({ unit: 'grapheme' }),
);

describe('the hash of marks', () => {
  it('is the same of two names where they differ in case, accents and punctuation alone', () => {
    fc.assert(
      fc.property(names, names, (a, b) => {
        assert.equal(markOf(a) === markOf(b), plainName(a) === plainName(b), `${a} and ${b}`);
        assert.equal(markOf(a), markOf(plainName(a)));
      }),
      { numRuns: 2000 },
    );
  });

  it('tells apart what is put in one after the other', () => {
    const marks = [
      new MarkHash(1).name('a').name('b').mark(),
      new MarkHash(1).name('a b').mark(),
      new MarkHash(1).name('ab').name('').mark(),
      new MarkHash(1).name('').name('ab').mark(),
      new MarkHash(2).name('a').name('b').mark(),
      new MarkHash(1).text('a').text('B').mark(),
    ];
    assert.equal(new Set(marks).size, marks.length);
  });

  it('is a whole number that is kept exactly, and another for each of a million places and names', () => {
    const owner = new MarkHash(4).name('Acme');
    const marks = new Set<Mark>();
    for (let y = -250; y < 250; y++) for (let x = -500; x < 500; x++) marks.add(owner.markWith(y, x));
    for (let i = 0; i < 500_000; i++) marks.add(markOf(`Factory ${i} of the North`));
    assert.equal(marks.size, 1_000_000);
    for (const mark of marks) if (!Number.isSafeInteger(mark) || mark < 0) assert.fail(String(mark));
  });
});
