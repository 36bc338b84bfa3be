import assert from 'node:assert/strict';
import { parseYaml } from '../../src/document/parse.ts';

/** A text with a slip, what is underlined, what the message says of it, and the text when it is mended. */
const slips: readonly (readonly [text: string, token: string, words: string, mended: string])[] = [
  ['a: 1\n b: 2\nc: 3\n', 'b: 2', 'one space too far in', 'a: 1\nb: 2\nc: 3\n'],
  ['c:\n  - a: x\n     b: 2\n', 'b: 2', 'one space too far in', 'c:\n  - a: x\n    b: 2\n'],
  ['c:\n  - a: x\n   b: 2\n', 'b: 2', 'one space too far out', 'c:\n  - a: x\n    b: 2\n'],
  ['c:\n  -a: x\n   b: 2\n', '-', 'Write - a: x', 'c:\n  - a: x\n    b: 2\n'],
  ["n: 'Musk's site'\n", "'Musk's site'", 'Write "Musk\'s site"', 'n: "Musk\'s site"\n'],
  ['n: "the "big" one"\n', '"the "big" one"', 'Write \'the "big" one\'', 'n: \'the "big" one\'\n'],
  ['a: [x\nb: 2\nc: 3\n', '[x', 'Write [x]', 'a: [x]\nb: 2\nc: 3\n'],
  ['a: {x: 1 # c\nb: 2\n', '{x: 1', 'Write {x: 1}', 'a: {x: 1} # c\nb: 2\n'],
  ['a: "x\nb: 2\nc: 3\n', '"x', 'Write "x"', 'a: "x"\nb: 2\nc: 3\n'],
  ['a: ["x" "y"]\n', '"y"', 'A comma is missing', 'a: ["x", "y"]\n'],
  ['a: {x: US y: 5}\n', 'y:', 'A comma is missing', 'a: {x: US, y: 5}\n'],
  ['a: [x, y,, z]\n', ',', 'Delete it', 'a: [x, y, z]\n'],
  ['a: [x]]\n', ']', 'closes nothing', 'a: [x]\n'],
  ['a:\n  - x\n  y\n', 'y', 'A dash is missing', 'a:\n  - x\n  - y\n'],
  ['a:\n\t- x\n', '\t', 'A tab cannot indent', 'a:\n  - x\n'],
  ['a:x\nb: 2\n', 'a:', 'Write a: x', 'a: x\nb: 2\n'],
  ['b: 2\na = x\n', 'a = x', 'Write a: x', 'b: 2\na: x\n'],
  ['b: 2\na：x\n', '：', 'U+FF1A, FULLWIDTH COLON', 'b: 2\na: x\n'],
  ['b: 2\na:\u00a0x\n', '\u00a0', 'U+00A0, NO-BREAK SPACE', 'b: 2\na: x\n'],
  ['n: Phase 1: done\n', 'Phase 1: done', 'Quote it: "Phase 1: done"', 'n: "Phase 1: done"\n'],
  ['n: >100k\nb: 2\n', '>100k', 'Quote it: ">100k"', 'n: ">100k"\nb: 2\n'],
  ['n: |x # c\n', '|x', 'Quote it: "|x"', 'n: "|x" # c\n'],
  ['n: @x\n', '@x', 'Quote it: "@x"', 'n: "@x"\n'],
  ['c:\n\u00a0\u00a0a: x\nd: 1\n', '\u00a0\u00a0a', 'U+00A0, NO-BREAK SPACE', 'c:\n  a: x\nd: 1\n'],
  ['c:\n \u3000a: x\n', '\u3000a', 'U+3000, IDEOGRAPHIC SPACE', 'c:\n  a: x\n'],
  [
    'c:\n\u00a0\u00a0a: x\n\u00a0\u00a0b: 2\nd: 1\n',
    '\u00a0\u00a0a: x\n\u00a0\u00a0b',
    'cannot indent',
    'c:\n  a: x\n  b: 2\nd: 1\n',
  ],
  ['c:\n  • a: 2\n', '• a', 'U+2022, BULLET, is no dash of YAML. Write - a: 2', 'c:\n  - a: 2\n'],
  ['c:\n  –a: 2\n', '–a', 'U+2013, EN DASH, is no dash of YAML. Write - a: 2', 'c:\n  - a: 2\n'],
  ['c:\n  -a: x\n', '-a', 'A space is missing after the dash. Write - a: x', 'c:\n  - a: x\n'],
  ['c:\n-a: x\nd: 1\n', '-a', 'Write - a: x', 'c:\n- a: x\nd: 1\n'],
  ['c:\n  -a: x # c\n  b: 2\nd: 1\n', '-a', 'Write - a: x', 'c:\n  - a: x # c\n    b: 2\nd: 1\n'],
  ['c:\n  -a: x\n  -a: y\n', '-a: x\n  -a', 'Write - a: x', 'c:\n  - a: x\n  - a: y\n'],
  ['-a: x\nd: 1\n', '-a', 'This dash begins no item of a list. Write a: x', 'a: x\nd: 1\n'],
  ['c:\n  * x\n', '*', 'U+002A, ASTERISK', 'c:\n  - x\n'],
  [
    'c:\n   - a: x\n    b: 2\n    d: 3\n',
    '- a: x',
    'one space too far in',
    'c:\n  - a: x\n    b: 2\n    d: 3\n',
  ],
  ['- a: x\nb: 2\nc: 3\n', '- a: x', 'begins no item of a list', 'a: x\nb: 2\nc: 3\n'],
  ['\ta: x\nb: 2\n', '\t', 'A tab cannot indent', 'a: x\nb: 2\n'],
  ['b: 2\na x\nc: 3\n', 'a x', 'A colon is missing after a. Write a: x', 'b: 2\na: x\nc: 3\n'],
  ['"a: x\nb: 2\n', '"a: x', 'Write a: x', 'a: x\nb: 2\n'],
  ["c:\n  - 'a: [x]\n    b: 2\n", "'a: [x]", 'Write a: [x]', 'c:\n  - a: [x]\n    b: 2\n'],
  ['b: 2\n"a: x"\n', '"a: x"', 'make one text of a key and its value', 'b: 2\na: x\n'],
  ['a: [x #1, y]\nb: 2\n', 'x #1', 'Quote it: "x #1"', 'a: ["x #1", y]\nb: 2\n'],
  ['a: {t: x #1, y: 2}\nb: 2\n', 'x #1', 'Quote it: "x #1"', 'a: {t: "x #1", y: 2}\nb: 2\n'],
  ['a: [x, "y]\nb: 2\n', '"y', 'Write "y"', 'a: [x, "y"]\nb: 2\n'],
  ['n: a\0b\n', '\0', 'U+0000, NULL', 'n: ab\n'],
  ['a: x\rb: 2\rc: 3\n', '\r', 'LF or CRLF', 'a: x\nb: 2\nc: 3\n'],
  ['a: x # a\rb: 2\n', '\r', 'LF or CRLF', 'a: x # a\nb: 2\n'],
];

