import assert from 'node:assert/strict';
import { writtenWords } from '../../src/words/batch-words.ts';

describe('a figure in the words of its file', () => {
  it('stays as it was written', () => {
    for (const text of ['~150,000+', '24,576', '100k–150k', '8', '1000', '1.5', '1.2 GW', '$4.4B', '80%'])
      assert.equal(writtenWords(text), text);
  });

  it('has commas where it is a bare number', () => {
    assert.equal(writtenWords('742799'), '742,799');
    assert.equal(writtenWords('173320.0412'), '173,320');
  });
});
