import assert from 'node:assert/strict';
import { readFile } from '../../../src/catalog/read/read-file.ts';
import type { Settings } from '../../../src/catalog/entries.ts';
import { fullTexts } from '../../support/full-texts.ts';
import { problemsIn } from '../../support/problems.ts';

const head = 'name: x\nowners: [y]\nlocation: {}\nstatus: planned\n';

/** The messages about a file of a factory that ends in some lines. */
function messages(lines: string): readonly string[] {
  return problemsIn('factory', head + lines).map(({ message }) => message);
}

describe('a value that is not what it looks like', () => {
  it('is quoted as it is written, with what to do', () => {
    assert.deepEqual(messages('platform: 2024.10\n'), [
      'YAML reads “2024.10” as a number. Quote it: "2024.10"',
    ]);
    assert.deepEqual(messages('platform: 61e9540\n'), [
      'YAML reads “61e9540” as a number. Quote it: "61e9540"',
    ]);
    assert.deepEqual(messages('platform: ~\n'), ['YAML reads “~” as nothing. Quote it: "~"']);
    assert.deepEqual(messages('platform: null\n'), ['YAML reads “null” as nothing. Quote it: "null"']);
    assert.deepEqual(messages('platform: True\n'), ['YAML reads “True” as true or false. Quote it: "True"']);
    assert.deepEqual(messages('platform: 1234567890123456789\n'), [
      'YAML reads “1234567890123456789” as a number. Quote it: "1234567890123456789"',
    ]);
    const [large] = messages('compute: [{count: 9007199254740993}]\n');
    assert.match(large ?? '', /^“9007199254740993” is over 2\^53/);
  });

  it('is shown an example of its own key, where it is of the wrong kind', () => {
    assert.deepEqual(messages('').length, 0);
    const [problem] = problemsIn('factory', head.replace('{}', 'Berlin'));
    assert.equal(
      problem?.message,
      '“Berlin” is not a map of keys and values. Write it like this: location: {text: "Quincy, WA, USA", place: Quincy}',
    );
    const [list] = messages('aliases: Colossus\n');
    assert.match(list ?? '', /^“Colossus” is not a list\./);
  });

  it('is a warning where a count has a point between thousands', () => {
    for (const [written, write] of [
      ['24.576', '24,576'],
      ['20.000', '20,000'],
      ['~24.576+', '~24,576+'],
      ['24.576–30.000', '24,576–30,000'],
    ]) {
      const [problem, ...others] = problemsIn('factory', `${head}compute:\n  - count: ${written}\n`);
      assert.deepEqual([problem?.code, problem?.severity, others.length], ['fraction', 'warning', 0]);
      assert.ok(problem?.message.endsWith(`If thousands are meant, write ${write}.`), problem?.message);
    }
    for (const written of ['24.6k', '1.234M', '24,576', '1.5–2k']) {
      assert.deepEqual(messages(`compute:\n  - count: ${written}\n`), [], written);
    }
    assert.deepEqual(messages('compute:\n  - count: 10.5\n'), [
      '“10.5” is a count with a fraction. Write a whole number.',
    ]);
  });

  it('goes by what is written, wherever it is quoted', () => {
    const text = fullTexts.catalog.replace('network: 1.14', 'network: 1.10');
    const { network } = readFile('catalog', 'catalog', text).entry as Settings;
    assert.equal(network.text, '1.10');
  });
});
