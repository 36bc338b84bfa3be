import assert from 'node:assert/strict';
import { readFile } from '../../../src/catalog/read/read-file.ts';
import { minimalTexts } from '../../support/full-texts.ts';

describe('a control character that is written with a backslash', () => {
  for (const escape of ['\\0', '\\a', '\\b', '\\e', '\\x07', '\\u001b', '\\U0000009B']) {
    it(`is told of, with the edit that takes it away: ${escape}`, () => {
      const text = `${minimalTexts.factory}notes: "\\\\0, \\"${escape}b"\n`;
      const { entry, problems } = readFile('factory', 'x', text);
      assert.ok(entry);
      assert.deepEqual(
        problems.map(({ severity, start, end }) => [severity, text.slice(start, end)]),
        [['warning', escape]],
      );
    });
  }

  it('is one only between double quotes, and where it is none of white space', () => {
    for (const notes of ["'\\0'", '\\0', '"\\t\\n\\r\\\\0\\u200b\\x41"', '"\\\\x07"', 'a # "\\0"']) {
      assert.deepEqual(readFile('factory', 'x', `${minimalTexts.factory}notes: ${notes}\n`).problems, []);
    }
  });
});
