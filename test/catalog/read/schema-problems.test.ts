import assert from 'node:assert/strict';
import type { EntryKind } from '../../../src/catalog/entries.ts';
import { schemaAt, type Schema } from '../../../src/catalog/read/schemas.ts';
import { nodeAt, pairOf, spanAt, type Node, type Path } from '../../../src/document/node.ts';
import { parseYaml } from '../../../src/document/parse.ts';
import { fullTexts, kinds, minimalTexts } from '../../support/full-texts.ts';
import { brief, briefs, problemsIn } from '../../support/problems.ts';

function* pathsIn(node: Node, path: Path = []): Generator<Path> {
  if (path.length > 0) yield path;
  if (node.kind === 'map')
    for (const { key, value } of node.pairs) yield* pathsIn(value, [...path, String(key.value)]);
  if (node.kind === 'sequence')
    for (const [index, item] of node.items.entries()) yield* pathsIn(item, [...path, index]);
}

/** Every value of the full file that a schema describes, with its schema. */
function describedIn(kind: EntryKind): readonly { path: Path; schema: Schema; node: Node }[] {
  const root = parseYaml(fullTexts[kind]).root!;
  return [...pathsIn(root)].flatMap((path) => {
    const schema = schemaAt(kind, path);
    return schema ? [{ path, schema, node: nodeAt(root, path)! }] : [];
  });
}

function replaced(text: string, { start, end }: { start: number; end: number }, by: string): string {
  return text.slice(0, start) + by + text.slice(end);
}

const tokens = {
  string: 'zzz',
  number: '7.5',
  integer: '7',
  boolean: 'true',
  null: '~',
  array: '[]',
  object: '{}',
};

function typesOf({ type, const: constant }: Schema): readonly string[] {
  const types = typeof type === 'string' ? [type] : (type ?? (constant === undefined ? [] : ['string']));
  return types.includes('number') ? [...types, 'integer'] : types;
}

for (const kind of kinds) {
  describe(`a file of kind ${kind}`, () => {
    it('is sound with all it may have, and with no more than it must', () => {
      assert.deepEqual(briefs(kind, fullTexts[kind]), []);
      assert.deepEqual(briefs(kind, minimalTexts[kind]), []);
    });

    it('is tested with every key that its schema has', () => {
      const root = parseYaml(fullTexts[kind]).root!;
      for (const { path, schema } of [{ path: [], schema: schemaAt(kind, [])! }, ...describedIn(kind)]) {
        for (const key of Object.keys(schema.properties ?? {})) {
          assert.ok(pairOf(nodeAt(root, path), key), [...path, key].join('.'));
        }
      }
    });

    it('has one problem, under the value, where any one value is of another type', () => {
      for (const { path, schema, node } of describedIn(kind)) {
        for (const [type, token] of Object.entries(tokens)) {
          if (typesOf(schema).includes(type)) continue;
          const text = replaced(fullTexts[kind], node, token);
          const problems = problemsIn(kind, text);
          const { start, end } = spanAt(parseYaml(text).root, path)!;
          const where = `${path.join('.')} as ${type}: ${problems.map(({ message }) => message).join(' ')}`;
          assert.deepEqual(
            problems.map((problem) => [problem.start, problem.end]),
            [[start, end]],
            where,
          );
          assert.equal(text.slice(start, end), token, where);
          assert.match(
            problems[0]!.message,
            /^(“|An? |YAML reads )[^\n]*[^.]\.( For example: [^\n]+| Write [^\n]+| Quote it: [^\n]+)?$/,
            where,
          );
          assert.doesNotMatch(problems[0]!.message, /undefined|object Object/, where);
        }
      }
    });

    it('has one problem, under the key, where a value is left empty', () => {
      for (const { path, schema, node } of describedIn(kind)) {
        const key = path.at(-1);
        if (typeof key !== 'string' || typesOf(schema).includes('null')) continue;
        const problems = problemsIn(kind, replaced(fullTexts[kind], node, ''));
        assert.deepEqual(
          problems.map((problem) => brief(fullTexts[kind], problem)),
          [`value “${key}”`],
          path.join('.'),
        );
        assert.match(problems[0]!.message, /^An empty value is not /);
      }
    });

    it('has one problem where any one required key is missing', () => {
      const root = parseYaml(fullTexts[kind]).root!;
      for (const { path, schema } of [{ path: [], schema: schemaAt(kind, [])! }, ...describedIn(kind)]) {
        for (const key of schema.required ?? []) {
          const text = withoutPair(fullTexts[kind], root, path, key);
          const problems = problemsIn(kind, text);
          assert.deepEqual(
            problems.map(({ code, data }) => [code, data]),
            [['missing-key', { key, path }]],
            `${[...path, key].join('.')} of ${text}`,
          );
          assert.ok(problems[0]!.message.startsWith(`“${key}” is missing. `));
          assert.ok(problems[0]!.end > problems[0]!.start);
        }
      }
    });

    it('has one problem, under the key, where a key is misspelt, and the right one is named', () => {
      const root = parseYaml(fullTexts[kind]).root!;
      for (const { path } of describedIn(kind)) {
        const key = path.at(-1);
        const above = schemaAt(kind, path.slice(0, -1));
        if (typeof key !== 'string' || !above?.properties) continue;
        const pair = pairOf(nodeAt(root, path.slice(0, -1)), key)!;
        for (const misspelt of [swapped(key), `${key}x`, key.toUpperCase()]) {
          if (Object.hasOwn(above.properties, misspelt)) continue;
          const text = replaced(fullTexts[kind], pair.key, misspelt);
          const problems = problemsIn(kind, text);
          assert.deepEqual(
            problems.map((problem) => brief(text, problem)),
            [`unknown-key “${misspelt}”`],
            path.join('.'),
          );
          assert.match(problems[0]!.message, /Did you mean \w+\?$/);
        }
      }
    });

    it('lists the keys where none is near', () => {
      const text = `${minimalTexts[kind]}zzzzzzzzz: 1\n`;
      const [problem] = problemsIn(kind, text);
      assert.equal(brief(text, problem!), 'unknown-key “zzzzzzzzz”');
      assert.match(problem!.message, /^No key “zzzzzzzzz” here\. Keys here: \w+, .*\.$/);
    });

    it('accepts none of the keys that JavaScript objects have already', () => {
      for (const key of ['toString', '__proto__', 'constructor', 'hasOwnProperty']) {
        assert.deepEqual(briefs(kind, `${minimalTexts[kind]}${key}: 1\n`), [`unknown-key “${key}”`]);
      }
    });
  });
}

/** The key with two letters in the middle swapped, as hands do. */
function swapped(key: string): string {
  const at = Math.max(1, key.length >> 1);
  return key.slice(0, at - 1) + key.charAt(at) + key.charAt(at - 1) + key.slice(at + 1);
}

/** The text without one pair of a map, with its comma in a flow map, with its lines in a block. */
function withoutPair(text: string, root: Node, path: Path, key: string): string {
  const map = nodeAt(root, path);
  if (map?.kind !== 'map') throw new Error('A key needs a map.');
  const index = map.pairs.findIndex((pair) => pair.key.value === key);
  const { key: from, value } = map.pairs[index]!;
  const next = map.pairs[index + 1];
  if (next) return replaced(text, { start: from.start, end: next.key.start }, '');
  const before = map.pairs[index - 1];
  if (map.flow) return replaced(text, { start: before?.value.end ?? from.start, end: value.end }, '');
  return replaced(text, { start: text.lastIndexOf('\n', from.start) + 1, end: value.end + 1 }, '');
}
