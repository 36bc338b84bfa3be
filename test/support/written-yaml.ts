import fc from 'fast-check';
import type { Scalar } from '../../src/document/node.ts';

/** A scalar as a token, and what it means. */
export interface Token {
  readonly text: string;
  readonly value: Scalar;
}

export type Tree =
  | { readonly kind: 'scalar'; readonly token: Token }
  | { readonly kind: 'map'; readonly flow: boolean; readonly pairs: readonly (readonly [Token, Tree])[] }
  | { readonly kind: 'sequence'; readonly flow: boolean; readonly items: readonly Tree[] };

/** How a tree is written down: line breaks, and what follows a value on its line. */
export interface Style {
  readonly newline: '\n' | '\r\n';
  readonly tail: string;
  readonly bom: boolean;
}

/** A text, and its scalars, keys too, in order: each with the offset at which it was written. */
export interface WrittenYaml {
  readonly text: string;
  readonly scalars: readonly (Token & { readonly start: number })[];
}

const words: readonly Token[] = [
  { text: 'x', value: 'x' },
  { text: 'two words', value: 'two words' },
  { text: '~150,000+', value: '~150,000+' },
  { text: '12', value: 12 },
  { text: '-1.50', value: -1.5 },
  { text: 'true', value: true },
  { text: 'null', value: null },
  { text: '"a: [b] # c"', value: 'a: [b] # c' },
  { text: '"q\\"q"', value: 'q"q' },
  { text: "'it''s'", value: "it's" },
  { text: '""', value: '' },
  { text: 'é😀', value: 'é😀' },
  { text: '2025-06-17', value: '2025-06-17' },
  { text: 'a#b:c', value: 'a#b:c' },
];

const keys: readonly Token[] = [
  { text: 'name', value: 'name' },
  { text: 'two words', value: 'two words' },
  { text: '2025', value: '2025' },
  { text: '"q: k"', value: 'q: k' },
  { text: "'s'", value: 's' },
  { text: 'é', value: 'é' },
  { text: 'true', value: 'true' },
];

/** What may stand in a flow collection: no bare comma. */
const flowWord = fc
  .constantFrom(...words.filter(({ text }) => !text.includes(',')))
  .map((token): Tree => ({ kind: 'scalar', token }));
const word = fc.constantFrom(...words).map((token): Tree => ({ kind: 'scalar', token }));

function pairsOf(value: fc.Arbitrary<Tree>, minLength: number): fc.Arbitrary<(readonly [Token, Tree])[]> {
  const pair = fc.tuple(fc.constantFrom(...keys), value);
  return fc.uniqueArray(pair, { minLength, maxLength: 4, selector: ([key]) => key.value });
}

const { tree } = fc.letrec<{ flow: Tree; tree: Tree }>((tie) => ({
  flow: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    flowWord,
    pairsOf(tie('flow'), 0).map((pairs): Tree => ({ kind: 'map', flow: true, pairs })),
    fc.array(tie('flow'), { maxLength: 3 }).map((items): Tree => ({ kind: 'sequence', flow: true, items })),
  ),
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    word,
    tie('flow'),
    pairsOf(tie('tree'), 1).map((pairs): Tree => ({ kind: 'map', flow: false, pairs })),
    fc
      .array(tie('tree'), { minLength: 1, maxLength: 3 })
      .map((items): Tree => ({ kind: 'sequence', flow: false, items })),
  ),
}));

/** Any map of any values, as a catalog file has it. */
export const anyDocument: fc.Arbitrary<Tree> = pairsOf(tree, 1).map((pairs) => ({
  kind: 'map',
  flow: false,
  pairs,
}));

export const anyStyle: fc.Arbitrary<Style> = fc.record({
  newline: fc.constantFrom('\n', '\r\n'),
  tail: fc.constantFrom('', ' ', '  # a comment', ' #'),
  bom: fc.boolean(),
});

/** Writes a tree down, and notes where each scalar came to stand. */
export function writeYaml(root: Tree, { newline, tail, bom }: Style): WrittenYaml {
  const scalars: (Token & { start: number })[] = [];
  let text = bom ? '\uFEFF' : '';
  const put = (token: Token): void => {
    scalars.push({ ...token, start: text.length });
    text += token.text;
  };
  const flow = (node: Tree): void => {
    if (node.kind === 'scalar') {
      put(node.token);
      return;
    }
    text += node.kind === 'map' ? '{' : '[';
    const parts = node.kind === 'map' ? node.pairs : node.items.map((item) => [undefined, item] as const);
    parts.forEach(([key, value], index) => {
      if (index > 0) text += ', ';
      if (key) {
        put(key);
        text += ': ';
      }
      flow(value);
    });
    text += node.kind === 'map' ? '}' : ']';
  };
  const block = (node: Tree, indent: string): void => {
    if (node.kind === 'scalar' || node.flow) {
      text += ' ';
      flow(node);
      text += tail + newline;
      return;
    }
    text += tail + newline;
    const parts = node.kind === 'map' ? node.pairs : node.items.map((item) => [undefined, item] as const);
    for (const [key, value] of parts) {
      text += indent;
      if (key) put(key);
      text += key ? ':' : '-';
      block(value, `${indent}  `);
    }
  };
  block(root, '');
  return { text, scalars };
}

/** The plain value of a tree. */
export function valueOfTree(node: Tree): unknown {
  switch (node.kind) {
    case 'scalar':
      return node.token.value;
    case 'sequence':
      return node.items.map(valueOfTree);
    case 'map':
      return Object.fromEntries(node.pairs.map(([key, value]) => [String(key.value), valueOfTree(value)]));
  }
}

/** A text between double quotes, with an escape for every character that no file may hold as it is. */
export function quotedYaml(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007F-\u009F\uFFFE\uFFFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
