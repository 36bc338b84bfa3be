import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { exampleFiles } from '../../scripts/format-doc/format-examples.ts';
import { keysOf, pathText, type FormatKey } from '../../scripts/format-doc/format-keys.ts';
import { formatPage } from '../../scripts/format-doc/format-page.ts';
import { fileKind } from '../../src/catalog/file-kind.ts';
import { readFile } from '../../src/catalog/read/read-file.ts';

const page = readFileSync(new URL('../../docs/catalog-format.md', import.meta.url), 'utf8').replaceAll(
  '\r\n',
  '\n',
);
const kinds = ['catalog', 'hardware', 'factory', 'edition'] as const;

/** A file with nothing but this key, written as its example has it, each step of its path on a line. */
function fileWith(path: FormatKey['path'], example: string): string {
  let indent = '';
  let text = '';
  let item = '';
  path.forEach((step, at) => {
    if (step === 0) {
      item = '- ';
      return;
    }
    const value = at === path.length - 1 ? ` ${example}` : '';
    text += `${indent}${item}${step}:${value}\n`;
    indent += item === '' ? '  ' : '    ';
    item = '';
  });
  return text;
}

describe('docs/catalog-format.md', () => {
  it('is what npm run docs writes', () => {
    assert.equal(page, formatPage(), 'run npm run docs');
  });

  it('has every key of every kind of file', () => {
    for (const kind of kinds) {
      for (const { path } of keysOf(kind))
        assert.ok(page.includes(`\n| \`${pathText(path)}\``), pathText(path));
    }
    for (const key of ['compute[].count', 'power.pue', 'prices[].since', 'exclude[].reason']) {
      assert.ok(page.includes(`\n| \`${key}\``), key);
    }
  });

  it('has a whole file of each kind with which nothing is wrong', () => {
    for (const [kind, text] of Object.entries(exampleFiles)) {
      const named = fileKind(/^# (\S+)/.exec(text)?.[1] ?? '');
      assert.equal(named?.kind, kind);
      assert.deepEqual(readFile(named.kind, named.id, text).problems, []);
    }
  });

  it('has examples of keys that are read as they stand', () => {
    let count = 0;
    for (const kind of kinds) {
      for (const { path, examples } of keysOf(kind)) {
        for (const example of examples) {
          const text = fileWith(path, example);
          const { problems } = readFile(kind, '2025H2', text);
          // That other keys are missing is no fault of the example.
          const wrong = problems.filter(({ code }) => code !== 'missing-key');
          assert.deepEqual(
            wrong.map(({ message }) => message),
            [],
            text,
          );
          count += 1;
        }
      }
    }
    assert.ok(count > 80, String(count));
  });
});
