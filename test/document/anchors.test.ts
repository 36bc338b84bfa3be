import assert from 'node:assert/strict';
import { parseYaml } from '../../src/document/parse.ts';
import type { SyntaxProblem } from '../../src/document/syntax-problem.ts';

/** The text that one problem's edits make. */
function mended(text: string, { edit, also = [] }: SyntaxProblem): string | undefined {
  if (!edit) return undefined;
  return [edit, ...also]
    .sort((a, b) => b.start - a.start)
    .reduce((after, { start, end, text: put }) => after.slice(0, start) + put + after.slice(end), text);
}

/** What becomes of a text by what mends the first problem there; undefined where nothing does. */
function withoutFirst(text: string, mark: string): string | undefined {
  const found = parseYaml(text).problems.find(({ start }) => text.startsWith(mark, start));
  assert.ok(found, `a problem at ${mark} of ${text}`);
  return mended(text, found);
}

describe('an anchor', () => {
  const whole: readonly (readonly [from: string, to: string])[] = [
    ['a: &x 1\n', 'a: 1\n'],
    ['a: &x 1\nb: *x\n', 'a: 1\nb: 1\n'],
    ['a: &x [1, 2]\nb: {c: *x}\nd: *x\n', 'a: [1, 2]\nb: {c: [1, 2]}\nd: [1, 2]\n'],
    ['a: &x\n  b: 1\nc:\n  <<: *x\n  d: 2\n', 'a: \n  b: 1\nc:\n  b: 1\n  d: 2\n'],
    ['a: &x {b: 1}\nc:\n  <<: *x\n  b: 2\n', 'a: {b: 1}\nc:\n  b: 2\n'],
    // Of two of one name, an alias means the one before it.
    ['a: &x 1\nb: *x\nc: &x 2\nd: *x\n', 'a: 1\nb: 1\nc: &x 2\nd: *x\n'],
    // In a comment or a text, it is none.
    ['a: &x 1 # *x\nb: "*x"\nc: *x\n', 'a: 1 # *x\nb: "*x"\nc: 1\n'],
    ['a: &x 1\nb: &xy 2\nc: *xy\n', 'a: 1\nb: &xy 2\nc: *xy\n'],
    ['a: &x {k: 1}\nb: &y {l: 2}\nc:\n  <<: [*x, *y]\n', 'a: {k: 1}\nb: &y {l: 2}\nc:\n  k: 1\n  l: 2\n'],
  ];
  for (const [from, to] of whole)
    it(`goes with all that refers to it: ${JSON.stringify(from)}`, () =>
      assert.equal(withoutFirst(from, '&x'), to));

  const kept = [
    'a: &x !!str 1\nb: *x\n',
    'a: &x [*x]\n',
    'a: 0\nb: &x 1\nc: 2\nc: *x\n',
    'a: &x b\n*x : 1\n',
    'a: &x b\n? [*x]\n: 1\n',
    'a: &x {b: 1}\nc: {<<: [*x, {d: 2}]}\n',
    'a: &x {b: 1}\nc:\n  <<: [*x, {d: *x}]\n',
    '&x a: 1\nb: *x\n',
  ];
  for (const text of kept)
    it(`stays while what refers to it cannot be written out: ${JSON.stringify(text)}`, () =>
      assert.equal(withoutFirst(text, '&x'), undefined));

  it('is not what one of that name inside itself means', () => {
    const text = 'a: &x 1\nb: &x [*x]\n';
    assert.equal(withoutFirst(text, '*x'), undefined);
    assert.equal(withoutFirst(text, '&x'), 'a: 1\nb: &x [*x]\n');
  });

  it('keeps a key that stands twice, while something refers to what is in it', () => {
    assert.equal(withoutFirst('a: 1\na: &x 1\n', 'a: &x'), 'a: 1\n');
    assert.equal(withoutFirst('a: 1\na: &x 1\nb: *x\n', 'a: &x'), undefined);
  });

  it('takes time in proportion to how often it is referred to, and leaves a text that is read', () => {
    const text = `a: &x 1\nb:\n${'  - *x\n'.repeat(2000)}`;
    const after = withoutFirst(text, '&x');
    assert.equal(after, `a: 1\nb:\n${'  - 1\n'.repeat(2000)}`);
    assert.deepEqual(parseYaml(after).problems, []);
  });
});