describe('a slip of the hand', () => {
  for (const [text, token, words, mended] of slips) {
    for (const [breaks, written] of [
      ['LF', (each: string) => each],
      ['CRLF', (each: string) => each.replaceAll('\n', '\r\n')],
    ] as const) {
      it(`is one problem at its cause, with the edit that mends it: ${JSON.stringify(text)} (${breaks})`, () => {
        const before = written(text);
        const { problems } = parseYaml(before);
        assert.deepEqual(
          problems.map(({ start, end }) => before.slice(start, end)),
          [written(token)],
        );
        const [problem] = problems;
        assert.ok(problem?.edit);
        assert.ok(problem.message.includes(words), problem.message);
        assert.match(problem.message, /\.$/);
        const { start, end, text: into } = problem.edit;
        const after = before.slice(0, start) + into + before.slice(end);
        assert.equal(after, written(mended));
        assert.deepEqual(parseYaml(after).problems, []);
      });
    }
  }

  it('is not mended at once where something else may have been meant', () => {
    for (const text of [
      'a: [x, y # z]\nb: 2\n',
      'a: t: x, y: z}\nb: 2\n',
      'a: [x, "y, z]\nb: 2\n',
      '- a: x\nb: 2\n',
      'c:\n   - a: x\n    b: 2\n    d: 2\n',
    ]) {
      const [problem] = parseYaml(text).problems;
      assert.deepEqual([problem?.isGuess, problem?.edit !== undefined], [true, true], text);
    }
  });

  it('is found beside others, each at its place', () => {
    const text = "a: [x\nb: 'Musk's'\nc:\n  -d: 1\n";
    const { problems } = parseYaml(text);
    assert.deepEqual(
      problems.map(({ start, end }) => text.slice(start, end)),
      ['[x', "'Musk's'"],
    );
  });

  it('is not looked for without end', () => {
    const text = ']\n'.repeat(20_000);
    const started = process.cpuUsage();
    parseYaml(text);
    assert.ok(process.cpuUsage(started).user < 15_000_000);
  });
});

