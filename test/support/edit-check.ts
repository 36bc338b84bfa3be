import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { insertItem, insertPair, removeAt, replaceScalar, type TextEdit } from '../../src/document/edits.ts';
import { keyText, nodeAt, pairOf, plainValue, type Node, type Path } from '../../src/document/node.ts';
import { parseYaml, type SourceDocument } from '../../src/document/parse.ts';
import { scalarsOf } from './nodes.ts';

/** An edit, the values that the document may have afterwards, and the tokens that may be gone or new. */
export interface MeantEdit {
  readonly what: string;
  readonly edit: TextEdit | undefined;
  readonly meant: readonly unknown[];
  /** What is taken away: comments in it, and at the end of its last line, go as well. */
  readonly gone?: { readonly start: number; readonly end: number };
  /** From where on keys may go as well, since nothing is left below them. */
  readonly emptied?: number;
  readonly added: readonly string[];
}

/** Every edit there is of a document, each at every place. */
export function editsOf(document: SourceDocument): readonly MeantEdit[] {
  return document.root ? [...editsAt(document, document.root, [])] : [];
}

/** Applies an edit: the text parses, says one of what was meant, and has every other scalar and comment as it was. */
export function assertEdit(text: string, { what, edit, meant, gone, emptied, added }: MeantEdit): void {
  assert.ok(edit, `${what} can be done`);
  const after = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
  const { root, problems } = parseYaml(after);
  assert.deepEqual(problems, [], `${what} leaves YAML:\n${after}`);
  const value = root ? plainValue(root) : undefined;
  const isMeant = meant.some((each) => isDeepStrictEqual(each, value));
  assert.ok(isMeant, `${what} says ${JSON.stringify(value)}, not ${JSON.stringify(meant[0])}:\n${after}`);
  const kept = tokensOf(text).filter(({ start }) => {
    const end = gone && (emptied === undefined ? gone.start + 1 : endOfLine(text, gone.end));
    return !gone || end === undefined || start < gone.start || start >= end;
  });
  const left = tokensOf(after).map((token) => token.text);
  for (const { text: token, start } of kept) {
    const mayGo = gone && emptied !== undefined && start >= emptied && start < gone.end;
    if (mayGo && !token.startsWith('#')) continue;
    const at = left.indexOf(token);
    assert.ok(at >= 0, `${what} keeps ${token}:\n${after}`);
    left.splice(at, 1);
  }
  const surplus = left.filter(
    (token) =>
      !added.some((each) => token.includes(each)) && !tokensOf(text).some((each) => each.text === token),
  );
  assert.deepEqual(surplus, [], `${what} adds nothing else:\n${after}`);
  assert.equal(after.startsWith('\uFEFF'), text.startsWith('\uFEFF'), 'the byte order mark stays');
  if (text.includes('\n')) {
    const mixed = text.includes('\r\n') ? /(?:^|[^\r])\n/ : /\r/;
    assert.doesNotMatch(after, mixed, 'line breaks stay');
  }
}

function* editsAt(document: SourceDocument, node: Node, path: Path): Generator<MeantEdit> {
  const { root } = document;
  const value = root && plainValue(root);
  const name = path.join('.') || 'the file';
  const last = path.at(-1);
  if (path.length > 0) {
    const edit = removeAt(document, path);
    const outer = emptiedPath(document, path);
    const gone = { start: partStart(document, path), end: partEnd(document, outer) };
    const emptied = partStart(document, outer);
    yield { what: `taking ${name} out`, edit, meant: removals(value, path), gone, emptied, added: [] };
  }
  if (typeof last === 'string' && nodeAt(root, path)) {
    const renamed = withKey(value, path, 'new key');
    const edit = replaceScalar(document, path, 'new key', true);
    const start = partStart(document, path);
    yield {
      what: `renaming ${name}`,
      edit,
      meant: [renamed],
      gone: { start, end: start },
      added: ['new key'],
    };
  }
  switch (node.kind) {
    case 'scalar':
      if (path.length === 0 || node.style === 'block' || node.start === node.end) return;
      yield {
        what: `setting ${name}`,
        edit: replaceScalar(document, path, 'it’s, [new]: #x'),
        meant: [withValue(value, path, 'it’s, [new]: #x')],
        gone: { start: node.start, end: node.start },
        added: ['[new]'],
      };
      return;
    case 'sequence': {
      const edit = insertItem(document, path, 'zz');
      const items = [...(plainValue(node) as unknown[]), 'zz'];
      yield { what: `adding to ${name}`, edit, meant: [withValue(value, path, items)], added: ['zz'] };
      for (const [index, item] of node.items.entries()) yield* editsAt(document, item, [...path, index]);
      return;
    }
    case 'map': {
      const pairs = Object.entries(plainValue(node) as Record<string, unknown>);
      for (const after of [undefined, ...pairs.map(([key]) => key)]) {
        const edit = insertPair(document, path, 'zk', 'zv', after);
        const at =
          after === undefined ? pairs.length : node.pairs.findIndex((pair) => keyText(pair) === after) + 1;
        const keys = node.pairs.map(keyText);
        const ordered = [...keys.slice(0, at), 'zk', ...keys.slice(at)];
        const held: Record<string, unknown> = { ...(plainValue(node) as object), zk: 'zv' };
        const map = Object.fromEntries(ordered.map((key) => [key, held[key]]));
        yield {
          what: `adding to ${name} after ${after}`,
          edit,
          meant: [withValue(value, path, map)],
          added: ['zk', 'zv'],
        };
      }
      for (const pair of node.pairs) yield* editsAt(document, pair.value, [...path, keyText(pair)]);
      return;
    }
  }
}

