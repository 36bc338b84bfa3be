import assert from 'node:assert/strict';
import fc from 'fast-check';
import { insertItem, insertPair, removeAt, replaceScalar, type TextEdit } from '../../src/document/edits.ts';
import { parseYaml } from '../../src/document/parse.ts';
import { anyCommentedYaml } from '../support/commented-yaml.ts';
import { assertEdit, editsOf } from '../support/edit-check.ts';

function apply(text: string, edit: TextEdit | undefined): string {
  assert.ok(edit, 'an edit');
  return text.slice(0, edit.start) + edit.text + text.slice(edit.end);
}

describe('edits of a document', () => {
  it('say what was meant, wherever and in whatever document, and keep all else with its comments', () => {
    fc.assert(
      fc.property(anyCommentedYaml, fc.nat(), ({ text }, which) => {
        const edits = editsOf(parseYaml(text));
        const edit = edits[which % edits.length];
        if (edit) assertEdit(text, edit);
      }),
      { numRuns: 1000 },
    );
  });

  const insertions: readonly (readonly [string, string, string])[] = [
    ['sources:\n  - # on-site\n    id: a\n', 'b', 'sources:\n  - # on-site\n    id: a\n  - b\n'],
    ['sources:\n- - a\n', 'b', 'sources:\n- - a\n- b\n'],
    ['sources: [\n  # {id: old},\n]\n', 'b', 'sources: [\n  # {id: old},\n  b\n]\n'],
    ['sources: [\n  a, # about a\n]\n', 'b', 'sources: [\n  a, # about a\n  b,\n]\n'],
    ['sources: [\n  a # about a\n]\n', 'b', 'sources: [\n  a, # about a\n  b\n]\n'],
    ['sources: [a,]\n', 'b', 'sources: [a, b,]\n'],
    ['sources: []\n', 'b', 'sources: [b]\n'],
    ['sources: [ ]\n', 'b', 'sources: [b]\n'],
    ['\uFEFFsources:\n- a\n', 'b', '\uFEFFsources:\n- a\n- b\n'],
    ['sources:\r\n  - a # x\r\n', 'b', 'sources:\r\n  - a # x\r\n  - b\r\n'],
    ['sources:\n  - a', 'b', 'sources:\n  - a\n  - b'],
    ['sources:\n  - |+\n    a\n\nb: 1\n', 'b', 'sources:\n  - |+\n    a\n\n  - b\nb: 1\n'],
  ];
  for (const [before, item, after] of insertions) {
    it(`adds an item to ${JSON.stringify(before)}`, () => {
      assert.equal(apply(before, insertItem(parseYaml(before), ['sources'], item)), after);
    });
  }

  const removals: readonly (readonly [string, (string | number)[], string])[] = [
    ['a:\n  - # to-do\n    nonsense\n  - b\n', ['a', 0], 'a:\n  - b\n'],
    ['a: [\n  x, # about x\n  y  # about y\n]\n', ['a', 1], 'a: [\n  x # about x\n]\n'],
    ['a: [\n  x, # about x\n  y, # about y\n]\n', ['a', 0], 'a: [\n  y, # about y\n]\n'],
    ['a: [x, y, z]\n', ['a', 1], 'a: [x, z]\n'],
    ['a: [x, y, z]\n', ['a', 2], 'a: [x, y]\n'],
    ['a: [x, y,]\n', ['a', 1], 'a: [x,]\n'],
    ['a: [\n  # old\n  x\n]\nb: 1\n', ['a', 0], 'a: [\n  # old\n]\nb: 1\n'],
    ['a:\n  # old\n  - x\nb: 1\n', ['a', 0], '# old\nb: 1\n'],
    ['\uFEFFa: 1\nb: 2\n', ['a'], '\uFEFFb: 2\n'],
    ['a:\n  - - x\n    # about y\n    - y\n', ['a', 0, 0], 'a:\n  -\n    # about y\n    - y\n'],
    ['a:\n  - - x\n    - y\n', ['a', 0, 0], 'a:\n  - - y\n'],
    ['a:\n  - |\n    x\n  - y\n    # z\n  - z\n', ['a', 1], 'a:\n  - |\n    x\n  # z\n  - z\n'],
  ];
  for (const [before, path, after] of removals) {
    it(`takes ${path.join('.')} out of ${JSON.stringify(before)}`, () => {
      assert.equal(apply(before, removeAt(parseYaml(before), path)), after);
    });
  }

  it('refuse what is not closed', () => {
    const document = parseYaml('a: [x\n');
    assert.equal(insertItem(document, ['a'], 'y'), undefined);
    assert.equal(insertPair(parseYaml('a: {x: 1\n'), ['a'], 'y', '2'), undefined);
  });

  it('quote a value that goes into brackets', () => {
    const text = 'a: {b: x} # c\n';
    assert.equal(apply(text, replaceScalar(parseYaml(text), ['a', 'b'], 'y, z')), 'a: {b: "y, z"} # c\n');
  });
});
