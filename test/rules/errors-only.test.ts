import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { Catalog } from '../../src/catalog/catalog.ts';
import { LineIndex } from '../../src/document/line-index.ts';
import { listProblems, type ListedProblem } from '../../src/views/problems/problem-list.ts';
import { Rankings } from '../../src/ranking/rankings.ts';
import { Checker, type CheckerOptions } from '../../src/rules/checker.ts';
import { anyEdit, startingFiles } from '../support/any-edit.ts';
import { base } from './support/world.ts';

type Texts = Readonly<Record<string, string>>;

const fixes = fileURLToPath(new URL('../fixes/', import.meta.url));

/** Catalogs with something wrong in each: what the quick fixes are tested on, over the world of the rules. */
const catalogs: readonly (readonly [string, Texts])[] = readdirSync(fixes, {
  recursive: true,
  encoding: 'utf8',
})
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('/input'))
  .map((path) => [path, { ...base, ...textsIn(`${fixes}${path}/`) }]);

function textsIn(folder: string): Texts {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.yaml'),
  );
  return Object.fromEntries(
    paths.map((path) => [path.replaceAll('\\', '/'), readFileSync(`${folder}${path}`, 'utf8')]),
  );
}

function problemsIn(texts: Texts, options: CheckerOptions = {}): readonly ListedProblem[] {
  const catalog = new Catalog();
  const checker = new Checker(catalog, new Rankings(catalog), options);
  catalog.update(Object.entries(texts).map(([path, text]) => ({ path, text })));
  return listProblems(catalog, checker);
}

/** Holds the errors that are looked for alone against those among all problems; how many there are. */
function agree(texts: Texts): number {
  const errors = problemsIn(texts).filter(({ severity }) => severity === 'error');
  assert.deepEqual(problemsIn(texts, { only: 'errors' }), errors);
  return errors.length;
}

describe('a checker of errors alone', () => {
  it('finds those that are among all problems', () => {
    const found = catalogs.map(([, texts]) => agree(texts));
    assert.ok(found.some((n) => n > 0) && found.some((n) => n === 0));
  });

  it('finds the same where a comment silences any of the problems', () => {
    for (const [, texts] of catalogs) {
      for (const { file, line, code } of problemsIn(texts)) {
        const text = texts[file] ?? '';
        const lines = new LineIndex(text);
        const at = lines.lineStart(line - 1);
        const indent = /^ */.exec(lines.lineText(line - 1))?.[0] ?? '';
        const comment = `${indent}# ai-factories-disable-next-line ${code} -- so that it is silent\n`;
        agree({ ...texts, [file]: text.slice(0, at) + comment + text.slice(at) });
      }
    }
  });

  it('finds them after any edits', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 12 }), (edits) => {
        const texts: Record<string, string> = { ...startingFiles };
        for (const { path, text } of edits) texts[path] = text ?? '';
        agree(texts);
      }),
      { numRuns: 200 },
    );
  });
});
