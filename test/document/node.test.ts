import assert from 'node:assert/strict';
import { keySpanAt, nodeAt, pairOf, plainValue, spanAt, type Path } from '../../src/document/node.ts';
import { parseYaml } from '../../src/document/parse.ts';

const text = `name: x
2025: y
empty:
block:
  inner: [a, {b: c}]
  list:
    - d
    - e: f
flow: {g: h}
one: single
`;
const { root } = parseYaml(text);

describe('paths', () => {
  const values: readonly (readonly [Path, unknown])[] = [
    [['name'], 'x'],
    [['2025'], 'y'],
    [[2025], 'y'],
    [['empty'], null],
    [['block', 'inner', 0], 'a'],
    [['block', 'inner', 1, 'b'], 'c'],
    [['block', 'list', 1], { e: 'f' }],
    [['flow'], { g: 'h' }],
    [['one', 0], 'single'],
  ];
  for (const [path, value] of values) {
    it(`lead to ${path.join('.')}`, () => assert.deepEqual(plainValue(nodeAt(root, path)!), value));
  }

  const nowhere: readonly Path[] = [
    ['nothing'],
    ['name', 'x'],
    ['block', 0],
    ['block', 'inner', 2],
    ['block', 'inner', 'b'],
    ['block', 'list', -1],
    ['one', 1],
    ['constructor'],
  ];
  for (const path of nowhere) {
    it(`lead nowhere: ${path.join('.')}`, () => assert.equal(nodeAt(root, path), undefined));
  }

  it('find a pair in maps alone', () => {
    assert.equal(plainValue(pairOf(root, 'name')!.value), 'x');
    assert.equal(pairOf(nodeAt(root, ['name']), 'x'), undefined);
    assert.equal(pairOf(undefined, 'x'), undefined);
  });
});

describe('what is underlined', () => {
  const spans: readonly (readonly [Path, string])[] = [
    [['name'], 'x'],
    [['empty'], 'empty'],
    [['block'], 'block'],
    [['block', 'inner'], '[a, {b: c}]'],
    [['block', 'inner', 1], '{b: c}'],
    [['block', 'inner', 1, 'b'], 'c'],
    [['block', 'list'], 'list'],
    [['block', 'list', 0], 'd'],
    [['block', 'list', 1], 'list'],
    [['block', 'list', 1, 'e'], 'f'],
    [['flow'], '{g: h}'],
    [['one', 0], 'single'],
    [['nothing'], ''],
    [['flow', 'nothing'], 'flow'],
  ];
  for (const [path, token] of spans) {
    it(`is ${token || 'nothing'} for ${path.join('.')}`, () => {
      const span = spanAt(root, path);
      assert.equal(span ? text.slice(span.start, span.end) : '', token);
    });
  }

  it('is the key, where the key is meant', () => {
    const keyAt = (path: Path): string | undefined => {
      const span = keySpanAt(root, path);
      return span && text.slice(span.start, span.end);
    };
    assert.equal(keyAt(['name']), 'name');
    assert.equal(keyAt(['block', 'inner', 1, 'b']), 'b');
    assert.equal(keyAt(['block', 'list', 0]), 'list');
    assert.equal(keyAt([]), undefined);
  });
});
