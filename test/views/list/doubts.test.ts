import assert from 'node:assert/strict';
import { explainFactory } from '../../../src/views/explanation/explanation.ts';
import { allDoubts, doubtWords, listDoubts } from '../../../src/views/list/doubts.ts';
import { factoryText, TestCatalog } from '../../publish/support/catalog.ts';

const broken = factoryText('Alpha', 'many');

describe('doubts', () => {
  it('tell an older version from a file of which nothing is shown', () => {
    const test = new TestCatalog({ 'factories/alpha.yaml': factoryText('Alpha', '3') });
    test.write({ 'factories/alpha.yaml': broken, 'factories/beta.yaml': broken });
    const words = doubtWords(allDoubts(test.catalog));
    assert.match(
      words[0] ?? '',
      /^Last good version of factories\/alpha\.yaml, line 7: “many” is not a count/,
    );
    assert.match(words[1] ?? '', /^Without factories\/beta\.yaml, line 7: /);
    assert.deepEqual(listDoubts(test.catalog), [], 'those of factories stand in their rows');
  });

  it('name the file of an explained factory first, and paths as the reader sees them', () => {
    const test = new TestCatalog({ 'factories/omega.yaml': factoryText('Omega', '3') });
    test.write({
      'factories/alpha.yaml': broken,
      'factories/omega.yaml': broken,
      'hardware/b100.yaml': 'name: [',
    });
    const omega = test.catalog.factory('omega')!;
    const { doubts } = explainFactory(test.catalog, test.rankings, test.edition(), omega)!;
    const starts = doubtWords(doubts, (file) => `data/${file}`).map((words) => words.split(',')[0]);
    assert.deepEqual(starts, [
      'Last good version of data/factories/omega.yaml',
      'Last good version of data/hardware/b100.yaml',
      'Without data/factories/alpha.yaml',
    ]);
  });

  it('say that the reference is not there', () => {
    const test = new TestCatalog({ 'hardware/h100.yaml': 'name: [' });
    assert.deepEqual(
      doubtWords(listDoubts(test.catalog)).map((words) => words.split(/(?<=,)/)[0]),
      ['Without hardware/h100.yaml,', 'catalog.yaml,'],
    );
  });
});
