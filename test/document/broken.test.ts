import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseYaml } from '../../src/document/parse.ts';
import { nodesOf } from '../support/nodes.ts';
import { shippedTexts } from '../support/shipped.ts';

/** Asserts what holds of every text: no exception, problems in order, every range inside the text. */
function assertSound(text: string): void {
  const { root, problems } = parseYaml(text);
  let from = 0;
  for (const { start, end, message } of problems) {
    assert.ok(from <= start && start <= end && end <= text.length, `${start}–${end} of ${text.length}`);
    assert.match(message, /^[A-Z“].*[.]$/s);
    from = start;
  }
  for (const { start, end } of nodesOf(root)) {
    assert.ok(start >= 0 && start <= end && end <= text.length);
  }
}

/** The last two lines of a text with their words as one letter: texts of one shape break in one way. */
function shapeOf(text: string): string {
  return text
    .split('\n')
    .slice(-2)
    .map((line) => line.replace(/(["'])(.*?)\1/g, '$1a$1').replace(/[\p{L}\d.…’-]+( [\p{L}\d.…’-]+)*/gu, 'a'))
    .join('\n');
}

const longest = 1_000_000;
const fill = (part: string, length = longest - 10): string => part.repeat(Math.floor(length / part.length));

describe('broken texts', () => {
  it('are read without an exception at every cut of every file that we ship', () => {
    const seen = new Set<string>();
    for (const text of shippedTexts().values()) {
      for (let cut = 0; cut <= text.length; cut++) {
        const shape = shapeOf(text.slice(0, cut));
        if (seen.has(shape)) continue;
        seen.add(shape);
        assertSound(text.slice(0, cut));
      }
    }
    assert.ok(seen.size > 2000);
  });

  it('are read without an exception when any one character is missing', () => {
    for (const [path, text] of shippedTexts()) {
      if (!path.startsWith('factories/') && path !== 'catalog.yaml') continue;
      for (let at = 0; at < text.length; at += 7) assertSound(text.slice(0, at) + text.slice(at + 1));
    }
  });

  it('are read without an exception, whatever they are', () => {
    const parts = ['a', '1', ':', ' ', '  ', '\n', '\r\n', '\t', '-', '- ', ': ', '[', ']', '{', '}', ','];
    const marks = [
      '"',
      "'",
      '|',
      '>',
      '#',
      ' #',
      '&a',
      '*a',
      '!',
      '!!str',
      '<<',
      '?',
      '%',
      '---',
      '...',
      '\\',
    ];
    const others = ['\uFEFF', '\0', '\u2028', '\ud83d', '😀', '@', '`', '<<<<<<<', '>>>>>>> x'];
    const part = fc.constantFrom(...parts, ...marks, ...others);
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (list) => assertSound(list.join(''))),
      { numRuns: 3000 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => assertSound(text)),
      { numRuns: 1000 },
    );
  });

  it('point at their problem within a line that can be seen', () => {
    for (const text of ['a: "x\n\n\n', 'a: [1,\n\n\n', 'a: {b: 1\n\n', '- [\n', 'a: "']) {
      const [problem] = parseYaml(text).problems;
      assert.ok(problem && problem.end > problem.start, JSON.stringify(text));
      assert.doesNotMatch(text.slice(problem.start, problem.end), /^\s|\n/);
    }
  });

  it('of more than a million characters are refused with one problem', () => {
    const { root, problems } = parseYaml('a: 1\n'.padEnd(longest + 1, '# x\n'));
    assert.equal(root, undefined);
    assert.deepEqual(
      problems.map(({ code, start, end }) => [code, start, end]),
      [['file', 0, 4]],
    );
  });
});

describe('nesting', () => {
  const shallow: readonly (readonly [string, string])[] = [
    ['brackets in quotes', `a: "${'['.repeat(500)}"\n`],
    ['brackets in comments', `# ${'['.repeat(500)}\na: 1\n`],
    ['brackets in a block', `a: |\n  ${'[{'.repeat(500)}\n`],
    ['a line of dashes', `a: ${'-'.repeat(500)}\n`],
    ['blanks before a value', `a:${' '.repeat(500)}1\n`],
    ['a line far to the right', `a: x\n${' '.repeat(500)}y\n`],
    ['many small lists', `a:\n${'  - {b: [1, "]"], c: [2]}\n'.repeat(500)}`],
    ['thirty levels', Array.from({ length: 30 }, (_, level) => `${'  '.repeat(level)}a:`).join('\n')],
  ];
  for (const [name, text] of shallow) {
    it(`is not seen in ${name}`, () => assert.deepEqual(parseYaml(text).problems, []));
  }

  const deep: readonly (readonly [string, string])[] = [
    ['lists', fill('[')],
    ['lists that look closed', fill('["]",')],
    ['lists that look closed, without commas', fill('["]"')],
    ['lists that look closed, with tags', fill('[!a"]",')],
    ['lists that a comment seems to close', fill('[ # ]\n')],
    ['maps', fill('{a: ')],
    ['maps that look closed', fill('{"}":')],
    ['dashes', fill('- ')],
    ['questions', fill('? ')],
    ['keys in a line', fill('a: ')],
    ['indentation', Array.from({ length: 1200 }, (_, level) => `${' '.repeat(level)}a:`).join('\n')],
    ['dashes below dashes', Array.from({ length: 1200 }, (_, level) => `${' '.repeat(level)}-`).join('\n')],
  ];
  for (const [name, text] of deep) {
    it(`is refused in ${name}`, () => {
      const started = process.cpuUsage();
      const { root, problems } = parseYaml(text);
      assert.equal(root, undefined);
      assert.deepEqual(
        problems.map(({ code, message }) => [code, message]),
        [['syntax', 'The file is nested too deeply to be read.']],
      );
      assert.ok(process.cpuUsage(started).user / 1000 < 15_000);
    });
  }

  it('leaves room on the stack of a host that has used much of it', () => {
    const text = '{a: ['.repeat(40) + ']}'.repeat(40);
    const below = (frames: number): number =>
      frames === 0 ? parseYaml(text).problems.length : below(frames - 1);
    assert.equal(below(4000), 0);
  });
});

describe('texts that once could not be read at all', () => {
  for (const text of [':\n :\n  -1\n * - -1', '“name”: x\nb: 2\n', 'b: 2\n„a“: [x]\n']) {
    it(`are: ${JSON.stringify(text)}`, () => assertSound(text));
  }
});

describe('time to read a text', () => {
  const texts = [
    'a: 1\n',
    ']\n',
    '- &a x\n',
    '- !a x\n',
    'x ',
    'x\n  ',
    '\n',
    ': ',
    '?\n',
    '-\n',
    '"\n',
    '!',
    '*',
  ];
  for (const part of texts) {
    it(`stays small for ${JSON.stringify(part)} over and over`, () => {
      for (const start of ['', 'a: ', '[']) {
        const before = process.cpuUsage();
        assertSound(start + fill(part, 20_000));
        assert.ok(process.cpuUsage(before).user / 1000 < 15_000, `after ${JSON.stringify(start)}`);
      }
    });
  }
});
