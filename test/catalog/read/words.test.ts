import assert from 'node:assert/strict';
import { parseDay } from '../../../src/catalog/day.ts';
import type { Factory } from '../../../src/catalog/entries.ts';
import { readFile } from '../../../src/catalog/read/read-file.ts';
import { Words } from '../../../src/catalog/read/words.ts';
import { fullTexts, minimalTexts } from '../../support/full-texts.ts';

describe('words that files have in common', () => {
  it('change nothing of what is read, whatever was read before', () => {
    const words = new Words();
    const plain = JSON.stringify(readFile('factory', 'x', fullTexts.factory).entry);
    for (const round of [1, 2]) {
      const { entry } = readFile('factory', 'x', fullTexts.factory, words);
      assert.equal(JSON.stringify(entry), plain, `round ${round}`);
    }
  });

  it('keep days under what they are written as, and no day that is none', () => {
    const words = new Words();
    const texts = ['2025', '2025-06', '2025-06-01', '2025-02-30', '2025-13'];
    for (const round of [1, 2]) {
      for (const since of texts) {
        const text = `${minimalTexts.factory}compute:\n  - {hardware: h, count: 5, since: ${since}}\n`;
        const { entry, problems } = readFile('factory', 'x', text, words);
        const parsed = parseDay(since);
        if (!parsed.ok) assert.equal(problems[0]?.message, parsed.message, `round ${round}`);
        else assert.equal((entry as Factory | undefined)?.batches[0]?.since, parsed.day, `round ${round}`);
      }
    }
  });

  it('are given as lists of those words alone, whatever is in them', () => {
    const words = new Words();
    const lists = [['a', 'b'], ['a\nb'], ['a'], ['a\nb', 'c'], ['a', 'b\nc'], ['a', 'b', 'c'], []];
    for (const list of [...lists, ...lists.toReversed()]) assert.deepEqual(words.list([...list]), list);
    assert.equal(words.list(['a', 'b']), words.list(['a', 'b']));
  });

  it('are forgotten where there are very many', () => {
    const words = new Words();
    for (let i = 0; i < 50_000; i++) assert.equal(words.one(`word ${i}`), `word ${i}`);
    assert.equal(words.one('word 1'), 'word 1');
  });
});
