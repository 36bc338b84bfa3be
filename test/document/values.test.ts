import assert from 'node:assert/strict';
import { plainValue, type Scalar } from '../../src/document/node.ts';
import { parseYaml } from '../../src/document/parse.ts';

function valueOfText(text: string): unknown {
  const { root, problems } = parseYaml(text);
  assert.deepEqual(problems, []);
  return root && plainValue(root);
}

describe('values of the YAML 1.2 core schema', () => {
  const scalars: readonly (readonly [string, Scalar])[] = [
    ['24576', 24_576],
    ['24,576', '24,576'],
    ['+5', 5],
    ['1.10', 1.1],
    ['1e3', 1000],
    ['017', 17],
    ['.inf', Infinity],
    ['1_000', '1_000'],
    ['2025', 2025],
    ['2025-06', '2025-06'],
    ['2025-06-17', '2025-06-17'],
    ['$100B', '$100B'],
    ['~150,000+', '~150,000+'],
    ['60%', '60%'],
    ['true', true],
    ['True', true],
    ['yes', 'yes'],
    ['no', 'no'],
    ['on', 'on'],
    ['null', null],
    ['~', null],
    ['', null],
    ['"null"', 'null'],
    ["'2025'", '2025'],
    ['"a\\tb"', 'a\tb'],
    ["'it''s'", 'it’s'.replace('’', "'")],
    ['😀 x', '😀 x'],
  ];
  for (const [written, value] of scalars) {
    it(`reads ${written === '' ? 'nothing' : written}`, () =>
      assert.deepEqual(valueOfText(`a: ${written}\n`), { a: value }));
  }

  it('leaves hexadecimal and octal numbers as they are written', () => {
    assert.deepEqual(valueOfText('a: 0x1F\nb: 0o17\n'), { a: '0x1F', b: '0o17' });
  });

  it('keeps keys as they are written', () => {
    const keys = { 2025: 1, '01': 2, true: 3, null: 4, '1.0': 5, 'two words': 6, 'a"b': 7 };
    const text = '2025: 1\n01: 2\ntrue: 3\nnull: 4\n1.0: 5\ntwo words: 6\n"a\\"b": 7\n';
    assert.deepEqual(valueOfText(text), keys);
  });

  it('keeps keys that JavaScript objects have already', () => {
    const value = valueOfText('__proto__: 1\nconstructor: 2\n');
    assert.deepEqual(Object.entries(value as object), [
      ['__proto__', 1],
      ['constructor', 2],
    ]);
  });

  it('reads block scalars, literal and folded', () => {
    const text = 'a: |\n  x\n  y\nb: >-\n  x\n  y\n\n  z\nc: |+\n  x\n\n';
    assert.deepEqual(valueOfText(text), { a: 'x\ny\n', b: 'x y\nz', c: 'x\n\n' });
  });

  it('reads the same with LF, with CRLF and with a byte order mark', () => {
    const text = 'a: 1\nb: [x, "y\n  z"]\nc: |\n  p\n  q\nd:\n  - e: f\n';
    const value = valueOfText(text);
    assert.deepEqual(valueOfText(text.replaceAll('\n', '\r\n')), value);
    assert.deepEqual(valueOfText(`\uFEFF${text}`), value);
    assert.deepEqual(valueOfText(`---\n${text}...\n`), value);
  });

  it('reads flow collections, and pairs in lists', () => {
    assert.deepEqual(valueOfText('{a: {b, c: 1}, d: [e: 1, f]}'), {
      a: { b: null, c: 1 },
      d: [{ e: 1 }, 'f'],
    });
  });

  it('has no tree for a text that says nothing', () => {
    for (const text of ['', '\n\n', '# only a comment\n', '\uFEFF', '---\n# x\n']) {
      const { root, problems } = parseYaml(text);
      assert.deepEqual(problems, []);
      assert.equal(root === undefined || plainValue(root) === null, true, JSON.stringify(text));
    }
  });
});