describe('what is not read', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['a: &x 1\n', 'a: 1\n'],
    ['a: !!str 5\n', 'a: 5\n'],
    ['a: 1\nb: 2\na: 3\nc: 4\n', 'a: 1\nb: 2\nc: 4\n'],
  ];
  for (const [text, mended] of cases) {
    it(`has the edit that takes it away: ${JSON.stringify(text)}`, () => {
      const edit = parseYaml(text).problems[0]?.edit;
      assert.ok(edit);
      assert.equal(text.slice(0, edit.start) + edit.text + text.slice(edit.end), mended);
    });
  }

  const expanded: readonly (readonly [what: string, text: string, written: string])[] = [
    [
      'a block of keys',
      'a: &x\n  b: 1 # c\n  d: [1, 2]\ne: *x # f\n',
      'a: \n  b: 1 # c\n  d: [1, 2]\ne: {b: 1, d: [1, 2]} # f\n',
    ],
    [
      'a block of items',
      'a: &x\n  - p\n  - q: s, t\nb: [*x, 2]\n',
      'a: \n  - p\n  - q: s, t\nb: [[p, {q: "s, t"}], 2]\n',
    ],
    ['lines of text', 'a: &x |\n  two\n  lines\nb: *x\n', 'a: |\n  two\n  lines\nb: "two\\nlines\\n"\n'],
    ['a figure with commas', 'a: &x 1,000\nb: [*x]\nc: *x\n', 'a: 1,000\nb: ["1,000"]\nc: 1,000\n'],
    ['what has an anchor in it', 'a: &x {k: &y 1}\nb: *x\nc: *y\n', 'a: {k: 1}\nb: {k: 1}\nc: 1\n'],
    [
      'keys to merge',
      'a: &x {b: 1, c: 2}\ne:\n  - <<: *x # f\n    c: 3\n',
      'a: {b: 1, c: 2}\ne:\n  - b: 1 # f\n    c: 3\n',
    ],
    ['several keys to merge', 'a: &x {b: 1, c: 2}\nd:\n  <<: *x\n', 'a: {b: 1, c: 2}\nd:\n  b: 1\n  c: 2\n'],
    [
      'keys to merge in braces',
      'a: &x {b: 1}\ny: &y {b: 2, d: 4}\ne: {<<: [*x, *y], f: 1}\n',
      'a: {b: 1}\ny: {b: 2, d: 4}\ne: {b: 1, d: 4, f: 1}\n',
    ],
    ['keys that are all there', 'a: &x {b: 1}\ne:\n  <<: *x\n  b: 2\n', 'a: {b: 1}\ne:\n  b: 2\n'],
  ];
  for (const [what, text, written] of expanded)
    for (const [breaks, as] of [
      ['LF', (each: string) => each],
      ['CRLF', (each: string) => each.replaceAll('\n', '\r\n')],
    ] as const)
      it(`is written out where it names ${what} (${breaks})`, () => {
        const edits = parseYaml(as(text)).problems.flatMap(({ edit }) => edit ?? []);
        const after = [...edits]
          .sort((a, b) => b.start - a.start)
          .reduce(
            (before, { start, end, text: put }) => before.slice(0, start) + put + before.slice(end),
            as(text),
          );
        assert.equal(after, as(written));
      });

  it('is not written out where one edit is not enough: of what is not known, or refers to more', () => {
    for (const text of [
      'a: *x\n',
      'a: &x\n  b: *x\nc: *x\n',
      '<<: *x\n',
      'a: &x 1\n<<: *x\n',
      'a: &x {b: !!str 1}\nc: *x\n',
    ]) {
      const last = parseYaml(text).problems.at(-1);
      assert.deepEqual([last?.code, last?.edit], ['yaml-feature', undefined], text);
    }
  });

  it('is written out where an alias names a collection between brackets', () => {
    for (const written of ['[1, 2]', '{a: 1}']) {
      const [, alias] = parseYaml(`a: &x ${written}\nb: *x\n`).problems;
      assert.equal(alias?.message, `An alias (*x) is not read here. Write ${written}.`);
      assert.equal(alias.edit?.text, written);
    }
  });

  it('is written out where an alias names it', () => {
    const text = 'a: &x 12\nb: *x\n';
    const alias = parseYaml(text).problems[1];
    assert.equal(alias?.message, 'An alias (*x) is not read here. Write 12.');
    assert.equal(alias.edit?.text, '12');
  });
});
