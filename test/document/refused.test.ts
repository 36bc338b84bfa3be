import assert from 'node:assert/strict';
import { plainValue } from '../../src/document/node.ts';
import { parseYaml } from '../../src/document/parse.ts';

/** Each problem as its code and what it underlines. */
function problemsOf(text: string): readonly (readonly [string, string])[] {
  return parseYaml(text).problems.map(({ code, start, end }) => [code, text.slice(start, end)] as const);
}

describe('what a document may not have', () => {
  const feature = 'yaml-feature';
  const cases: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
    ['a: &x 1\n', [[feature, '&x']]],
    ['a: &x\n  b: 1\n', [[feature, '&x']]],
    ['a: &x [1]\n', [[feature, '&x']]],
    ['a: &x\nb: 1\n', [[feature, '&x']]],
    ['&x a: 1\n', [[feature, '&x']]],
    ['a: *x\n', [[feature, '*x']]],
    [
      'a: [*x, *y]\n',
      [
        [feature, '*x'],
        [feature, '*y'],
      ],
    ],
    [
      'a: &x 1\nb: *x\n',
      [
        [feature, '&x'],
        [feature, '*x'],
      ],
    ],
    ['*x : 1\n', [[feature, '*x']]],
    ['a: !foo b\n', [[feature, '!foo']]],
    ['a: !!str 5\n', [[feature, '!!str']]],
    ['a: ! 5\n', [[feature, '!']]],
    ['a: !<tag:yaml.org,2002:str> 5\n', [[feature, '!<tag:yaml.org,2002:str>']]],
    ['a: !!map\n  b: 1\n', [[feature, '!!map']]],
    ['a: !!null\n', [[feature, '!!null']]],
    ['!!str a: 1\n', [[feature, '!!str']]],
    ['a!: !!str x\n', [[feature, '!!str']]],
    ['a: [!!str x]\n', [[feature, '!!str']]],
    [
      'a: &x !!str b\n',
      [
        [feature, '&x'],
        [feature, '!!str'],
      ],
    ],
    [
      'a: !!str &x b\n',
      [
        [feature, '!!str'],
        [feature, '&x'],
      ],
    ],
    ['<<: *x\n', [[feature, '<<']]],
    ['<<: [*x, *y]\n', [[feature, '<<']]],
    ['<<: {a: 1}\n', [[feature, '<<']]],
    ['"<<": 1\n', []],
    ['[a]: 1\n', [[feature, '[a]']]],
    ['{a: 1}: 2\n', [[feature, '{a: 1}']]],
    ['? [a, b]\n: c\n', [[feature, '[a, b]']]],
    ['%YAML 1.2\n---\na: 1\n', []],
    ['%YAML 1.1\n---\na: 1\n', [[feature, '%YAML 1.1']]],
    ['a: 100% & ! *\n', []],
    ['a: "*x &y !z <<"\n', []],
  ];
  for (const [text, problems] of cases) {
    it(`refuses ${JSON.stringify(text)}`, () => assert.deepEqual(problemsOf(text), problems));
  }

  it('still reads what stands beside it', () => {
    const { root } = parseYaml('a: &x 1\nb: *x\n<<: {c: 2}\nd: !!str 5\ne: [f]\n');
    assert.deepEqual(plainValue(root!), { a: 1, b: null, d: '5', e: ['f'] });
  });
});

