import assert from 'node:assert/strict';
import { globToRegExp } from '../../../../src/vscode/catalogs/hidden.ts';

const cases: readonly (readonly [glob: string, yes: readonly string[], no: readonly string[]])[] = [
  ['**/.git', ['.git', 'a/.git', 'a/b/.git'], ['git', '.github', '.git/config']],
  ['**/out/**', ['out', 'out/a', 'a/out/b/c'], ['outer', 'a/outer']],
  ['*.tmp', ['a.tmp'], ['a/b.tmp', 'atmp']],
  ['build?', ['build1'], ['build', 'build/1']],
  ['{a,b/c}/d', ['a/d', 'b/c/d'], ['c/d']],
  ['v[0-9]', ['v1'], ['vx', 'v10']],
  ['[!a]x', ['bx'], ['ax']],
  ['a,b', ['a,b'], ['a', 'b']],
  ['a+(b)', ['a+(b)'], ['ab']],
  ['**', ['a', 'a/b'], []],
  ['{unfinished', [], ['unfinished']],
];

describe('globs of files.exclude', () => {
  for (const [glob, yes, no] of cases)
    it(glob, () => {
      for (const path of yes) assert.match(path, globToRegExp(glob));
      for (const path of no) assert.doesNotMatch(path, globToRegExp(glob));
    });
});