/** Without what stands at a path; and without what would be left empty around it, level by level. */
function removals(value: unknown, path: Path): readonly unknown[] {
  const results: unknown[] = [];
  for (let at = path; at.length > 0; at = at.slice(0, -1)) {
    const left = without(value, at);
    results.push(at.length === 1 && isEmpty(left) ? undefined : left, left);
    if (!isEmpty(valueAt(left, at.slice(0, -1)))) break;
  }
  return results;
}

/** The path to the outermost part that would be empty without what stands at a path. */
function emptiedPath(document: SourceDocument, path: Path): Path {
  let at = path;
  while (at.length > 1) {
    const parent = nodeAt(document.root, at.slice(0, -1));
    if (!parent || parent.kind === 'scalar') break;
    if ((parent.kind === 'map' ? parent.pairs : parent.items).length > 1) break;
    at = at.slice(0, -1);
  }
  return at;
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce((each, step) => (each as Record<string | number, unknown>)[step], value);
}

function without(value: unknown, path: Path): unknown {
  const [step, ...rest] = path;
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) =>
      index !== step ? [item] : rest.length > 0 ? [without(item, rest)] : [],
    );
  }
  return Object.fromEntries(
    Object.entries(value as object).flatMap(([key, held]) =>
      key !== step ? [[key, held]] : rest.length > 0 ? [[key, without(held, rest)]] : [],
    ),
  );
}

function withValue(value: unknown, path: Path, to: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return to;
  if (Array.isArray(value))
    return value.map((item: unknown, index) => (index === step ? withValue(item, rest, to) : item));
  const pairs = Object.entries(value as object);
  return Object.fromEntries(
    pairs.map(([key, held]) => [key, key === step ? withValue(held, rest, to) : held]),
  );
}

function withKey(value: unknown, path: Path, to: string): unknown {
  const [step, ...rest] = path;
  if (Array.isArray(value))
    return value.map((item: unknown, index) => (index === step ? withKey(item, rest, to) : item));
  const pairs = Object.entries(value as object);
  if (rest.length > 0) {
    return Object.fromEntries(
      pairs.map(([key, held]) => [key, key === step ? withKey(held, rest, to) : held]),
    );
  }
  return Object.fromEntries(pairs.map(([key, held]) => [key === step ? to : key, held]));
}

/** Where the dash or the key of what stands at a path begins. */
function partStart({ root }: SourceDocument, path: Path): number {
  const parent = nodeAt(root, path.slice(0, -1));
  const last = path.at(-1);
  if (parent?.kind === 'map') return parent.pairs.find((pair) => keyText(pair) === last)?.key.start ?? 0;
  if (parent?.kind !== 'sequence') return 0;
  return (parent.flow ? parent.items[Number(last)]?.start : parent.marks[Number(last)]) ?? 0;
}

/** Where a part ends, with the comma after it. */
function partEnd({ root }: SourceDocument, path: Path): number {
  const parent = nodeAt(root, path.slice(0, -1));
  const pair = pairOf(parent, String(path.at(-1)));
  const end = Math.max(nodeAt(root, path)?.end ?? 0, pair?.key.end ?? 0);
  if (!parent || parent.kind === 'scalar' || !parent.flow) return end;
  return parent.marks.find((mark) => mark >= end) ?? end;
}

interface TextToken {
  readonly text: string;
  readonly start: number;
}

/** The scalars of a text as they are written, and its numbered comments. */
function tokensOf(text: string): readonly TextToken[] {
  const scalars = scalarsOf(parseYaml(text).root).map(({ start, end }) => ({
    text: text.slice(start, end),
    start,
  }));
  const comments = [...text.matchAll(/# c\d+ ?[^\r\n]*/g)].map((match) => ({
    text: match[0].trimEnd(),
    start: match.index,
  }));
  return [...scalars, ...comments];
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
