import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { fullTree } from '../../../src/document/full/full-tree.ts';
import { LineIndex } from '../../../src/document/line-index.ts';
import { plainTree } from '../../../src/document/plain/plain-tree.ts';
import { fullTexts } from '../../support/full-texts.ts';
import { shippedTexts } from '../../support/shipped.ts';
import { anyDocument, anyStyle, writeYaml } from '../../support/written-yaml.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Every YAML file of the catalog, the examples and the tests, sound or not. */
const fileTexts: readonly string[] = ['catalog', 'examples', 'test'].flatMap((folder) =>
  readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.ya?ml$/.test(path))
    .map((path) => readFileSync(`${root}${folder}/${path}`, 'utf8')),
);

const texts = [...fileTexts, ...Object.values(fullTexts)];

/** A text and the ways in which an editor may save it. */
function saved(text: string): readonly string[] {
  const crlf = text.replaceAll(/\r?\n/g, '\r\n');
  return [text, crlf, `\uFEFF${text}`, `\uFEFF${crlf}`, text.trimEnd(), `${text}\n# the end`, `---\n${text}`];
}

/** Holds the fast reader against the one that reads everything; whether the text was plain. */
function agree(text: string): boolean {
  const plain = plainTree(text);
  if (!plain) return false;
  const full = fullTree(text, new LineIndex(text));
  assert.deepEqual({ root: plain, problems: [] }, full, JSON.stringify(text));
  return true;
}

/** Pieces of YAML, sound and not, that are put together and into files. */
const pieces = [
  ...[
    'a',
    'b',
    '12',
    '-1.5',
    'true',
    'null',
    '~',
    'é😀',
    'two words',
    'a#b',
    'a:b',
    '0x1F',
    '.inf',
    '1.',
    '=',
    '%',
  ],
  ...['"', "'", '"q"', "'s'", '""', '"a\\nb"', '"\\x41\\u00e9\\/"', '"a\n  b"', "'a\n\n  b'", '\\'],
  ...['a: 1', 'b: 2', '- x', 'x: y', 'k:', ': ', ':', '- ', '-', '? ', '?', ', ', ',', '{a: b}', '[x, y]'],
  ...['[', ']', '{', '}', '#', '# c', ' # c', '@', '`', '&a ', '*a', '!t ', '!', '&', '*', '<<: ', '<<'],
  ...[
    '\n',
    '\n  ',
    '\n    ',
    '\n ',
    '\r\n',
    '\r\n  ',
    '\r',
    '\t',
    ' ',
    '  ',
    '\u00a0',
    '\u0085',
    '\u2028',
    '\uFEFF',
  ],
  ...[
    '|',
    '|-',
    '|+',
    '>',
    '>-',
    '>2',
    '|1',
    '|\n  t\n  u\n',
    '>-\n    t\n\n     u\n   \n',
    '---\n',
    '...\n',
    '%YAML 1.2\n',
  ],
];

describe('the tree of plain YAML', () => {
  it('is that of every reader, for every file there is and however it is saved', () => {
    for (const text of texts.flatMap(saved)) agree(text);
  });

  it('is had without the slow reader for every file that we ship', () => {
    for (const [path, text] of shippedTexts()) assert.ok(plainTree(text), path);
    for (const [kind, text] of Object.entries(fullTexts)) assert.ok(plainTree(text), kind);
  });

  it('is that of every reader in whatever way a document is written', () => {
    fc.assert(
      fc.property(anyDocument, anyStyle, (tree, style) => {
        const { text } = writeYaml(tree, style);
        assert.ok(agree(text) || text.startsWith('\uFEFF '), JSON.stringify(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('is that of every reader for any pieces of YAML, put together', () => {
    const any = fc
      .array(fc.constantFrom(...pieces), { maxLength: 14, size: 'max' })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(any, (text) => {
        agree(text);
        agree(`k:\n  ${text}`);
        agree(`k: [1, ${text}]\nl: 2\n`);
      }),
      { numRuns: 10_000 },
    );
  });

  it('is that of every reader in files that were cut and written into', () => {
    const cut = fc.record({
      at: fc.nat(),
      length: fc.nat({ max: 3 }),
      written: fc.constantFrom('', ...pieces),
    });
    const part = fc.record({ from: fc.nat(), lines: fc.integer({ min: 1, max: 30 }) });
    let plain = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        part,
        fc.array(cut, { maxLength: 3 }),
        (whole, { from, lines }, cuts) => {
          const all = whole.split('\n');
          const first = from % all.length;
          const text = cuts.reduce(
            (left, { at, length, written }) => {
              const start = at % (left.length + 1);
              return left.slice(0, start) + written + left.slice(start + length);
            },
            all.slice(first, first + lines).join('\n'),
          );
          if (agree(text)) plain += 1;
        },
      ),
      { numRuns: 4000 },
    );
    assert.ok(plain > 500, `only ${plain} were plain`);
  });

  it('is never one of a text in which a line begins as a merge conflict does', () => {
    for (const text of texts) {
      const lines = text.split('\n');
      for (const marker of ['<<<<<<<', '<<<<<<< HEAD', '>>>>>>>', '>>>>>>> theirs: 1', '>>>>>>> a']) {
        for (let at = 0; at <= lines.length; at++) {
          const marked = lines.toSpliced(at, 0, marker).join('\n');
          assert.equal(plainTree(marked), undefined, marked);
        }
      }
    }
  });

  const others: Readonly<Record<string, string>> = {
    'a text that says nothing': '# c\n',
    'a list': '- a\n',
    'a scalar': 'a\n',
    'a broken text': 'a: [\n',
    'a directive': '%YAML 1.2\n---\na: 1\n',
    'a second document': 'a: 1\n---\nb: 1\n',
    'a document’s end': 'a: 1\n...\n',
    'an anchor': 'a: &x 1\n',
    'an alias': 'a: &x 1\nb: *x\n',
    'a tag': 'a: !!str 1\n',
    'a tagged list': 'a: !t [1]\n',
    'a merge key': '<<: {a: 1}\n',
    'a key that stands twice': 'a: 1\n"a": 2\n',
    'a key that stands twice in braces': 'a: {c: 1, "c": 2}\n',
    'a key asked for': '? a\n: 1\n',
    'a list as a key': '[a]: 1\n',
    'no key': ': 1\n',
    'a long key': `${'a'.repeat(1025)}: 1\n`,
    'a pair in a list': 'a: [b: 1]\n',
    'a key alone': 'a: {b}\n',
    'an empty block': 'a: |\n\nb: 1\n',
    'a tab': 'a:\tb\n',
    'a lone CR': 'a: 1\rb: 2\n',
    'a byte order mark on the way': 'a: 1\n\uFEFFb: 2\n',
    'brackets within brackets, deeper than anybody needs': `a: ${'['.repeat(60)}${']'.repeat(60)}\n`,
  };
  for (const [what, text] of Object.entries(others)) {
    it(`is left to the slow reader where there is ${what}`, () => assert.equal(plainTree(text), undefined));
  }
});
