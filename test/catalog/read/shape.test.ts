import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import type { EntryKind } from '../../../src/catalog/entries.ts';
import { fileKind } from '../../../src/catalog/file-kind.ts';
import * as validators from '../../../src/catalog/generated/validators.js';
import { hasShape } from '../../../src/catalog/read/shape.ts';
import { keyText, plainValue, type Node, type ScalarNode } from '../../../src/document/node.ts';
import { parseYaml } from '../../../src/document/parse.ts';
import { fullTexts } from '../../support/full-texts.ts';
import { shippedTexts } from '../../support/shipped.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const kinds: readonly EntryKind[] = ['catalog', 'hardware', 'factory', 'edition', 'ranking'];

/** Every YAML file of the catalog, the examples and the tests, sound or not. */
const texts = ['catalog', 'examples', 'test'].flatMap((folder) =>
  readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.ya?ml$/.test(path))
    .map((path) => readFileSync(`${root}${folder}/${path}`, 'utf8')),
);

/** Holds the look at the tree against the compiled schema: what the first lets pass, the second does too. */
function assertAlike(kind: EntryKind, tree: Node): boolean {
  const passes = hasShape(kind, tree);
  if (passes) assert.equal(validators[kind](plainValue(tree)), true, JSON.stringify(plainValue(tree)));
  return passes;
}

const scalar = (value: ScalarNode['value']): ScalarNode => {
  return { kind: 'scalar', start: 0, end: 0, style: 'plain', value };
};

const anyValue: fc.Arbitrary<Node> = fc.letrec<{ node: Node }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    fc
      .constantFrom('', 'a', '😀', 'campus', 'US', '1 GW', 0, 1, -1, 1.5, 90, 181, NaN, Infinity, true, null)
      .map(scalar),
    fc.array(tie('node'), { maxLength: 3 }).map((items): Node => {
      return { kind: 'sequence', start: 0, end: 0, flow: true, marks: [], closed: true, items };
    }),
    fc
      .array(fc.tuple(fc.constantFrom('a', 'source', 'power', '2025', 'id', '__proto__'), tie('node')), {
        maxLength: 3,
      })
      .map((all): Node => {
        const pairs = all.map(([key, value]) => ({ key: scalar(key), value }));
        return { kind: 'map', start: 0, end: 0, flow: true, marks: [], closed: true, pairs };
      }),
  ),
})).node;

/** What is done to the part of a tree that comes at a number: another value, gone, twice, or under another key. */
interface Change {
  readonly at: number;
  readonly how: 'put' | 'drop' | 'twice' | 'rename';
  readonly put: Node;
}

function changed(tree: Node, { at, how, put }: Change): Node {
  let left = at;
  const parts = <T>(all: readonly T[], each: (part: T) => T, renamed: (part: T) => T): T[] =>
    all.flatMap((part) => {
      if (left-- !== 0) return [each(part)];
      if (how === 'drop') return [];
      return how === 'twice' ? [part, part] : [how === 'rename' ? renamed(part) : each(part)];
    });
  const visit = (node: Node): Node => {
    if (left < 0 && how === 'put') {
      left = Infinity;
      return put;
    }
    if (node.kind === 'sequence') return { ...node, items: parts(node.items, visit, () => put) };
    if (node.kind !== 'map') return node;
    const pairs = parts(
      node.pairs,
      ({ key, value }) => ({ key, value: visit(value) }),
      ({ value }) => ({ key: scalar(keyText({ key: scalar('x'), value })), value }),
    );
    return { ...node, pairs };
  };
  return visit(tree);
}

describe('the shape of a tree', () => {
  it('is that of its kind for every sound file that we ship', () => {
    for (const [path, text] of shippedTexts()) {
      const { root: tree } = parseYaml(text);
      const kind = fileKind(path)?.kind;
      assert.ok(tree && kind && assertAlike(kind, tree), path);
    }
    for (const [kind, text] of Object.entries(fullTexts)) {
      const { root: tree } = parseYaml(text);
      assert.ok(tree && assertAlike(kind as EntryKind, tree), kind);
    }
  });

  it('passes nothing that the compiled schema refuses, whatever the file', () => {
    for (const text of texts) {
      const { root: tree } = parseYaml(text);
      for (const kind of kinds) if (tree) assertAlike(kind, tree);
    }
  });

  it('passes nothing that the compiled schema refuses, whatever is done to a sound file', () => {
    const trees = Object.entries(fullTexts).map(([kind, text]) => {
      const { root: tree } = parseYaml(text);
      assert.ok(tree);
      return [kind as EntryKind, tree] as const;
    });
    const change = fc.record({
      at: fc.nat(80),
      how: fc.constantFrom('put', 'drop', 'twice', 'rename'),
      put: anyValue,
    });
    let passed = 0;
    fc.assert(
      fc.property(fc.constantFrom(...trees), fc.array(change, { maxLength: 3 }), ([kind, tree], changes) => {
        if (assertAlike(kind, changes.reduce(changed, tree))) passed += 1;
      }),
      { numRuns: 5000 },
    );
    assert.ok(passed > 500, `${passed} passed`);
  });
});