describe('a key that stands twice', () => {
  const cases: readonly (readonly [string, readonly (readonly [number, number])[]])[] = [
    ['a: 1\na: 2\n', [[0, 5]]],
    [
      'a: 1\nb: 2\na: 3\na: 4\n',
      [
        [0, 10],
        [0, 15],
      ],
    ],
    ['{a: 1, a: 2}\n', [[1, 7]]],
    ['a: 1\n"a": 2\n', [[0, 5]]],
    ['2025: 1\n"2025": 2\n', [[0, 8]]],
    ['b:\n  a: 1\n  a: 2\n', [[5, 12]]],
  ];
  for (const [text, places] of cases) {
    it(`is named with both places in ${JSON.stringify(text)}`, () => {
      const { problems, root } = parseYaml(text);
      assert.deepEqual(
        problems.map(({ code, first, start }) => [code, first?.start, start]),
        places.map(([first, start]) => ['duplicate-key', first, start]),
      );
      for (const { start, end, first } of problems) {
        assert.match(text.slice(start, end), /^"?\w+"?$/);
        assert.match(text.slice(first!.start, first!.end), /^"?\w+"?$/);
      }
      assert.ok(root);
    });
  }

  it('keeps the first of them', () => {
    assert.deepEqual(plainValue(parseYaml('a: 1\na: 2\n').root!), { a: 1 });
  });

  it('is not one that another map has', () => {
    assert.deepEqual(parseYaml('a: {a: 1}\nb: [{a: 1}, {a: 2}]\n').problems, []);
  });
});

describe('a text that is not one document of YAML', () => {
  const cases: readonly (readonly [string, string, string, string])[] = [
    ['a: 1\n---\nb: 2\n', 'syntax', '---', 'second document'],
    ['a: 1\n---\n', 'syntax', '---', 'second document'],
    ['\ta: 1\n', 'syntax', '\t', 'tab'],
    ['a:\n\tb: 1\n', 'syntax', '\t', 'tab'],
    ['a:\n  - b\n\t- c\n', 'syntax', '\t', 'tab'],
    ['a: b: c\n', 'syntax', 'b: c', 'Quote it: "b: c"'],
    ['a: 1\n  b: 2\n', 'syntax', 'b: 2', '2 spaces too far in'],
    ['a: [1, 2\nb: 3\n', 'syntax', '[1, 2', 'Write [1, 2].'],
    ['a: "x\nb: 2\n', 'syntax', '"x', 'is not closed'],
    ["a: 'x\n", 'syntax', "'x", 'is not closed'],
    ['a: @x\n', 'syntax', '@x', 'Quote it: "@x"'],
    ['a: `x`\n', 'syntax', '`x`', 'Quote it: "`x`"'],
    ['name: x\nstat\nb: 1\n', 'syntax', 'stat', 'key: value'],
    ['name: x\nstat\n', 'syntax', 'stat', 'No value follows this key'],
    ['a: - b\n', 'syntax', '-', 'list cannot begin'],
    ['a: 1\n]\n', 'syntax', ']', ''],
    ['{a: 1}}\n', 'syntax', '}', ''],
    ['a: "\\x"\n', 'syntax', '\\', 'escape'],
    ['a: *\n', 'yaml-feature', '*', 'alias'],
    ['<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> x\n', 'conflict', '<<<<<<< HEAD', 'merge conflict'],
    ['a: 1\n>>>>>>> x\n', 'conflict', '>>>>>>> x', 'merge conflict'],
    ['a: 1\r\n<<<<<<<\r\nb: 2\r\n', 'conflict', '<<<<<<<', 'merge conflict'],
  ];
  for (const [text, code, token, words] of cases) {
    it(`has one problem: ${JSON.stringify(text)}`, () => {
      const { problems } = parseYaml(text);
      assert.deepEqual(
        problems.map(({ start, end, ...problem }) => [problem.code, text.slice(start, end)]),
        [[code, token]],
      );
      assert.ok(problems[0]!.message.includes(words), problems[0]!.message);
    });
  }

  it('is told of every line that is wrong', () => {
    const text = 'a: @x\nb: 1\nc: `y\n';
    assert.deepEqual(
      parseYaml(text).problems.map(({ start }) => start),
      [3, 14],
    );
  });

  it('is not one with markers inside a line, nor an underlined heading', () => {
    assert.deepEqual(parseYaml('a: <<<<<<< x\nb: |\n  =======\n  <<<<<<<\n').problems, []);
  });
});
