import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileKind } from '../../src/catalog/file-kind.ts';
import { readFile } from '../../src/catalog/read/read-file.ts';

const root = path.resolve(__dirname, '../..');
const pages = ['README.md', ...readdirSync(path.join(root, 'docs')).map((name) => `docs/${name}`)].filter(
  (name) => name.endsWith('.md'),
);

/**
 * The YAML blocks of a page: each names its file in a comment on its first line. Those of other tools, whose files begin with
 * a dot, are held to those tools' own schemas elsewhere.
 */
const blocksOf = (page: string): readonly string[] =>
  [...readFileSync(path.join(root, page), 'utf8').matchAll(/^```ya?ml\n(?!# \.)(.*?)^```$/gms)].map(
    ([, text]) => text!,
  );

describe('YAML in the docs', () => {
  it('is found', () => assert.ok(pages.flatMap(blocksOf).length >= 3));

  for (const page of pages) {
    for (const [index, block] of blocksOf(page).entries()) {
      it(`${page}, block ${index + 1} is what it says`, () => {
        const name = /^# (\S+\.yaml)/.exec(block)?.[1];
        const kind = name === undefined ? undefined : fileKind(name);
        assert.ok(kind, `the first line names a catalog file: ${block.split('\n')[0]}`);
        const { problems } = readFile(kind.kind, kind.id, block);
        // The examples of the rules are wrong on purpose; what they show has its own test.
        if (page !== 'docs/rules.md')
          assert.deepEqual(
            problems.map(({ message }) => message),
            [],
          );
      });
    }
  }
});
