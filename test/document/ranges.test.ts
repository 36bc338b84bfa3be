import assert from 'node:assert/strict';
import fc from 'fast-check';
import { plainValue, valueOf } from '../../src/document/node.ts';
import { parseYaml } from '../../src/document/parse.ts';
import { nodesOf, scalarsOf } from '../support/nodes.ts';
import { shippedTexts } from '../support/shipped.ts';
import { anyDocument, anyStyle, valueOfTree, writeYaml } from '../support/written-yaml.ts';

/** The texts of all scalars of a document, keys too. */
function tokensOf(text: string): readonly string[] {
  const { root, problems } = parseYaml(text);
  assert.deepEqual(problems, []);
  return scalarsOf(root).map(({ start, end }) => text.slice(start, end));
}

describe('ranges', () => {
  it('are those of the tokens, in whatever way a document is written', () => {
    fc.assert(
      fc.property(anyDocument, anyStyle, (tree, style) => {
        const { text, scalars } = writeYaml(tree, style);
        const { root, problems } = parseYaml(text);
        assert.deepEqual(problems, []);
        assert.deepEqual(plainValue(root!), valueOfTree(tree));
        assert.deepEqual(
          scalarsOf(root).map(({ start, end, value }) => ({ start, text: text.slice(start, end), value })),
          scalars.map((token) => ({ start: token.start, text: token.text, value: token.value })),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('hold each node within the one around it, in the order of the text', () => {
    fc.assert(
      fc.property(anyDocument, anyStyle, (tree, style) => {
        for (const node of nodesOf(parseYaml(writeYaml(tree, style).text).root)) {
          const parts =
            node.kind === 'map'
              ? node.pairs.flatMap(({ key, value }) => [key, value])
              : node.kind === 'sequence'
                ? node.items
                : [];
          let from = node.start;
          for (const part of parts) {
            assert.ok(from <= part.start && part.start <= part.end && part.end <= node.end);
            from = part.end;
          }
        }
      }),
    );
  });

  const tables: readonly (readonly [string, readonly string[]])[] = [
    ['a: b # c\n', ['a', 'b']],
    ['a:    b   \n', ['a', 'b']],
    ['a: "b" \n', ['a', '"b"']],
    ["a: 'b'\r\nc: d\r\n", ['a', "'b'", 'c', 'd']],
    ['a: b\n  c\n  d\n', ['a', 'b\n  c\n  d']],
    ['a: "b\n  c"\n', ['a', '"b\n  c"']],
    ['a: |\n  b\n  c\n\n\nd: e\n', ['a', '|\n  b\n  c', 'd', 'e']],
    ['a: >- # why\n  b\n# c\n', ['a', '>- # why\n  b']],
    ['a: |\r\n  b\r\n\r\nc: d\r\n', ['a', '|\r\n  b', 'c', 'd']],
    ['- a\n-   b\n', ['a', 'b']],
    ['? a\n: b\n', ['a', 'b']],
    ['{a: b, c: [d, e]}\n', ['a', 'b', 'c', 'd', 'e']],
    ['a:\tb\t\n', ['a', 'b']],
    ['\uFEFFa: b\n', ['a', 'b']],
    ['😀: 😀 # 😀\nb: c\n', ['😀', '😀', 'b', 'c']],
    ['a: b\u00a0\n', ['a', 'b\u00a0']],
  ];
  for (const [text, tokens] of tables) {
    it(`are exact in ${JSON.stringify(text)}`, () => assert.deepEqual(tokensOf(text), tokens));
  }

  it('put an empty value after its key', () => {
    const text = 'a:\nb: # c\nc: {d, e: }\n';
    const { root } = parseYaml(text);
    assert.deepEqual(valueOf(root, 'a'), { kind: 'scalar', start: 2, end: 2, style: 'plain', value: null });
    const empty = scalarsOf(root).filter(({ start, end }) => start === end);
    assert.equal(empty.length, 4);
    for (const { start } of empty) assert.equal(text.slice(0, start).trimEnd().length > 0, true);
  });

  it('are exact in every file that we ship', () => {
    for (const [path, text] of shippedTexts()) {
      for (const { start, end, style, value } of scalarsOf(parseYaml(text).root)) {
        const token = text.slice(start, end);
        assert.equal(token, token.trim(), path);
        if (style === 'block') assert.match(token, /^[|>]/);
        else if (style === 'plain') assert.equal(token.replace(/\n\s*/g, ' '), textOf(value, token), path);
        else assert.deepEqual(plainValue(parseYaml(token).root!), value, path);
      }
    }
  });
});

/** A number stands for many texts: any that gives it again. */
function textOf(value: unknown, token: string): string {
  return typeof value === 'number' && Number(token) === value ? token : String(value);
}
